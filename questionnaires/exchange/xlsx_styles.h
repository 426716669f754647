// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/zip_archive.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace capmat {

/// What a reader of values needs of a workbook's styles: which of them show a number as a
/// date (ISO/IEC 29500-1, 18.8).
class XlsxStyles {
public:
    XlsxStyles() = default;

    /// Reads the styles part. Throws `Refusal`.
    XlsxStyles(ZipArchive& archive, std::string_view part);

    /// Whether the cell style of that number shows a date. Unknown numbers do not.
    [[nodiscard]] bool is_date(std::size_t style) const {
        return style < is_date_.size() && is_date_[style];
    }

private:
    std::vector<bool> is_date_;
};

} // namespace capmat
