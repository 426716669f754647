// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "tests/questionnaires/exchange/small_package.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace capmat::test {

/// A cell as the file holds it: `=` begins a formula with the cached value 0, as
/// KoboToolbox writes a text answer that begins so; `#` a number; else a text.
static std::string cell_xml(const std::string& text) {
    if (text.starts_with('=')) {
        return "<c><f>" + text.substr(1) + "</f><v>0</v></c>";
    }
    if (text.starts_with('#')) {
        return "<c><v>" + text.substr(1) + "</v></c>";
    }
    return text.empty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

static std::string sheet_xml(const std::vector<std::vector<std::string>>& rows) {
    std::string xml = "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas."
                      "openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    for (const auto& row : rows) {
        xml += "<row>";
        for (const std::string& text : row) {
            xml += cell_xml(text);
        }
        xml += "</row>";
    }
    return xml + "</sheetData></worksheet>";
}

/// Research page 3.1: the first sheet is named by the form, repeats by their names.
static std::string kobo_workbook() {
    PackageParts parts = small_parts("");
    parts["xl/workbook.xml"] = replaced(
        parts["xl/workbook.xml"], "</sheets>",
        "<sheet name=\"more_evidence\" sheetId=\"2\" r:id=\"repeat\"/></sheets>");
    parts["xl/_rels/workbook.xml.rels"] = replaced(
        parts["xl/_rels/workbook.xml.rels"], "</Relationships>",
        "<Relationship Id=\"repeat\" Type=\"http://schemas.openxmlformats.org/"
        "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/repeat.xml\"/>"
        "</Relationships>");
    parts["xl/worksheets/repeat.xml"] = sheet_xml(
        {{"more_question", "more_kind", "more_title", "_index", "_parent_table_name",
          "_parent_index", "_submission__id"},
         {"STR11", "law", "Decree 12", "#1", "A small survey", "#2", "#102"},
         {"staff", "field_report", "Payroll", "#2", "A small survey", "#2", "#102"}});
    for (auto& [name, xml] : parts) {
        if (name.starts_with("xl/worksheets/") && !name.ends_with("repeat.xml")) {
            xml =
                sheet_xml({{"header_country", "STR11", "maturity", "remarks",
                            "STR11_note", "_id", "_uuid", "_index"},
                           {"XMV", "no", "", "", "", "#101", "u-1", "#1"},
                           {"XMV", "yes", "#2", "=1+1", "=-none", "#102", "u-2", "#2"}});
        }
    }
    return zipped(parts);
}

TEST_CASE("KoboToolbox XLSX: number codes, formulas, a repeat on a sheet of its own") {
    CHECK(read_by(read_kobo_xlsx, kobo_workbook()) == R"(
rows 2, tool columns 3
form Answers!A2
  country = XMV
  STR-1.1: no [Answers!B2]
form Answers!A3
  country = XMV
  STR-1.1: yes [Answers!B3]
  maturity: 2 [Answers!C3]
  remarks: 0 (formula) [Answers!D3]
  STR-1.1 note: 0 (formula) [Answers!E3]
  STR-1.1 kind 1: law [more_evidence!B2]
  STR-1.1 title 1: Decree 12 [more_evidence!C2]
  staff kind 1: field-report [more_evidence!B3]
  staff title 1: Payroll [more_evidence!C3]
)");
}

} // namespace capmat::test
