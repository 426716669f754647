// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xlsx_reader.h"
#include "tests/questionnaires/exchange/small_package.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace capmat::test {

/// The parts of a small workbook with one of them changed in one place.
static std::string changed_package(const std::string& part, std::string_view old,
                                   std::string_view replacement) {
    PackageParts parts = small_parts("<row><c t='s'><v>0</v></c></row>");
    parts.at(part) = replaced(parts.at(part), old, replacement);
    return described(zipped(parts));
}

TEST_CASE("every way a cell can store its value") {
    CHECK(cells_of(
              "<row r='1'>"
              "<c r='A1' t='s'><v>0</v></c>"
              "<c r='B1' t='inlineStr'><is><t>in line</t></is></c>"
              "<c r='C1' t='str'><f>A1</f><v>computed</v></c>"
              "<c r='D1' t='b'><v>1</v></c><c r='E1' t='b'><v>0</v></c>"
              "<c r='F1' t='e'><v>#N/A</v></c>"
              "<c r='G1' t='d'><v>2024-05-01</v></c>"
              "<c r='H1'><v>0.1</v></c><c r='I1' t='n'><v>-12345678901234567890</v></c>"
              "<c r='J1'><f>1+1</f><v>2</v></c>"
              "</row>") == "A1 text yes\n"
                           "B1 text in line\n"
                           "C1 text computed (formula)\n"
                           "D1 boolean true\n"
                           "E1 boolean false\n"
                           "F1 error #N/A\n"
                           "G1 date 2024-05-01\n"
                           "H1 number 0.1\n"
                           "I1 number -12345678901234567890\n"
                           "J1 number 2 (formula)\n");
}

TEST_CASE("cells and rows may leave out where they are") {
    CHECK(cells_of("<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row>"
                   "<row r='7'><c><v>4</v></c></row><row><c><v>5</v></c></row>"
                   "<row><c r='B12'><v>6</v></c></row>") == "A1 number 1\n"
                                                            "D1 number 2\n"
                                                            "E1 number 3\n"
                                                            "A7 number 4\n"
                                                            "A8 number 5\n"
                                                            "B12 number 6\n");
}

TEST_CASE("an empty cell is none, but a formula without a result is kept") {
    CHECK(cells_of("<row><c t='s'><v>2</v></c><c t='inlineStr'><is><t/></is></c>"
                   "<c s='1'/><c t='str'><v></v></c><c t='inlineStr'/><c><v> </v></c>"
                   "<c><f>A1</f></c><c t='str'><f>A1</f><v></v></c></row>") ==
          "G1 text  (formula)\n"
          "H1 text  (formula)\n");
}

TEST_CASE("rich text is put together, phonetic runs are left out") {
    CHECK(cells_of("<row><c t='inlineStr'><is><r><rPr><b/></rPr><t>two </t></r>"
                   "<r><t xml:space='preserve'> parts</t></r>"
                   "<rPh sb='0' eb='1'><t>PHONETIC</t></rPh><phoneticPr fontId='1'/>"
                   "</is></c></row>") == "A1 text two  parts\n");
    CHECK(
        changed_package("xl/sharedStrings.xml", "<si><t>yes</t></si>",
                        "<si><t>plain</t><r><t> rich</t></r><rPh><t>X</t></rPh></si>") ==
        "sheet Answers\nA1 text plain rich\n");
}

TEST_CASE("dates by number format, in both systems of days") {
    const std::string rows =
        "<row><c s='1'><v>45413</v></c><c s='2'><v>45413.5625</v></c>"
        "<c s='2'><v>0.5625</v></c><c s='3'><v>0.5</v></c>"
        "<c s='1'><v>-1</v></c><c s='99'><v>45413</v></c></row>";
    const std::string expected = "C1 date 13:30:00\nD1 number 0.5\nE1 number -1\n"
                                 "F1 number 45413\n";
    CHECK(cells_of(rows) ==
          "A1 date 2024-05-01\nB1 date 2024-05-01T13:30:00\n" + expected);
    PackageParts parts = small_parts(rows);
    parts.at("xl/workbook.xml") = replaced(parts.at("xl/workbook.xml"), "<workbookPr/>",
                                           "<workbookPr date1904='1'/>");
    CHECK(described(zipped(parts)) ==
          "sheet Answers\nA1 date 2028-05-02\nB1 date 2028-05-02T13:30:00\n" + expected);
}

TEST_CASE("escapes of characters that XML cannot hold") {
    CHECK(cells_of("<row><c t='str'><v>a_x000A_b_x0041__x005F_x0041_</v></c>"
                   "<c t='str'><v>_xD83D__xDE00__xD83D__x00_</v></c></row>") ==
          "A1 text a\nbA_x0041_\n"
          "B1 text \xF0\x9F\x98\x80_xD83D__x00_\n");
}

TEST_CASE("characters that harm a terminal are left out, and it is said") {
    CHECK(cells_of("<row><c t='str'><v>a_x001B_[2Jb</v></c>"
                   "<c t='str'><v>x\xE2\x80\xAEy_x0000_</v></c></row>") ==
          "A1 text a[2Jb\nB1 text xy\n"
          "book.xlsx: warning: Answers: 3 characters were left out that cannot be shown "
          "(control characters, changes of reading direction)\n");
}

TEST_CASE("merged ranges and sheets in the order of their tabs, hidden ones too") {
    PackageParts parts = small_parts("<row><c><v>1</v></c></row>");
    std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
    sheet = replaced(sheet, "</sheetData>",
                     "</sheetData><mergeCells><mergeCell ref='A1:C2'/>"
                     "<mergeCell ref='B5'/></mergeCells>");
    parts.at("xl/workbook.xml") =
        replaced(parts.at("xl/workbook.xml"), "<sheets>",
                 "<sheets><sheet name='_lists' state='hidden' r:id='h'/>"
                 "<sheet name='_meta' state='veryHidden' r:id='v'/><sheet name='A chart' "
                 "r:id='c'/>");
    std::string& links = parts.at("xl/_rels/workbook.xml.rels");
    links =
        replaced(links, "<Relationships>",
                 "<Relationships>"
                 "<Relationship Id='h' Type='x/worksheet' Target='/xl/other/l.xml'/>"
                 "<Relationship Id='v' Type='y/worksheet' Target='../xl/./other/m.xml'/>"
                 "<Relationship Id='c' Type='x/chartsheet' Target='other/c.xml'/>");
    parts["xl/other/l.xml"] = "<worksheet><sheetData/></worksheet>";
    parts["xl/other/m.xml"] =
        "<x:worksheet xmlns:x='strict'><x:sheetData><x:row>"
        "<x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    parts["xl/other/c.xml"] = "<chartsheet/>";
    CHECK(described(zipped(parts)) == "sheet _lists (hidden)\n"
                                      "sheet _meta (very hidden)\n"
                                      "A1 number 7\n"
                                      "sheet Answers\n"
                                      "A1 number 1\n"
                                      "merged A1:C2\n"
                                      "merged B5:B5\n");
}

TEST_CASE("rows and columns elsewhere in a sheet are no cells") {
    CHECK(
        changed_package("xl/worksheets/sheet1.xml", "</sheetData>",
                        "</sheetData><controls><anchor><from><row>1</row><c><v>9</v></c>"
                        "</from></anchor></controls>") == "sheet Answers\nA1 text yes\n");
}

TEST_CASE("what is wrong with a cell is said with sheet and cell") {
    const auto problem = [](const std::string& cell) {
        return cells_of("<row r='3'>" + cell + "</row>");
    };
    const std::string start = "book.xlsx: error: Answers!C3: ";
    CHECK(problem("<c r='C3' t='s'><v>3</v></c>") ==
          start +
              "the cell points to text '3', but the workbook has 3 texts; the file is "
              "damaged\n");
    CHECK(problem("<c r='C3' t='s'><v>-1</v></c>") ==
          start +
              "the cell points to text '-1', but the workbook has 3 texts; the file is "
              "damaged\n");
    CHECK(problem("<c r='C3'><v>1,5</v></c>") == start + "'1,5' is not a number\n");
    CHECK(problem("<c r='C3'><v>NaN</v></c>") == start + "'NaN' is not a number\n");
    CHECK(problem("<c r='C3'><v>1e999</v></c>") == start + "'1e999' is not a number\n");
    CHECK(problem("<c r='C3' t='b'><v>2</v></c>") ==
          start + "'2' is not a truth value\n");
    CHECK(problem("<c r='C3' t='zz'><v>2</v></c>") ==
          start + "unknown kind of cell 'zz'\n");
    CHECK(problem("<c r='C3'><v>1</v></c><c r='B3'/><c r='C3'><v>2</v></c>") ==
          start + "the cell is in the file twice\n");
    CHECK(problem("<c r='C4'><v>1</v></c>") ==
          start + "'C4' stands in row 3; the file is damaged\n");
    CHECK(problem("<c r='C3' t='str'><v>" + std::string(140'000, 'x') + "</v></c>") ==
          start + "a text of more than 128 KiB\n");
    CHECK(problem("<c r='C3' t='inlineStr'><is><t>" + std::string(140'000, 'x') +
                  "</t></is></c>") == start + "a text of more than 128 KiB\n");
    CHECK(problem("<c r='XFE3'><v>1</v></c>") ==
          "book.xlsx: error: Answers!A3: 'XFE3' is not a cell\n");
}

TEST_CASE("what is wrong with a row is said with its number") {
    CHECK(cells_of("<row r='2'><c><v>1</v></c></row><row r='2'><c><v>1</v></c></row>") ==
          "book.xlsx: error: Answers: row 2 is in the file twice\n");
    CHECK(cells_of("<row r='1048577'/>") ==
          "book.xlsx: error: Answers: row 1048577 is beyond the last of a sheet\n");
    CHECK(cells_of("<row r='0'/>") ==
          "book.xlsx: error: Answers: row 0 is beyond the last of a sheet\n");
    CHECK(cells_of("<row r='x'/>") ==
          "book.xlsx: error: Answers!A1: 'x' is not the number of a row\n");
}

TEST_CASE("rows and cells in another order are sorted") {
    CHECK(cells_of("<row r='2'><c r='B2'><v>4</v></c><c r='A2'><v>3</v></c></row>"
                   "<row r='1'><c r='A1'><v>1</v></c></row>") ==
          "A1 number 1\nA2 number 3\nB2 number 4\n");
}

TEST_CASE("limits of a workbook") {
    const auto problem = [](const XlsxLimits& limits) {
        Diagnostics diagnostics;
        const std::string bytes = workbook_bytes("<row><c t='s'><v>0</v></c><c/></row>");
        CHECK_FALSE(read_workbook({"book.xlsx", bytes}, diagnostics, limits).has_value());
        return to_string(diagnostics);
    };
    CHECK(problem({.cells = 1}) ==
          "book.xlsx: error: Answers!A1: the workbook has more than 1 cells\n");
    CHECK(problem({.texts = {.count = 2}}) ==
          "book.xlsx: error: the workbook has more than 2 texts\n");
    CHECK(problem({.sheets = 0}) ==
          "book.xlsx: error: the workbook has more than 0 sheets\n");
}

TEST_CASE("parts that are missing or point nowhere") {
    PackageParts parts = small_parts("");
    parts.erase("xl/worksheets/sheet1.xml");
    CHECK(described(zipped(parts)) == "book.xlsx: error: the part of sheet 'Answers' is "
                                      "missing; the file is damaged\n");
    CHECK(changed_package("xl/workbook.xml", "rId1", "rId9") ==
          "book.xlsx: error: the part of sheet 'Answers' is missing; the file is "
          "damaged\n");
    parts = small_parts("");
    parts.erase("xl/sharedStrings.xml");
    CHECK(described(zipped(parts)) ==
          "book.xlsx: error: part 'xl/sharedStrings.xml' is missing\n");
    parts = small_parts("");
    parts.erase("xl/workbook.xml");
    CHECK(described(zipped(parts)) ==
          "book.xlsx: error: part 'xl/workbook.xml' is missing\n");
    parts.erase("_rels/.rels");
    CHECK(described(zipped(parts)) ==
          "book.xlsx: error: this zip archive holds no workbook\n");
    CHECK(changed_package("xl/workbook.xml", "<sheet name=\"Answers\"", "<other") ==
          "book.xlsx: error: the workbook has no sheet with cells\n");
    CHECK(changed_package("xl/workbook.xml", "</sheets>",
                          "<sheet name='Twin' r:id='rId1'/></sheets>") ==
          "book.xlsx: error: sheet 'Twin' has the cells of another sheet; the file is "
          "damaged\n");
    CHECK(changed_package("xl/styles.xml", "<cellXfs>", "<cellXfs") ==
          "book.xlsx: error: xl/styles.xml, line 1, column 144: not valid XML: not "
          "well-formed (invalid token)\n");
}

TEST_CASE("files that are no workbook get a plain message") {
    const auto problem = [](const std::string& bytes) {
        return described(bytes).substr(18);
    };
    const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const auto wide = [](const std::string& name) {
        std::string text;
        for (const char letter : name) {
            text += letter;
            text += '\0';
        }
        return text;
    };
    CHECK(problem("") == "the file is empty\n");
    CHECK(problem(ole + wide("EncryptedPackage")) ==
          "this workbook is protected with a password; remove it and save again\n");
    CHECK(problem(ole + wide("Workbook")) ==
          "this is a workbook of the old format .xls; open it and save it as .xlsx\n");
    CHECK(problem(ole) ==
          "this is a file of an old Office program; open it and save it as .xlsx\n");
    CHECK(problem("\n<html>") ==
          "this is a web page or XML, not a workbook; download or save it as .xlsx\n");
    CHECK(problem("a,b\n") == "this is not an .xlsx workbook (it is no zip archive)\n");
    CHECK(problem(zipped({{"content.xml", "<a/>"}, {"mimetype", "x"}})) ==
          "this is an OpenDocument file; open it and save it as .xlsx\n");
    CHECK(problem(zipped({{"xl/workbook.bin", "x"}})) ==
          "this is a binary workbook (.xlsb); open it and save it as .xlsx\n");
    PackageParts document{{"word/document.xml", "<a/>"}};
    document["_rels/.rels"] =
        "<Relationships><Relationship Id='1' Type='x/officeDocument' "
        "Target='word/document.xml'/></Relationships>";
    CHECK(problem(zipped(document)) ==
          "this is a text document or a presentation, not a workbook\n");
}

TEST_CASE("a sheet is read row by row, and again") {
    const SourceFile file{"book.xlsx",
                          workbook_bytes("<row><c><v>1</v></c></row><row r='9'/>"
                                         "<row><c r='B10'><v>2</v></c></row>")};
    Diagnostics diagnostics;
    const auto reader = XlsxReader::opened(file, diagnostics);
    REQUIRE(reader != nullptr);
    REQUIRE(reader->sheets().size() == 1);
    for (int i = 0; i < 2; ++i) {
        std::vector<std::uint32_t> rows;
        const auto note = [&rows](const SheetRow& row) { rows.push_back(row.number); };
        CHECK(reader->read_sheet(0, note, diagnostics).has_value());
        CHECK(rows == std::vector<std::uint32_t>{1, 10});
    }
    CHECK(to_string(diagnostics) == "");
}

} // namespace capmat::test
