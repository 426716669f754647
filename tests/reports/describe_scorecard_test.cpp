// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/scorecard.h"
#include "reports/render/formats.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace capmat::test {

static const char* const staged_model = R"(capmat: model/1
id: small
edition: "1"
title: Small model
language: en
licence: CC0-1.0
levels: [area, topic]
stages: [{id: 1, name: Low}, {id: 2, name: Mid}, {id: 3, name: High}]
scoring:
  topic: {rule: staged, share: 0.75}
  area: {rule: median}
  total: {rule: none}
nodes:
  - id: A
    title: First area
    nodes:
      - id: A1
        title: Open topic
        indicators:
          - {id: A1.1, stage: 2, statement: One}
          - {id: A1.2, stage: 3, statement: Two}
      - id: A2
        title: Capped topic
        cap: {stage: 2, unless: [A1.2]}
        indicators:
          - {id: A2.1, stage: 2, statement: Three}
          - {id: A2.2, stage: 3, statement: Four}
      - id: A3
        title: Topic that does not apply
        indicators:
          - {id: A3.1, stage: 2, statement: Five}
)";

/// The table of results as it is read: a line a row, cells between bars.
static std::string result_rows(const Document& document) {
    const auto& table = std::get<Table>(document.sections.front().blocks.front());
    std::string text;
    for (const Row& row : table.rows) {
        text += std::string(static_cast<std::size_t>(row.depth), ' ');
        for (const Cell& cell : row.cells) {
            const auto* words = std::get_if<std::string>(&cell.value);
            const auto* number = std::get_if<double>(&cell.value);
            text += words != nullptr    ? *words
                    : number != nullptr ? std::to_string(static_cast<int>(*number))
                                        : std::string();
            text += "|";
        }
        text += "\n";
    }
    return text;
}

static std::string paragraph(const Document& document, std::size_t at) {
    return std::get<Paragraph>(document.sections.front().blocks.at(at)).text;
}

TEST_CASE("the scorecard shows the tree with what is open, capped and not applicable") {
    const Model model = model_of(staged_model);
    const Assessment assessment =
        assessed(model, {{"A1.1: yes, A1.2: unknown, A2.1: yes, A2.2: yes, A3.1: "
                          "{answer: not_applicable, reason: none here}",
                          "O", "2026-03-31", ""}});
    const Document document = describe_scorecard(model, assessment);
    CHECK(document.title == "Kenya 2026");
    CHECK(document.subtitle == "2026-03-31, small@1, reading: claimed, 1 respondent");
    CHECK(result_rows(document) ==
          "Small model|no single figure||75-100 %|1|0|0|\n"
          " A First area|2 to 3||75-100 %|1|0|0|\n"
          "  A1 Open topic|2 to 3|0 % of 3|50-100 %|1|0|0|\n"
          "  A2 Capped topic|2 to 3|cap: A1.2|100 %|0|0|0|\n"
          "  A3 Topic that does not apply|not applicable|||0|0|0|\n");
    CHECK(paragraph(document, 1) ==
          "Weakest topics: A1 Open topic and A2 Capped topic (2 Mid).");
    CHECK(paragraph(document, 2) == "No findings.");
}

TEST_CASE(
    "the scorecard counts contested answers and speaks of one topic in the singular") {
    const Model model = model_of(staged_model);
    const std::string rest = ", A2.1: yes, A2.2: no, A3.1: yes";
    const Assessment assessment =
        assessed(model, {{"A1.1: yes" + rest, "O", "2026-03-31", ""},
                         {"A1.1: no" + rest, "P", "2026-03-31", ""}});
    const Document document = describe_scorecard(model, assessment);
    CHECK(document.subtitle == "2026-03-31, small@1, reading: claimed, 2 respondents");
    CHECK(result_rows(document).find(
              "  A1 Open topic|1 to 3|0 % of 2|0-100 %|1|1|0|\n") != std::string::npos);
    CHECK(paragraph(document, 1) == "Weakest topic: A1 Open topic (1 Low).");
}

TEST_CASE("the scorecard adds a column for a reading only where it differs") {
    std::string text = staged_model;
    text =
        edited(text, "levels: [area, topic]",
               "levels: [area, topic]\nevidence: {policy: evidenced, kinds: {law: Law}}");
    text = edited(text, "{id: A1.1, stage: 2, statement: One}",
                  "{id: A1.1, stage: 2, statement: One, evidence: {kinds: [law]}}");
    const Model model = model_of(text);
    const Assessment assessment = assessed(
        model,
        {{"A1.1: yes, A1.2: no, A2.1: yes, A2.2: no, A3.1: yes", "O", "2026-03-31", ""}});
    const Document document = describe_scorecard(model, assessment);
    const auto& table = std::get<Table>(document.sections.front().blocks.front());
    // Unproven, A1.1 is worth 0 to 1: the topic is 1 to 2, but 2 as claimed; `verified`
    // says the same as the headline and has no column.
    REQUIRE(table.columns.size() == 8);
    CHECK(table.columns.back().key == "claimed");
    CHECK(result_rows(document).find(
              "  A1 Open topic|1 to 2|0 % of 2|0-50 %|0|0|0|2|\n") != std::string::npos);
}

TEST_CASE("tiers and bands are named under the tree") {
    const Model model = model_of(R"(capmat: model/1
id: points
edition: "1"
title: Points
language: en
licence: CC0-1.0
levels: [pillar]
scoring: {pillar: {rule: sum}, total: {rule: sum}}
bands: [{at_least: 0, name: Lower}, {at_least: 3, name: Upper}]
nodes:
  - id: P
    title: Pillar
    indicators:
      - {id: P1, statement: One, answer: {points: 2}}
      - {id: P2, statement: Two, answer: {points: 2}}
tiers:
  - {id: t1, title: Bronze, targets: {P: 1}}
  - {id: t2, title: Silver, targets: {P: 3}}
)");
    const Assessment assessment = assessed(model, {{"P1: 1.5", "O", "2026-03-31", ""}});
    const Document document = describe_scorecard(model, assessment);
    // 1.5 points are sure; the open indicator may bring 2 more.
    CHECK(result_rows(document) == "Points|1.50 to 3.50||38-88 %|1|0|0|\n"
                                   " P Pillar|1.50 to 3.50||38-88 %|1|0|0|\n");
    CHECK(paragraph(document, 2) == "Tier: Bronze. Band: Lower to Upper.");
}

} // namespace capmat::test
