// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/workbook.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace capmat {

/// A cell's place as a file gives it.
struct CellReference {
    std::uint32_t row = 1;
    std::uint32_t column = 1;
};

/// `C7` as row 7, column 3; nothing unless it is a cell of the largest sheet there is.
[[nodiscard]] std::optional<CellReference> parse_cell_reference(std::string_view text);

/// `B2:D4`, or `B2` for one cell; nothing when either corner is no cell.
[[nodiscard]] std::optional<CellRange> parse_cell_range(std::string_view text);

} // namespace capmat
