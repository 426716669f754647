// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/cell_reference.h"

#include <algorithm>
#include <charconv>

namespace capmat {

std::optional<CellReference> parse_cell_reference(std::string_view text) {
    constexpr std::uint32_t letters = 26;
    CellReference place{0, 0};
    std::size_t at = 0;
    while (at < text.size() && text[at] >= 'A' && text[at] <= 'Z' &&
           place.column <= last_sheet_column) {
        place.column =
            place.column * letters + static_cast<std::uint32_t>(text[at] - 'A') + 1;
        ++at;
    }
    const char* end = text.data() + text.size();
    const auto [rest, fault] = std::from_chars(text.data() + at, end, place.row);
    const bool in_sheet = place.column >= 1 && place.column <= last_sheet_column &&
                          place.row >= 1 && place.row <= last_sheet_row;
    if (fault != std::errc() || rest != end || !in_sheet) {
        return std::nullopt;
    }
    return place;
}

std::optional<CellRange> parse_cell_range(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto first = parse_cell_reference(text.substr(0, colon));
    const auto last = colon == std::string_view::npos
                          ? first
                          : parse_cell_reference(text.substr(colon + 1));
    if (!first || !last) {
        return std::nullopt;
    }
    return CellRange{
        std::min(first->row, last->row), std::min(first->column, last->column),
        std::max(first->row, last->row), std::max(first->column, last->column)};
}

} // namespace capmat
