// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/plan_formats.h"

#include <xlsxwriter.h>

namespace capmat {

void apply_cell_look(lxw_format& made, const CellLook& look) {
    lxw_format* format = &made;
    constexpr std::uint32_t line = 0xD5DDE3;
    constexpr std::uint8_t right_to_left = 2;
    format_set_text_wrap(format);
    format_set_align(format,
                     look.middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    format_set_font_size(format, look.size);
    format_set_font_color(format, look.ink);
    format_set_num_format(format, look.numbers.c_str());
    if (look.centred) {
        format_set_align(format, LXW_ALIGN_CENTER);
    } else {
        format_set_align(format, look.right_to_left ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
        format_set_indent(format, static_cast<std::uint8_t>(look.indent));
    }
    if (look.right_to_left) {
        format_set_reading_order(format, right_to_left);
    }
    if (look.bold) {
        format_set_bold(format);
    }
    if (look.italic) {
        format_set_italic(format);
    }
    if (look.fill) {
        format_set_bg_color(format, *look.fill);
    }
    if (look.bordered) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, line);
    }
    if (look.unlocked) {
        format_set_unlocked(format);
    }
}

static void set_bounds(lxw_data_validation& call, const EntryRule& rule) {
    call.minimum_number = rule.lowest.value_or(0.0);
    call.maximum_number = rule.highest.value_or(0.0);
    call.value_number = rule.lowest ? *rule.lowest : rule.highest.value_or(0.0);
    if (rule.lowest && rule.highest) {
        call.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    } else {
        call.criteria = rule.highest ? LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO
                                     : LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
    }
}

lxw_data_validation validation_of(EntryRule& rule) {
    lxw_data_validation call{};
    call.ignore_blank = LXW_VALIDATION_ON;
    call.show_error = LXW_VALIDATION_ON;
    call.dropdown = LXW_VALIDATION_ON;
    switch (rule.kind) {
    case EntryRule::Kind::List:
        call.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        call.value_formula = rule.formula.data();
        break;
    case EntryRule::Kind::Formula:
        call.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
        call.value_formula = rule.formula.data();
        break;
    case EntryRule::Kind::Decimal:
        call.validate = LXW_VALIDATION_TYPE_DECIMAL;
        set_bounds(call, rule);
        break;
    case EntryRule::Kind::Whole:
        call.validate = LXW_VALIDATION_TYPE_INTEGER;
        set_bounds(call, rule);
        break;
    case EntryRule::Kind::Date:
        call.validate = LXW_VALIDATION_TYPE_DATE_NUMBER;
        set_bounds(call, rule);
        break;
    }
    if (!rule.message.empty()) {
        call.error_title = rule.title.data();
        call.error_message = rule.message.data();
    }
    return call;
}

} // namespace capmat
