// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/number_text.h"
#include "reports/charts/utf8.h"
#include "reports/render/cell_text.h"
#include "reports/render/document_tables.h"
#include "reports/render/formats.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace capmat {

static bool is_skipped_by_spreadsheets(char32_t code) {
    static constexpr std::array<char32_t, 9> skipped{
        ' ', 0xA0, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF};
    return std::ranges::find(skipped, code) != skipped.end();
}

static bool starts_formula(char32_t code) {
    static constexpr std::array<char32_t, 15> starts{
        '=',  '+',    '-',    '@',    '|',    '%',    '\t',  '\r',
        '\n', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0xFF5C, 0xFF05};
    return std::ranges::find(starts, code) != starts.end();
}

/// An apostrophe before any text that a spreadsheet could take for a formula.
static std::string defused(const std::string& text) {
    std::string_view rest = text;
    while (!rest.empty()) {
        const char32_t code = take_character(rest);
        if (is_skipped_by_spreadsheets(code)) {
            continue;
        }
        return starts_formula(code) ? "'" + text : text;
    }
    return text;
}

static std::string quoted_field(const std::string& text) {
    std::string field = "\"";
    std::string_view rest = text;
    while (!rest.empty()) {
        const char32_t code = take_character(rest);
        field += code == '"' ? "\"\"" : utf8(code);
    }
    return field + "\"";
}

namespace {

struct ToField {
    std::string operator()(std::monostate /*nothing*/) const { return {}; }

    std::string operator()(const std::string& text) const {
        return quoted_field(defused(text));
    }

    std::string operator()(double value) const { return exact_number(value); }

    std::string operator()(bool value) const { return value ? "true" : "false"; }

    std::string operator()(const std::vector<std::string>& texts) const {
        return quoted_field(defused(joined(texts, "; ")));
    }
};

} // namespace

static std::string table_csv(const Table& table) {
    std::string text;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        text += (at == 0 ? "" : ",") + quoted_field(defused(table.columns[at].key));
    }
    text += "\r\n";
    for (const Row& row : table.rows) {
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            text += at == 0 ? "" : ",";
            text +=
                at < row.cells.size() ? std::visit(ToField{}, row.cells[at].value) : "";
        }
        text += "\r\n";
    }
    return text;
}

std::string render_csv_table(const Document& document, std::string_view key) {
    const std::vector<const Table*> tables = tables_of(document);
    const auto found = std::ranges::find_if(
        tables, [key](const Table* table) { return table->key == key; });
    assert(found != tables.end());
    return found == tables.end() ? std::string() : table_csv(**found);
}

std::string render_csv(const Document& document) {
    const std::vector<const Table*> tables = tables_of(document);
    return tables.empty() ? std::string() : table_csv(*tables.front());
}

} // namespace capmat
