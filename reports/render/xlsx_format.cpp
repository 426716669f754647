// SPDX-License-Identifier: Apache-2.0
#include "reports/render/xlsx_format.h"

#include <xlsxwriter.h>

namespace capmat {

static void apply_border(lxw_format* format, const CellFormat& wish) {
    switch (wish.border) {
    case Border::None:
        return;
    case Border::Grid:
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0xD5DDE3);
        return;
    case Border::Bar:
        if (wish.direction == SheetDirection::LeftToRight) {
            format_set_left(format, LXW_BORDER_THICK);
        } else {
            format_set_right(format, LXW_BORDER_THICK);
        }
        return;
    }
}

/// Figures stand at the right in every script: they are one above the other by their last
/// digit.
static void apply_direction(lxw_format* format, const CellFormat& wish) {
    constexpr std::uint8_t left_to_right = 1;
    constexpr std::uint8_t right_to_left = 2;
    const bool at_left =
        wish.direction == SheetDirection::LeftToRight && wish.align == Align::Text;
    format_set_align(format, at_left ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT);
    switch (wish.direction) {
    case SheetDirection::LeftToRight:
        return;
    case SheetDirection::RightToLeft:
        format_set_reading_order(format, right_to_left);
        return;
    case SheetDirection::Embedded:
        format_set_reading_order(format, left_to_right);
        return;
    }
}

void apply_cell_format(lxw_format& made, const CellFormat& wish) {
    lxw_format* format = &made;
    if (wish.wrap || wish.align == Align::Text) {
        format_set_text_wrap(format);
    }
    format_set_font_size(format, wish.size);
    format_set_font_color(format, wish.ink);
    format_set_num_format(format, wish.numbers.c_str());
    format_set_align(format,
                     wish.middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    apply_direction(format, wish);
    format_set_indent(format, static_cast<std::uint8_t>(wish.indent));
    apply_border(format, wish);
    if (wish.bold) {
        format_set_bold(format);
    }
    if (wish.fill) {
        format_set_bg_color(format, *wish.fill);
    }
}

} // namespace capmat
