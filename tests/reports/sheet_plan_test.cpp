// SPDX-License-Identifier: Apache-2.0
#include "reports/render/sheet_plan.h"
#include "tests/reports/sample_document.h"

#include <doctest/doctest.h>

using namespace capmat;

TEST_CASE("a workbook has an opening sheet, one for each chapter, and the chart data") {
    const std::vector<SheetPlan> sheets = plan_sheets(sample_document());
    std::vector<std::string> names;
    for (const SheetPlan& sheet : sheets) {
        names.push_back(sheet.name);
    }
    CHECK(names == std::vector<std::string>{"About", "Brief", "Overview of factors",
                                            "Policy and strategy", "Annex  texts   names",
                                            "Chart data"});
}

TEST_CASE("a sheet freezes its headings only when it starts with a table") {
    const std::vector<SheetPlan> sheets = plan_sheets(sample_document());
    REQUIRE(sheets.size() == 6);
    CHECK_FALSE(sheets[1].starts_with_table);
    CHECK(sheets[3].starts_with_table);
    REQUIRE(sheets[3].first_table.has_value());
    CHECK(sheets[3].first_table->last - sheets[3].first_table->head == 5);
}

TEST_CASE("a chart draws its certain part solid and the open part hatched") {
    const std::vector<SheetPlan> sheets = plan_sheets(sample_document());
    REQUIRE(sheets.size() == 6);
    REQUIRE(sheets[1].charts.size() == 1);
    const SheetChart& chart = sheets[1].charts.front();
    CHECK(chart.series == 2);
    CHECK(chart.hatched == std::vector<bool>{false, true});
    CHECK(chart.axis_from == 0.0);
    CHECK(chart.axis_to == 5.0);
    CHECK(chart.shades[0] == std::vector<int>{1, 0, 2, 3, 0});
}

TEST_CASE("a document without pictures has no chart data") {
    Document document;
    document.sections = {{"a", "A", {Paragraph{"text"}}, {}}};
    CHECK(plan_sheets(document).size() == 2);
}

TEST_CASE("prose stays on the first of the pages that a wide table needs") {
    Table table;
    for (int column = 0; column < 23; ++column) {
        table.columns.push_back({"c", "Heading", Align::Number});
    }
    table.rows = {{std::vector<Cell>(23, Cell{1.0, Tone::Plain, {}})}};
    Document document;
    document.sections = {{"wide", "Wide", {table}, {}}};
    const std::vector<SheetPlan> sheets = plan_sheets(document);
    REQUIRE(sheets.size() == 2);
    const SheetPlan& wide = sheets[1];
    REQUIRE_FALSE(wide.page_starts.empty());
    CHECK(wide.cells.front().span == wide.page_starts.front());
    CHECK(wide.first_page() == wide.page_starts.front());
}

TEST_CASE("an Arabic workbook runs from right to left, Latin texts in it do not") {
    Document document = sample_document();
    document.language = "ar";
    document.subtitle = "القدرات";
    const std::vector<SheetPlan> sheets = plan_sheets(document);
    REQUIRE_FALSE(sheets.empty());
    for (const SheetPlan& sheet : sheets) {
        CHECK(sheet.right_to_left);
        CHECK(sheet.page_number == "صفحة &P من &N");
    }
    const std::vector<SheetCell>& cells = sheets.front().cells;
    REQUIRE(cells.size() > 2);
    CHECK(cells[1].look.direction == SheetDirection::Embedded);
    CHECK(cells[2].look.direction == SheetDirection::RightToLeft);
    CHECK_FALSE(plan_sheets(sample_document()).front().right_to_left);
}
