// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/workbook.h"

#include "models/input/plain_text.h"

#include <algorithm>

namespace capmat {

std::string column_letters(std::uint32_t column) {
    constexpr std::uint32_t letters = 26;
    std::string name;
    for (std::uint32_t rest = column; rest > 0; rest = (rest - 1) / letters) {
        name += static_cast<char>('A' + (rest - 1) % letters);
    }
    std::ranges::reverse(name);
    return name;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
    return column_letters(column) + std::to_string(row);
}

std::string cell_place(std::string_view sheet, std::uint32_t row, std::uint32_t column) {
    constexpr std::size_t longest_name = 80;
    return escaped(first_characters(sheet, longest_name)) + "!" + cell_name(row, column);
}

const WorkbookCell* cell_in(const SheetRow& row, std::uint32_t column) {
    const auto found =
        std::ranges::lower_bound(row.cells, column, {}, &WorkbookCell::column);
    const bool is_there = found != row.cells.end() && found->column == column;
    return is_there ? &*found : nullptr;
}

} // namespace capmat
