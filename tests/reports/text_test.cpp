// SPDX-License-Identifier: Apache-2.0
#include "reports/render/terminal_text.h"
#include "reports/render/text_blocks.h"
#include "tests/reports/sample_document.h"

#include <doctest/doctest.h>

using namespace capmat;

static Table two_columns() {
    Table table;
    table.columns = {{"name", "Name"}, {"n", "Share", Align::Number, 2}};
    table.rows = {
        {{{std::string("Policy and strategy"), Tone::Plain, {}}, {0.5, Tone::Plain, {}}}},
        {{{std::string("Strategy"), Tone::Plain, {}}, {0.125, Tone::Good, {}}}, 1}};
    return table;
}

TEST_CASE("columns align, rows of a tree are indented, marks stand by their numbers") {
    CHECK(text_block(Language{}, two_columns(), {80, false}) ==
          "Name                  Share\n"
          "-------------------  ------\n"
          "Policy and strategy    0.50\n"
          "  Strategy           ✓ 0.13\n");
}

TEST_CASE("the widest text column wraps when the terminal is narrow") {
    CHECK(text_block(Language{}, two_columns(), {20, false}) == "Name           Share\n"
                                                                "------------  ------\n"
                                                                "Policy and      0.50\n"
                                                                "strategy\n"
                                                                "  Strategy    ✓ 0.13\n");
}

TEST_CASE("where no columns fit, each row is a list") {
    CHECK(text_block(Language{}, two_columns(), {12, false}) == "- Name:\n"
                                                                "  Policy and\n"
                                                                "  strategy\n"
                                                                "- Share:\n"
                                                                "  0.50\n"
                                                                "\n"
                                                                "- Name:\n"
                                                                "  Strategy\n"
                                                                "✓ Share:\n"
                                                                "  0.13\n");
}

TEST_CASE("colours are switched on by the look only") {
    const Paragraph bad{"No team.", TextRole::Body, Tone::Bad};
    CHECK(text_block(Language{}, bad, {80, false}) == "✗ No team.\n");
    CHECK(text_block(Language{}, bad, {80, true}) == "\x1b[31m✗ No team.\x1b[0m\n");
}

TEST_CASE("a terminal is never commanded by a text") {
    const std::string text = render_text(sample_document());
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\u202E") == std::string::npos);
    CHECK(text.find("\\x1b[31mred") != std::string::npos);
}

TEST_CASE("no line is wider than the terminal") {
    for (const std::size_t columns : {60U, 80U, 120U}) {
        CAPTURE(columns);
        std::string_view rest;
        const std::string text = render_text(sample_document(), {columns, false});
        rest = text;
        REQUIRE_FALSE(rest.empty());
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            CAPTURE(std::string(line));
            CHECK(terminal_width(line) <= columns);
            rest.remove_prefix(line.size() + 1);
        }
    }
}

TEST_CASE("a bar shows what is certain, open, before and wanted") {
    Figure figure = sample_range_bars();
    auto& chart = std::get<RangeBars>(figure.chart);
    chart.bars = {{"Policy", {}, 2, 3, 1, 1, 4}};
    figure.title.clear();
    // The blanks of the ruler are no-break spaces.
    const std::string blank = "\u00a0";
    const std::string gap = blank + blank + blank;
    const std::string ruler = gap + "1" + gap + "2" + gap + "3" + gap + "4" + gap + "5";
    CHECK(text_block(Language{}, figure, {80, false}) ==
          "Name    " + ruler +
              "  Result\n"
              "------  --------------------  ------------------------\n"
              "Policy  ███o████▒▒▒▒···|····  Formative to Established\n"
              "1 Start-up, 2 Formative, 3 Established, 4 Strategic, 5 Dynamic; █ "
              "certain, ▒\n"
              "possible, o previous round, | target\n");
}
