// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render/sheet_plan.h"

#include <cstdint>
#include <optional>
#include <string>

namespace capmat {

using Colour = std::uint32_t; ///< 0xRRGGBB

enum class Border : std::uint8_t { None, Grid, Bar }; ///< a bar where lines begin

/// What a cell of a workbook looks like, in terms that every spreadsheet knows.
struct CellFormat {
    bool bold = false;
    bool middle = false; ///< centred vertically, not at the top
    bool wrap = false;   ///< texts are wrapped in any case
    double size = 11.0;
    Align align = Align::Text;
    SheetDirection direction = SheetDirection::LeftToRight;
    int indent = 0;
    Border border = Border::None;
    Colour ink = 0x1B2733;
    std::optional<Colour> fill = std::nullopt;
    std::string numbers = "@"; ///< number format; carries the mark of the tone as well
};

[[nodiscard]] CellFormat cell_format(const SheetLook& look);

} // namespace capmat
