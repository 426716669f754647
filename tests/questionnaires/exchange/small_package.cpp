// SPDX-License-Identifier: Apache-2.0
#include "tests/questionnaires/exchange/small_package.h"

#include "questionnaires/exchange/xlsx_reader.h"
#include "questionnaires/exchange/zip_archive.h"

#include <fmt/format.h>

#include <stdexcept>
#include <vector>

namespace capmat::test {

static const std::string relationship_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

static std::string
relationships(const std::vector<std::pair<std::string, std::string>>& types_and_targets) {
    std::string xml = "<Relationships>";
    int id = 0;
    for (const auto& [type, target] : types_and_targets) {
        xml += fmt::format(R"(<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>)", ++id,
                           relationship_types, type, target);
    }
    return xml + "</Relationships>";
}

PackageParts small_parts(std::string_view rows) {
    PackageParts parts;
    parts["_rels/.rels"] = relationships({{"officeDocument", "xl/workbook.xml"}});
    parts["xl/workbook.xml"] = R"(<?xml version="1.0" encoding="UTF-8"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<workbookPr/><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>)";
    parts["xl/_rels/workbook.xml.rels"] =
        relationships({{"worksheet", "worksheets/sheet1.xml"},
                       {"sharedStrings", "sharedStrings.xml"},
                       {"styles", "styles.xml"}});
    parts["xl/sharedStrings.xml"] =
        "<sst count=\"3\" uniqueCount=\"3\"><si><t>yes</t></si>"
        "<si><t>no</t></si><si><t/></si></sst>";
    parts["xl/styles.xml"] =
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd "
        "hh:mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
        "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
        "<xf numFmtId=\"9\"/></cellXfs></styleSheet>";
    parts["xl/worksheets/sheet1.xml"] =
        fmt::format("<worksheet><sheetData>{}</sheetData></worksheet>", rows);
    return parts;
}

std::string zipped(const PackageParts& parts) {
    std::vector<ZipPart> list;
    for (const auto& [name, bytes] : parts) {
        list.push_back({name, bytes});
    }
    return write_zip(list);
}

std::string workbook_bytes(std::string_view rows) {
    return zipped(small_parts(rows));
}

std::string_view kind_word(CellKind kind) {
    switch (kind) {
    case CellKind::Text:
        return "text";
    case CellKind::Number:
        return "number";
    case CellKind::Boolean:
        return "boolean";
    case CellKind::Date:
        return "date";
    case CellKind::Error:
        return "error";
    }
    return "";
}

static std::string sheet_lines(const Sheet& sheet) {
    std::string lines;
    for (const SheetRow& row : sheet.rows) {
        for (const WorkbookCell& cell : row.cells) {
            lines += fmt::format("{} {} {}{}\n", cell_name(row.number, cell.column),
                                 kind_word(cell.kind), cell.text,
                                 cell.formula ? " (formula)" : "");
        }
    }
    for (const CellRange& range : sheet.merged) {
        lines +=
            fmt::format("merged {}:{}\n", cell_name(range.first_row, range.first_column),
                        cell_name(range.last_row, range.last_column));
    }
    return lines;
}

std::string described(const std::string& bytes) {
    Diagnostics diagnostics;
    const auto workbook = read_workbook({"book.xlsx", bytes}, diagnostics);
    if (workbook.has_value() == diagnostics.has_errors()) {
        throw std::logic_error("a workbook and errors, or neither");
    }
    std::string lines;
    if (workbook) {
        for (const Sheet& sheet : workbook->sheets) {
            const char* hidden = sheet.visibility == SheetVisibility::Visible ? ""
                                 : sheet.visibility == SheetVisibility::Hidden
                                     ? " (hidden)"
                                     : " (very hidden)";
            lines +=
                fmt::format("sheet {}{}\n{}", sheet.name, hidden, sheet_lines(sheet));
        }
    }
    return lines + to_string(diagnostics);
}

std::string cells_of(std::string_view rows) {
    const std::string lines = described(workbook_bytes(rows));
    const std::string first = "sheet Answers\n";
    return lines.starts_with(first) ? lines.substr(first.size()) : lines;
}

std::string csv_described(const std::string& text) {
    Diagnostics diagnostics;
    const auto table = read_csv({"data.csv", text}, diagnostics);
    if (table.has_value() == diagnostics.has_errors()) {
        throw std::logic_error("a table and errors, or neither");
    }
    std::string lines;
    if (table) {
        lines =
            table->delimiter == '\t' ? "tab\n" : std::string(1, table->delimiter) + "\n";
        for (const CsvRecord& record : table->records) {
            lines += fmt::format("{}:", record.line);
            for (const CsvField& field : record.fields) {
                lines += fmt::format("[{}:{}{} {}]", field.line, field.column,
                                     field.quoted ? "q" : "", field.text);
            }
            lines += "\n";
        }
    }
    return lines + to_string(diagnostics);
}

std::string replaced(std::string text, std::string_view old,
                     std::string_view replacement) {
    std::size_t at = text.find(old);
    if (at == std::string::npos) {
        throw std::logic_error("nothing to replace");
    }
    for (; at != std::string::npos; at = text.find(old, at + replacement.size())) {
        text.replace(at, old.size(), replacement);
    }
    return text;
}

} // namespace capmat::test
