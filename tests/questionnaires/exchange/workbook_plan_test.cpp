// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/workbook_plan.h"
#include "questionnaires/exchange/workbook_texts.h"
#include "questionnaires/exchange/xlsx_reader.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

namespace capmat::test {

/// A plan of one sheet with one cell.
static WorkbookPlan plan_of(PlannedValue value) {
    WorkbookPlan plan;
    plan.title = "T";
    PlannedSheet& sheet = plan.sheets.emplace_back();
    sheet.name = "Law & order's";
    sheet.cells.push_back({2, 3, std::move(value), {}});
    return plan;
}

static WorkbookCell cell_of_plan(const PlannedValue& value) {
    Diagnostics diagnostics;
    const auto book =
        read_workbook({"w", write_workbook_plan(plan_of(value))}, diagnostics);
    REQUIRE_MESSAGE(book, to_string(diagnostics));
    REQUIRE(book->sheets.front().rows.front().number == 2);
    return book->sheets.front().rows.front().cells.at(0);
}

TEST_CASE("a planned workbook holds what no reader could read otherwise") {
    CHECK(cell_of_plan("_x0041_ and _x00e9_").text == "_x0041_ and _x00e9_");
    CHECK(cell_of_plan("a\xFF"
                       "b\xEF\xBF\xBE\x01\r\nc")
              .text == "ab\nc");
    CHECK(cell_of_plan("=1+1").text == "=1+1");
    CHECK_FALSE(cell_of_plan("=1+1").formula);
    CHECK(cell_of_plan(0.1).number == 0.1);
    const WorkbookCell formula = cell_of_plan(PlannedFormula{"=\"a\"&1", "a1"});
    CHECK(formula.formula);
    CHECK(formula.text == "a1");
    CHECK(cell_of_plan(PlannedFormula{"=1+1", 2.0}).number == 2.0);
}

TEST_CASE("a planned workbook refuses what libxlsxwriter would write without a word") {
    CHECK_THROWS_AS(
        (void)write_workbook_plan(plan_of(std::numeric_limits<double>::quiet_NaN())),
        std::invalid_argument);
    CHECK_THROWS_AS((void)write_workbook_plan(plan_of(std::string(32768, 'a'))),
                    std::invalid_argument);
    CHECK_THROWS_AS((void)write_workbook_plan(plan_of(PlannedFormula{"1+1", 2.0})),
                    std::invalid_argument);
    WorkbookPlan named = plan_of("a");
    named.names.emplace_back("D1", "='Law & order''s'!$A$1");
    CHECK_THROWS_AS((void)write_workbook_plan(named), std::invalid_argument);
    WorkbookPlan listed = plan_of("a");
    EntryRule& rule = listed.sheets[0].rules.emplace_back();
    rule.formula = "yes,no";
    CHECK_THROWS_AS((void)write_workbook_plan(listed), std::invalid_argument);
}

TEST_CASE("the same plan gives the same bytes") {
    CHECK(write_workbook_plan(plan_of("a")) == write_workbook_plan(plan_of("a")));
}

TEST_CASE("a workbook that did not come out as planned is noticed") {
    const std::string bytes = write_workbook_plan(plan_of(PlannedFormula{"=1+1", 2.0}));
    CHECK_NOTHROW(require_as_planned(plan_of(PlannedFormula{"=1+1", 2.0}), bytes));
    CHECK_THROWS_WITH(require_as_planned(plan_of(PlannedFormula{"=1+1", 3.0}), bytes),
                      "the workbook did not come out as planned at Law & order's!C2; is "
                      "the folder for temporary files full?");
    CHECK_THROWS_AS(require_as_planned(plan_of(2.0), bytes), std::runtime_error);
    CHECK_THROWS_AS(require_as_planned(plan_of("2"), bytes), std::runtime_error);
    CHECK_THROWS_AS(require_as_planned(plan_of(std::monostate{}), bytes),
                    std::runtime_error);
    CHECK_THROWS_WITH(
        require_as_planned(plan_of(2.0), bytes.substr(0, bytes.size() / 2)),
        "the workbook was not written completely; is the folder for temporary files "
        "full?");
}

TEST_CASE("sheets get names that every program accepts, no two alike") {
    std::set<std::string> used;
    CHECK(take_sheet_title("a/b: [c]*?", used) == "a b   c");
    CHECK(take_sheet_title("A B   C", used) == "A B   C (2)");
    CHECK(take_sheet_title("", used) == "sheet");
    CHECK(take_sheet_title("History", used) == "History sheet");
    CHECK(take_sheet_title("'quoted'", used) == "quoted");
    CHECK(take_sheet_title("The foreign ministry: people and procedures", used) ==
          "The foreign ministry  people");
    CHECK(take_sheet_title("وزارة الخارجية: الأشخاص والإجراءات والأمم", used) ==
          "وزارة الخارجية  الأشخاص");
    CHECK(in_sheet("Law's", "$A$1") == "'Law''s'!$A$1");
    CHECK(formula_text("a \"b\"") == "\"a \"\"b\"\"\"");
    CHECK(header_text_of("R&D and more", 3) == "R&&D");
}

} // namespace capmat::test
