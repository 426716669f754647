// SPDX-License-Identifier: Apache-2.0
#include "reports/render/cell_format.h"

#include "reports/render/cell_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

constexpr Colour accent = 0x1D5A8C;
constexpr Colour quiet = 0x51606E;
constexpr Colour white = 0xFFFFFF;
constexpr Colour wash = 0xF3F6F8;

/// "0.00" with the mark of the tone before it: the value itself stays pure.
static std::string number_format(const SheetLook& look) {
    const std::string mark(tone_mark(look.tone));
    const std::string before = mark.empty() ? "" : "\"" + mark + " \"";
    const auto decimals = static_cast<std::size_t>(std::max(look.decimals, 0));
    const std::string places = decimals == 0 ? "0" : "0." + std::string(decimals, '0');
    // "_)" leaves the width of a bracket between the number and the grid.
    const std::string digits = look.role == SheetRole::FactValue ? places : places + "_)";
    return fmt::format("{0}{1};{0}-{1};{0}{1};{0}@", before, digits);
}

static CellFormat head_format(const SheetLook& look) {
    const bool number = look.align == Align::Number;
    return {.bold = true,
            .middle = true,
            .wrap = true,
            .align = look.align,
            .indent = number ? 0 : 1,
            .border = Border::Grid,
            .ink = white,
            .fill = accent,
            .numbers = number ? "@_)" : "@"};
}

static CellFormat value_format(const SheetLook& look) {
    const bool number = look.align == Align::Number;
    const bool heading = look.role == SheetRole::HeadingValue;
    return {.bold = heading,
            .align = look.align,
            .indent = number ? 0 : std::clamp(look.indent * 2 + 1, 1, 15),
            .border = Border::Grid,
            .fill = heading ? std::optional(wash) : std::nullopt,
            .numbers = number_format(look)};
}

static CellFormat role_format(const SheetLook& look) {
    switch (look.role) {
    case SheetRole::Title:
        return {.bold = true, .size = 18.0, .ink = accent};
    case SheetRole::Heading:
        return {.bold = true, .size = 14.0, .ink = accent};
    case SheetRole::Subtitle:
    case SheetRole::Lead:
        return {.size = 13.0};
    case SheetRole::Marking:
        return {.bold = true, .size = 12.0};
    case SheetRole::Caption:
        return {.bold = true};
    case SheetRole::Note:
        return {.size = 10.0, .ink = quiet};
    case SheetRole::Callout:
        return {.middle = true, .indent = 1, .border = Border::Bar, .fill = wash};
    case SheetRole::FactTitle:
        return {.ink = quiet};
    case SheetRole::FactValue:
        return {.bold = true, .numbers = number_format(look)};
    case SheetRole::ColumnHead:
        return head_format(look);
    case SheetRole::Value:
    case SheetRole::HeadingValue:
        return value_format(look);
    case SheetRole::Body:
        return {};
    }
    return {};
}

CellFormat cell_format(const SheetLook& look) {
    CellFormat format = role_format(look);
    format.direction = look.direction;
    switch (look.tone) {
    case Tone::Plain:
        break;
    case Tone::Good:
        format.fill = 0xE3F1E7;
        format.ink = 0x14532D;
        break;
    case Tone::Caution:
        format.fill = 0xFCEFD0;
        format.ink = 0x6B4100;
        break;
    case Tone::Bad:
        format.fill = 0xFADFDC;
        format.ink = 0x8A1F17;
        break;
    case Tone::Missing:
        format.fill = 0xEEF1F4;
        format.ink = quiet;
        break;
    }
    return format;
}

} // namespace capmat
