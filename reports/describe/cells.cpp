// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/cells.h"

#include <algorithm>
#include <utility>

namespace capmat {

Cell text_cell(std::string text, Tone tone) {
    return text.empty() ? Cell{} : Cell{std::move(text), tone, {}};
}

Cell link_cell(std::string text, std::string section) {
    return {std::move(text), Tone::Plain, std::move(section)};
}

Cell count_cell(std::size_t count, Tone tone) {
    return {static_cast<double>(count), tone, {}};
}

Cell number_cell(double number) {
    return {number, Tone::Plain, {}};
}

Cell list_cell(std::vector<std::string> texts) {
    return {std::move(texts), Tone::Plain, {}};
}

Cell toned(Cell cell, Tone tone) {
    cell.tone = tone;
    return cell;
}

Column text_column(std::string key, std::string title, double width) {
    return {std::move(key), std::move(title), Align::Text, 0, width};
}

Column number_column(std::string key, std::string title, int decimals) {
    return {std::move(key), std::move(title), Align::Number, decimals, 0};
}

Table with_columns(const Table& table, const std::vector<std::string>& keys) {
    Table narrow{table.key, table.title, {}, {}, table.when_empty};
    std::vector<std::size_t> kept;
    for (const std::string& key : keys) {
        const auto found = std::ranges::find(table.columns, key, &Column::key);
        if (found != table.columns.end()) {
            kept.push_back(static_cast<std::size_t>(found - table.columns.begin()));
            narrow.columns.push_back(*found);
        }
    }
    for (const Row& row : table.rows) {
        Row& short_row = narrow.rows.emplace_back(Row{{}, row.depth, row.heading});
        for (const std::size_t at : kept) {
            short_row.cells.push_back(at < row.cells.size() ? row.cells[at] : Cell{});
        }
    }
    return narrow;
}

static bool is_empty_column(const Table& table, std::size_t at) {
    return std::ranges::all_of(table.rows, [&](const Row& row) {
        return at >= row.cells.size() ||
               std::holds_alternative<std::monostate>(row.cells[at].value);
    });
}

Table without_empty_columns(const Table& table) {
    std::vector<std::string> keys;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        if (!is_empty_column(table, at)) {
            keys.push_back(table.columns[at].key);
        }
    }
    return with_columns(table, keys);
}

Table renamed(Table table, std::string key, std::string title) {
    table.key = std::move(key);
    table.title = std::move(title);
    return table;
}

Fact text_fact(std::string key, std::string title, std::string text) {
    return {std::move(key), std::move(title), text_cell(std::move(text)), 0};
}

Paragraph body(std::string text) {
    return {std::move(text), TextRole::Body, Tone::Plain};
}

Paragraph lead(std::string text) {
    return {std::move(text), TextRole::Lead, Tone::Plain};
}

Paragraph note(std::string text) {
    return {std::move(text), TextRole::Note, Tone::Plain};
}

Paragraph heading(std::string text) {
    return {std::move(text), TextRole::Heading, Tone::Plain};
}

} // namespace capmat
