// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/workbook_start_pen.h"

#include "questionnaires/forms/workbook_columns.h"

#include <algorithm>

namespace capmat {

static constexpr double label_width = 30.0;
static constexpr double value_width = 62.0;
static constexpr double all_width = label_width + value_width + 28.0;

void StartSheetPen::set_up() {
    sheet_->columns = {{8.0, true}, {3.0}, {label_width}, {value_width}, {14.0}, {14.0}};
    put(key_column, parts_->looks.small).value = std::string(book_header_key);
    put(value_column, parts_->looks.small).value = std::string(book_header_value);
    sheet_->rows.push_back({row_, 15.0, true});
}

PlannedCell& StartSheetPen::put(std::uint32_t column, const CellLook& look) {
    PlannedCell& cell = sheet_->cells.emplace_back();
    cell.row = row_;
    cell.column = column;
    cell.look = look;
    return cell;
}

void StartSheetPen::line(const std::string& text, const CellLook& look) {
    next_row();
    PlannedCell& cell = put(label_column, look);
    cell.value = text;
    cell.span = 4;
    sheet_->rows.push_back({row_, height_for(text, all_width, look.size)});
}

void StartSheetPen::heading(const std::string& text) {
    next_row();
    sheet_->rows.push_back({row_, 10.0});
    line(text, parts_->looks.heading);
}

void StartSheetPen::pair(const std::string& label, const std::string& text) {
    next_row();
    CellLook bold = parts_->looks.text;
    bold.bold = true;
    put(label_column, bold).value = label;
    put(value_column, parts_->looks.text).value = text;
    sheet_->rows.push_back(
        {row_, std::max(height_for(label, label_width * 0.9, bold.size),
                        height_for(text, value_width, bold.size))});
}

PlannedCell& StartSheetPen::field(const std::string& key, const std::string& label,
                                  const CellLook& look) {
    next_row();
    sheet_->rows.push_back({row_, 19.0});
    put(key_column, parts_->looks.small).value = key;
    put(label_column, parts_->looks.field).value = label;
    CellLook centred = look;
    centred.middle = true;
    return put(value_column, centred);
}

CellRange StartSheetPen::field_range() const {
    return {row_, value_column, row_, value_column};
}

} // namespace capmat
