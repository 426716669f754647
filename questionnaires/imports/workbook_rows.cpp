// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/workbook_rows.h"

#include <algorithm>

namespace capmat {

std::string text_in(const SheetRow& row, std::uint32_t column) {
    const WorkbookCell* cell = column == 0 ? nullptr : cell_in(row, column);
    return cell == nullptr ? std::string() : cell->text;
}

bool begins_identity(const SheetRow& row) {
    return text_in(row, 1) == "capmat" && text_in(row, 2).starts_with("form/");
}

BookColumns columns_named_in(const SheetRow& row) {
    const bool names = std::ranges::any_of(row.cells, [](const WorkbookCell& cell) {
        return cell.text == book_column_codes.front().code;
    });
    BookColumns columns;
    for (const WorkbookCell& cell : row.cells) {
        const auto* known =
            std::ranges::find(book_column_codes, cell.text, &BookColumnCode::code);
        if (names && known != book_column_codes.end()) {
            columns.emplace(known->column, cell.column);
        }
    }
    return columns;
}

} // namespace capmat
