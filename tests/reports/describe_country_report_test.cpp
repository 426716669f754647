// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/country_report/brief.h"
#include "reports/describe/country_report/country_report.h"
#include "reports/describe/gap_report.h"
#include "reports/describe/standing.h"
#include "reports/describe/workbook.h"
#include "reports/render/formats.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace capmat::test {

static const char* const two_areas = R"(capmat: model/1
id: two
edition: "1"
title: Two areas
language: en
licence: CC0-1.0
levels: [area, topic]
stages: [{id: 1, name: Low}, {id: 2, name: Mid}, {id: 3, name: High}]
evidence: {policy: evidenced, kinds: {act: Act}}
roles: {court: The courts}
effort: {S: {count: 1, meaning: Days}, L: {count: 9, meaning: Years}}
scoring:
  topic: {rule: staged}
  area: {rule: median}
  total: {rule: none}
nodes:
  - id: A
    title: Law
    nodes:
      - id: A1
        title: Crimes
        indicators:
          - {id: A1.1, stage: 2, statement: Crimes are named, ask: [court],
             evidence: {kinds: [act], max_age_months: 120}}
          - {id: A1.2, stage: 3, statement: Crimes are tried, ask: [court],
             action: {title: Try one., effort: L, months: 24}}
  - id: B
    title: Team
    nodes:
      - id: B1
        title: Staff
        indicators:
          - {id: B1.1, stage: 2, statement: There is staff, ask: [court]}
          - {id: B1.2, stage: 3, statement: Staff stays, ask: [court],
             action: {title: Pay them., effort: S, months: 2}}
)";

static Assessment answered(const Model& model, const std::string& answers) {
    return assessed(model, {{answers, "Court", "2026-03-31", ""}});
}

static bool says(const Document& document, std::string_view text) {
    return render_markdown(document).find(text) != std::string::npos;
}

TEST_CASE("one sentence says where the country stands, the highest first") {
    const Model model = model_of(two_areas);
    const Assessment apart = answered(model, "A1.1: no, A1.2: no, B1.1: yes");
    CHECK(standing_sentence(model, apart) ==
          "Kenya stands between Mid and High in Team and at Low in Law.");
    const Assessment alike = answered(model, "A1.1: no, B1.1: no");
    CHECK(standing_sentence(model, alike) == "Kenya stands at Low in Law and Team.");
    const Assessment partial =
        answered(model, "A1.1: no, B1.1: {answer: not_applicable, reason: r}, B1.2: "
                        "{answer: not_applicable, reason: r}");
    CHECK(standing_sentence(model, partial) ==
          "Kenya stands at Low in Law. Not applicable: Team.");
}

static const char* const in_points = R"(capmat: model/1
id: points
edition: "1"
title: Points
language: en
licence: CC0-1.0
levels: [area]
roles: {court: The courts}
scoring:
  area: {rule: sum}
  total: {rule: none}
nodes:
  - id: A
    title: Law
    indicators:
      - {id: A.1, statement: Crimes are named}
      - {id: A.2, statement: Crimes are tried}
  - id: B
    title: Team
    indicators:
      - {id: B.1, statement: There is staff}
      - {id: B.2, statement: Staff stays}
  - id: C
    title: Skills
    indicators:
      - {id: C.1, statement: Skills are taught}
      - {id: C.2, statement: Skills are tested}
)";

TEST_CASE("points are said with their most, and three places are kept apart by commas") {
    const Model model = model_of(in_points);
    const Assessment assessment =
        answered(model, "A.1: no, A.2: no, B.1: yes, B.2: yes, C.1: yes, C.2: unknown");
    CHECK(standing_sentence(model, assessment) ==
          "Kenya stands at 2.00 of 2 in Team, between 1.00 and 2.00 of 2 in Skills, and "
          "at 0.00 of 2 in Law.");
}

TEST_CASE("movement counts what is certain, in the right number") {
    const Model model = model_of(two_areas);
    const Assessment before = answered(model, "A1.1: no, A1.2: no, B1.1: yes, B1.2: no");
    const Assessment now = answered(model, "A1.1: no, A1.2: no, B1.1: yes, B1.2: yes");
    CHECK(movement_sentence(model, movement_of(model, now, before), "2023") ==
          "Since 2023, 1 of 2 topics has risen, 0 have fallen and 1 is unchanged.");
    const Assessment open = answered(model, "A1.1: no, A1.2: no, B1.1: yes");
    CHECK(movement_sentence(model, movement_of(model, open, before), "2023") ==
          "Since 2023, 0 of 2 topics have risen, 0 have fallen, 1 is unchanged and 1 "
          "shows no certain change.");
}

TEST_CASE("a topic that falls though its claims do not has fallen in proof only") {
    const Model model = model_of(two_areas);
    const std::string proof =
        "A1.1: {answer: yes, evidence: [{kind: act, title: Act 1, date: 2020-01-01}]}";
    const Assessment before = answered(model, proof + ", A1.2: no, B1.1: no");
    const std::string stale =
        "A1.1: {answer: yes, evidence: [{kind: act, title: Act 0, date: 2010-01-01}]}";
    const Assessment now = answered(model, stale + ", A1.2: no, B1.1: no");
    CHECK(movement_of(model, now, before).fallen.size() == 1);
    CHECK(movement_of(model, now, before).fallen_in_proof.size() == 1);
    const Assessment lost = answered(model, "A1.1: no, A1.2: no, B1.1: no");
    CHECK(movement_of(model, lost, before).fallen.size() == 1);
    CHECK(movement_of(model, lost, before).fallen_in_proof.empty());
    // The same claim without any proof is 1 to 2: the ranges touch, nothing is certain.
    const Assessment unproven = answered(model, "A1.1: yes, A1.2: no, B1.1: no");
    CHECK(movement_of(model, unproven, before).fallen.empty());
    CHECK(movement_of(model, unproven, before).uncertain.size() == 1);
}

TEST_CASE("how sure we are is counted, not felt") {
    const Model model = model_of(two_areas);
    const Assessment assessment = answered(model, "A1.1: yes, A1.2: no, B1.1: yes");
    CHECK(certainty_sentences(model, assessment) ==
          std::vector<std::string>{
              "4 indicators apply to the country; 3 are answered and 1 is open.",
              "0 of 4 (0 %) rest on accepted evidence.",
              "Taken at their word, 1 topic would stand higher.",
              "Counting only what an assessor has checked, every topic would stand where "
              "it stands."});
}

TEST_CASE("decisions are the cheapest sure steps first when there is no target") {
    const Model model = model_of(two_areas);
    const std::string proof =
        "A1.1: {answer: yes, evidence: [{kind: act, title: Act 1, date: 2026-01-01}]}";
    const Assessment assessment =
        answered(model, proof + ", A1.2: no, B1.1: yes, B1.2: no");
    const Table decisions = decision_table(model, assessment, {});
    REQUIRE(decisions.rows.size() == 2);
    const auto cell = [&](std::size_t row, std::size_t column) {
        return decisions.rows[row].cells.at(column).value;
    };
    CHECK(cell(0, 1) == CellValue("Pay them"));
    CHECK(cell(0, 2) == CellValue("The courts"));
    CHECK(cell(0, 3) == CellValue(2.0));
    CHECK(cell(0, 4) == CellValue("S"));
    CHECK(cell(0, 5) == CellValue("Staff to 3 High"));
    CHECK(cell(0, 6) == CellValue("R2.1"));
    CHECK(cell(1, 1) == CellValue("Try one"));
    CHECK(cell(1, 6) == CellValue("R1.1"));
}

static Target aim_at(const Model& model, double stage) {
    Target target;
    target.title = "Aim";
    target.values = {{false, *model.find_node("A1"), stage},
                     {false, *model.find_node("B1"), stage}};
    return target;
}

TEST_CASE("gaps name what closes them, and the target is counted") {
    const Model model = model_of(two_areas);
    const Assessment assessment = answered(model, "A1.1: yes, B1.1: yes, B1.2: no");
    const Target target = aim_at(model, 2.0);
    const GapAnalysis gaps = find_gaps(model, assessment, target);
    CHECK(gaps_sentence({}, gaps) ==
          "1 of 2 targets are met. To close the gap, 1 indicator "
          "must change.");
    const Table table = gap_table(model, assessment, gaps);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells.at(0).value == CellValue("A1"));
    CHECK(table.rows[0].cells.back().value == CellValue("prove A1.1"));
    CHECK(describe_gaps(model, assessment, target, gaps).format == "gaps/1");
}

static void collect_keys(const Section& section, std::multiset<std::string>& keys) {
    keys.insert("#" + section.key);
    for (const Block& block : section.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            keys.insert(table->key);
        }
        if (const auto* figure = std::get_if<Figure>(&block)) {
            keys.insert("figure " + figure->key);
        }
    }
    for (const Section& inner : section.sections) {
        collect_keys(inner, keys);
    }
}

TEST_CASE("no key of a report or workbook stands for two things") {
    const Model model = model_of(two_areas);
    const Assessment assessment = answered(model, "A1.1: yes, B1.1: yes, B1.2: no");
    const Target target = aim_at(model, 3.0);
    ReportExtras extras;
    extras.aim = Aim{target, find_gaps(model, assessment, target)};
    extras.previous = answered(model, "A1.1: no");
    for (const Document& document : {describe_country_report(model, assessment, extras),
                                     describe_workbook(model, assessment, extras)}) {
        std::multiset<std::string> keys;
        for (const Section& section : document.sections) {
            collect_keys(section, keys);
        }
        REQUIRE_FALSE(keys.empty());
        for (const std::string& key : keys) {
            CAPTURE(key);
            CHECK(keys.count(key) == 1);
        }
    }
}

TEST_CASE("a part without input is left out, and the total has no figure") {
    const Model model = model_of(two_areas);
    const Assessment assessment = answered(model, "A1.1: yes, B1.1: yes, B1.2: no");
    const Document report = describe_country_report(model, assessment, {});
    CHECK_FALSE(says(report, "Gap analysis"));
    CHECK_FALSE(says(report, "Findings for the reviewer"));
    CHECK_FALSE(says(report, "Since "));
    CHECK(says(report, "There is no single figure for the country"));
    CHECK(says(report, "This report covers 2 areas with 2 topics in all."));
}

TEST_CASE("contested, open and not applicable answers stay three things in a chapter") {
    const Model model = model_of(two_areas);
    const Assessment assessment =
        assessed(model, {{"A1.1: yes, B1.1: {answer: not_applicable, reason: No team}",
                          "Court", "2026-03-31", ""},
                         {"A1.1: no", "Police", "2026-03-31", ""}});
    const Document report = describe_country_report(model, assessment, {});
    CHECK(says(report, "A1.1 Crimes are named: Court: yes; Police: no"));
    CHECK(says(report, "A1.2 Crimes are tried: nobody answered"));
    CHECK(says(report, "B1.1 There is staff (not applicable: No team)"));
    CHECK(says(report, "2 bodies answered: Court and Police."));
}

TEST_CASE("the sheets of the workbook stand in their order, under the model's names") {
    const Model model = model_of(two_areas);
    const Assessment assessment = answered(model, "A1.1: yes");
    std::vector<std::string> sheets;
    for (const Section& section : describe_workbook(model, assessment, {}).sections) {
        sheets.push_back(section.title);
    }
    CHECK(sheets == std::vector<std::string>{"Brief", "Areas", "Topics",
                                             "Chart of topics", "Indicators", "Evidence",
                                             "Respondents", "Method", "Provenance"});
}

} // namespace capmat::test
