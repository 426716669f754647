// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_table.h"

#include "models/input/plain_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static bool is_blank_row(const std::vector<ExportValue>& row) {
    return std::ranges::all_of(row, [](const ExportValue& value) {
        return for_comparison(value.text).empty() && !value.is_formula;
    });
}

/// The row of Humanitarian Exchange Language tags below a header.
static bool is_hxl_row(const std::vector<ExportValue>& row) {
    return !is_blank_row(row) && std::ranges::all_of(row, [](const ExportValue& value) {
        return value.text.empty() || value.text.starts_with('#');
    });
}

/// The first row with something in it is the header.
static void add_row(ExportTable& table, std::vector<ExportValue> row,
                    const SourcePosition& place) {
    if (is_blank_row(row)) {
        return;
    }
    if (table.header.empty()) {
        table.header = std::move(row);
    } else if (!(table.rows.empty() && is_hxl_row(row))) {
        table.rows.push_back(std::move(row));
        table.places.push_back(place);
    }
}

/// Line ends inside a field are those of the machine that wrote the file.
static std::string with_line_feeds(std::string text) {
    for (std::size_t at = text.find("\r\n"); at != std::string::npos;
         at = text.find("\r\n", at)) {
        text.erase(at, 1);
    }
    return text;
}

std::optional<ExportTable> export_table(const std::string& file, const CsvTable& csv) {
    ExportTable table{file, {}, {}, {}};
    for (const CsvRecord& record : csv.records) {
        std::vector<ExportValue> row;
        for (const CsvField& field : record.fields) {
            row.push_back(
                {with_line_feeds(field.text), {file, field.line, field.column}, false});
        }
        add_row(table, std::move(row), {file, record.line, 1});
    }
    return table.header.empty() ? std::nullopt : std::optional(std::move(table));
}

std::optional<ExportTable> export_table(const std::string& file, const Sheet& sheet) {
    ExportTable table{file, {}, {}, {}};
    const auto place = [&](std::uint32_t row, std::uint32_t column) {
        return SourcePosition{file, 0, 0, cell_place(sheet.name, row, column)};
    };
    for (const SheetRow& filled : sheet.rows) {
        std::vector<ExportValue> row;
        for (const auto& cell : filled.cells) {
            while (row.size() + 1 < cell.column) {
                row.push_back(
                    {"", place(filled.number, static_cast<std::uint32_t>(row.size() + 1)),
                     false});
            }
            row.push_back({cell.text, place(filled.number, cell.column), cell.formula});
        }
        add_row(table, std::move(row), place(filled.number, 1));
    }
    return table.header.empty() ? std::nullopt : std::optional(std::move(table));
}

std::vector<SurveyMeaning> column_meanings(const ExportTable& table,
                                           const SurveyHeadings& headings,
                                           ImportAccount& account,
                                           Diagnostics& diagnostics) {
    std::vector<SurveyMeaning> meanings;
    std::map<std::string, int> uses;
    for (const ExportValue& heading : table.header) {
        const SurveyMeaning& meaning =
            meanings.emplace_back(headings.meaning(heading.text));
        const bool tool = meaning.kind == SurveyMeaning::Kind::Tool;
        account.tool_columns += tool ? 1 : 0;
        const bool repeated = !tool && ++uses[heading.text] == 2;
        if (meaning.kind == SurveyMeaning::Kind::Ambiguous) {
            diagnostics.error(heading.position,
                              fmt::format("several questions are called {}; export codes "
                                          "instead of texts",
                                          in_quotes(heading.text)));
        } else if (repeated && !heading.text.empty()) {
            diagnostics.error(heading.position,
                              fmt::format("two columns are called {}; export codes "
                                          "instead of texts",
                                          in_quotes(heading.text)));
        }
    }
    return meanings;
}

std::optional<std::size_t> column_of(const ExportTable& table, std::string_view name) {
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (folded_name(table.header[i].text) == folded_name(name)) {
            return i;
        }
    }
    return std::nullopt;
}

static std::string text_in(const std::vector<ExportValue>& row,
                           const std::optional<std::size_t>& column) {
    return column && *column < row.size() ? row[*column].text : std::string();
}

void read_documents(const ExportTable& table, std::string_view parent,
                    const SurveyHeadings& headings, Documents& documents) {
    const auto key = column_of(table, parent);
    for (const std::vector<ExportValue>& row : table.rows) {
        std::vector<DocumentValue> values;
        for (std::size_t i = 0; i < row.size() && i < table.header.size(); ++i) {
            const SurveyMeaning meaning = headings.document_meaning(table.header[i].text);
            if (!for_comparison(row[i].text).empty()) {
                values.push_back({meaning, table.header[i].text, row[i]});
            }
        }
        documents[text_in(row, key)].push_back(std::move(values));
    }
}

static void add_documents(const FormTable& source, const std::string& key,
                          SurveyRecord& record) {
    const auto found = source.documents.find(key);
    if (found == source.documents.end()) {
        return;
    }
    for (const std::vector<DocumentValue>& document : found->second) {
        record.add_document(document);
    }
}

/// Documents whose record is not there: nothing is dropped without a line.
static void report_orphans(const FormTable& source, const std::set<std::string>& keys,
                           ImportAccount& account) {
    for (const auto& [key, documents] : source.documents) {
        if (keys.contains(key)) {
            continue;
        }
        for (const std::vector<DocumentValue>& document : documents) {
            account.values += 1;
            account.aside.push_back(
                {SetAside::Incomplete,
                 document.empty() ? SourcePosition{} : document.front().value.position,
                 fmt::format("evidence of record {}, which is not among the answers",
                             in_quotes(key))});
        }
    }
}

std::vector<ReturnedForm> forms_of(const FormTable& source, ImportAccount& account,
                                   Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    const ExportTable& table = source.table;
    const std::vector<SurveyMeaning> meanings =
        column_meanings(table, source.records.headings(), account, diagnostics);
    if (diagnostics.error_count() > errors_before) {
        return {};
    }
    const auto key = column_of(table, source.key);
    std::set<std::string> keys;
    std::vector<ReturnedForm> forms;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        account.rows += 1;
        SurveyRecord record(source.records, table.places[i]);
        const std::vector<ExportValue>& row = table.rows[i];
        for (std::size_t column = 0; column < row.size(); ++column) {
            const bool headed = column < meanings.size();
            record.add(headed ? meanings[column] : SurveyMeaning{},
                       headed ? table.header[column].text
                              : fmt::format("column {}", column + 1),
                       row[column]);
        }
        const std::string own_key = text_in(row, key);
        keys.insert(own_key);
        add_documents(source, own_key, record);
        if (record.has_values()) {
            forms.push_back(record.finish(account));
        }
    }
    report_orphans(source, keys, account);
    return forms;
}

} // namespace capmat
