// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <cstddef>
#include <stdexcept>
#include <string_view>

namespace capmat {

/// What every call of libxlsxwriter needs: failures as exceptions, numbers in its types.

inline void check(lxw_error error, std::string_view what) {
    if (error != LXW_NO_ERROR) {
        throw std::runtime_error(
            fmt::format("cannot write the workbook: {}: {}", what, lxw_strerror(error)));
    }
}

template <class Pointer>
Pointer* require(Pointer* pointer, std::string_view what) {
    if (pointer == nullptr) {
        throw std::runtime_error(fmt::format("cannot write the workbook: no {}", what));
    }
    return pointer;
}

inline lxw_row_t row_number(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}

inline lxw_col_t column_number(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

} // namespace capmat
