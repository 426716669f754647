// SPDX-License-Identifier: Apache-2.0
#include "reports/render/sheet_widths.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace capmat;

using Breaks = std::vector<std::size_t>;

static double total(const SheetColumns& columns) {
    return std::accumulate(columns.widths.begin(), columns.widths.end(), 0.0);
}

TEST_CASE("columns that one page holds are as wide as they want") {
    const SheetColumns columns =
        lay_out_columns({{10.0, 9.0}, {40.0, 18.0}, {46.0, 18.0}});
    CHECK(columns.widths == std::vector<double>{10.0, 40.0, 46.0});
    CHECK(columns.page_starts.empty());
}

TEST_CASE("texts give way before a second page is needed") {
    const std::vector<ColumnNeed> needs(5, {46.0, 18.0});
    const SheetColumns columns = lay_out_columns(needs);
    CHECK(columns.page_starts.empty());
    CHECK(total(columns) > 130.0);
    CHECK(total(columns) < 150.0);
}

TEST_CASE("figures do not give way; what does not fit begins a page with the first two") {
    const std::vector<ColumnNeed> needs(23, {12.0, 12.0});
    const SheetColumns columns = lay_out_columns(needs);
    CHECK(columns.widths == std::vector<double>(23, 12.0));
    CHECK(columns.repeated == 2);
    // Eleven on the first page, then nine and the two that are repeated.
    CHECK(columns.page_starts == Breaks{11, 20});
}

TEST_CASE("only one column is repeated when two would fill the page") {
    std::vector<ColumnNeed> needs(12, {14.0, 14.0});
    needs[1] = {46.0, 46.0};
    CHECK(lay_out_columns(needs).repeated == 1);
}

TEST_CASE("a heading may be wrapped, a figure may not") {
    Table table;
    table.columns = {{"progress", "Progress to next stage", Align::Number, 2, 0},
                     {"sum", "Sum", Align::Number, 0, 0}};
    table.rows = {{{{0.5, Tone::Plain, {}}, {123456789012.0, Tone::Plain, {}}}}};
    std::vector<ColumnNeed> needs;
    add_needs(Language{}, needs, table);
    REQUIRE(needs.size() == 2);
    CHECK(needs[0].natural > sheet_width("Progress"));
    CHECK(needs[0].natural < sheet_width("Progress to next"));
    CHECK(needs[1].least > sheet_width("123456789012"));
    CHECK(needs[1].least == needs[1].natural);
}

TEST_CASE("a text can be as narrow as its longest word, an address narrower") {
    Table table;
    table.columns = {{"text", "Text"}, {"url", "Address"}};
    table.rows = {{{{"one two elephants", Tone::Plain, {}},
                    {std::string(200, 'x'), Tone::Plain, {}}}}};
    std::vector<ColumnNeed> needs;
    add_needs(Language{}, needs, table);
    REQUIRE(needs.size() == 2);
    CHECK(needs[0].least >= sheet_width("elephants"));
    CHECK(needs[0].least < sheet_width("one two elephants"));
    CHECK(needs[1].natural == 46.0);
    CHECK(needs[1].least == 18.0);
}
