// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/cell_reference.h"
#include "questionnaires/exchange/number_format.h"
#include "questionnaires/exchange/serial_date.h"
#include "questionnaires/exchange/workbook.h"
#include "questionnaires/exchange/xlsx_relationships.h"

#include <doctest/doctest.h>

#include <string>

namespace capmat::test {

TEST_CASE("the names of cells, both ways") {
    CHECK(cell_name(1, 1) == "A1");
    CHECK(cell_name(7, 26) == "Z7");
    CHECK(cell_name(7, 27) == "AA7");
    CHECK(cell_name(last_sheet_row, last_sheet_column) == "XFD1048576");
    CHECK(cell_place("S\x1b", 2, 3) == "S\\x1b!C2");
    for (const std::uint32_t column : {1U, 26U, 27U, 702U, 703U, last_sheet_column}) {
        const auto place = parse_cell_reference(cell_name(9, column));
        REQUIRE(place.has_value());
        CHECK(place->column == column);
        CHECK(place->row == 9);
    }
    for (const char* wrong : {"", "A", "1", "a1", "A0", "A-1", "A1 ", "XFE1", "A1048577",
                              "AAAAAAAAAAAAAAA1", "A99999999999", "$A$1"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_cell_reference(wrong).has_value());
    }
    CHECK(parse_cell_range("B2:D4") == CellRange{2, 2, 4, 4});
    CHECK(parse_cell_range("D4:B2") == CellRange{2, 2, 4, 4});
    CHECK_FALSE(parse_cell_range("B2:").has_value());
}

TEST_CASE("the cell of a column") {
    const SheetRow row{1, {{.column = 2, .text = "b"}, {.column = 5, .text = "e"}}};
    REQUIRE(cell_in(row, 5) != nullptr);
    CHECK(cell_in(row, 5)->text == "e");
    CHECK(cell_in(row, 3) == nullptr);
    CHECK(cell_in(row, 6) == nullptr);
}

TEST_CASE("formats that show a date") {
    for (const char* format :
         {"yyyy-mm-dd", "d/m/yy", "[$-409]mmmm d, yyyy;@", "[h]:mm:ss", "[mm]:ss",
          "mm:ss.0", "\"on \"d", "[Red]dd/mm", "[$-F800]dddd", "h:mm AM/PM", "[SS]"}) {
        CAPTURE(format);
        CHECK(is_date_format(format));
    }
    for (const char* format : {"General", "0.00", "#,##0;[Red]-#,##0", "\"days\"0",
                               "0\\d", "[Magenta]0", "0_d", "0*s", "[>=100]0", "[$USD] 0",
                               "0.0E+00", "@", "", "[", "\"", "0;yyyy"}) {
        CAPTURE(format);
        CHECK_FALSE(is_date_format(format));
    }
    for (unsigned number = 0; number < 60; ++number) {
        CAPTURE(number);
        const bool is_date =
            (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
            (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
        CHECK(is_built_in_date_format(number) == is_date);
    }
}

static std::string date_of(double serial, DateSystem system = DateSystem::From1900) {
    return serial_date_text(serial, system).value_or("none");
}

TEST_CASE("serial days round the day that never was, and to the end of time") {
    CHECK(date_of(1) == "1900-01-01");
    CHECK(date_of(59) == "1900-02-28");
    CHECK(date_of(60) == "none");
    CHECK(date_of(60.5) == "none");
    CHECK(date_of(61) == "1900-03-01");
    CHECK(date_of(45351) == "2024-02-29");
    CHECK(date_of(2958465) == "9999-12-31");
    CHECK(date_of(2958466) == "none");
    CHECK(date_of(2958465.99999999999) == "none");
    CHECK(date_of(-0.5) == "none");
    CHECK(date_of(1, DateSystem::From1904) == "1904-01-02");
    CHECK(date_of(43951, DateSystem::From1904) == "2024-05-01");
    CHECK(date_of(2957003, DateSystem::From1904) == "9999-12-31");
    CHECK(date_of(2957004, DateSystem::From1904) == "none");
}

TEST_CASE("the time of a day to the millisecond") {
    CHECK(date_of(0) == "00:00:00");
    CHECK(date_of(0.5) == "12:00:00");
    CHECK(date_of(45413.333333333336) == "2024-05-01T08:00:00");
    CHECK(date_of(45413.3333333333) == "2024-05-01T08:00:00");
    CHECK(date_of(45413 + 1.5 / 86400) == "2024-05-01T00:00:01.500");
    CHECK(date_of(45413.999999999) == "2024-05-02");
}

TEST_CASE("where relationships lead") {
    CHECK(resolved_target("xl/", "worksheets/sheet1.xml") == "xl/worksheets/sheet1.xml");
    CHECK(resolved_target("xl/", "/xl/a.xml") == "xl/a.xml");
    CHECK(resolved_target("xl/x/", "../a.xml") == "xl/a.xml");
    CHECK(resolved_target("xl/", "../../../etc/passwd") == "etc/passwd");
    CHECK(resolved_target("", "./xl//a.xml") == "xl/a.xml");
    CHECK(resolved_target("xl/", "") == "xl");
    CHECK(folder_of_part("xl/workbook.xml") == "xl/");
    CHECK(folder_of_part("workbook.xml") == "");
}

} // namespace capmat::test
