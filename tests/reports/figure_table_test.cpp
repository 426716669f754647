// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/figure_table.h"
#include "tests/reports/sample_document.h"

#include <doctest/doctest.h>

using namespace capmat;

static std::string text_of(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    return text == nullptr ? "" : *text;
}

TEST_CASE("a range bar becomes a row with its result, round before and target") {
    const Table table = figure_table(Language{}, sample_range_bars());
    CHECK(table.key == "dimensions");
    REQUIRE(table.columns.size() == 4);
    REQUIRE(table.rows.size() == 5);
    CHECK(text_of(table.rows[0].cells[1]) == "Formative to Established");
    CHECK(text_of(table.rows[0].cells[2]) == "Start-up to Formative");
    CHECK(text_of(table.rows[0].cells[3]) == "Strategic");
    CHECK(text_of(table.rows[4].cells[1]) == "not assessed");
    CHECK(text_of(table.rows[4].cells[3]).empty());
}

TEST_CASE("columns that no bar fills are left out") {
    Figure figure = sample_range_bars();
    for (RangeBar& bar : std::get<RangeBars>(figure.chart).bars) {
        bar.target.reset();
    }
    CHECK(figure_table(Language{}, figure).columns.size() == 3);
}

TEST_CASE("each slice of the wheel is a row") {
    CHECK(figure_table(Language{}, sample_stage_wheel()).rows.size() == 24);
}

TEST_CASE("counts stay numbers") {
    const Table table = figure_table(Language{}, sample_stacked_bars());
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells[1].value == CellValue{14.0});
}
