// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/explanation.h"
#include "reports/describe/reasons.h"
#include "reports/describe/remedies.h"
#include "reports/describe/worked_formula.h"
#include "reports/render/formats.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace capmat::test {

using Sentences = std::vector<std::string>;

static const char* const law_model = R"(capmat: model/1
id: law
edition: "1"
title: Law
language: en
licence: CC0-1.0
levels: [topic]
stages: [{id: 1, name: Low}, {id: 2, name: Mid}, {id: 3, name: High}, {id: 4, name: Top}]
evidence: {policy: evidenced, kinds: {act: Act of parliament, web_page: Web page}}
roles: {court: The courts, police: The police}
effort: {M: {count: 3, meaning: Some weeks}}
scoring: {topic: {rule: staged, share: 0.75}, total: {rule: none}}
nodes:
  - id: T
    title: Powers
    cap: {stage: 3, unless: [S.1]}
    indicators:
      - {id: T.1, stage: 2, gate: true, statement: There is a law}
      - id: T.2
        stage: 3
        statement: The law is used.
        ask: [police, court]
        evidence: {kinds: [act], max_age_months: 12}
        action: {title: Use the law., effort: M, months: 6}
      - {id: T.3, stage: 4, statement: The law is reviewed}
  - id: S
    title: Safeguards
    indicators:
      - {id: S.1, stage: 2, gate: true, statement: A judge decides, ask: [court]}
)";

static Assessment answered(const Model& model, const std::string& answers,
                           const std::string& more = "") {
    return assessed(model, {{answers, "Court", "2026-03-31", more}});
}

static Sentences reasons(const Model& model, const Assessment& assessment,
                         const char* node) {
    return reasons_for(model, assessment, *model.find_node(node));
}

TEST_CASE("the proof of a stage names what passes, what fails and by how much") {
    const Model model = model_of(law_model);
    const Assessment assessment = answered(model, "T.1: yes, T.2: no, T.3: no, S.1: yes");
    CHECK(reasons(model, assessment, "T") ==
          Sentences{"The result is 2 Mid.", "Stage 2 Mid passes.",
                    "Stage 3 High does not pass: the mean credit is 0.00 where 0.75 is "
                    "needed."});
}

TEST_CASE("an unmet gate is named, and nothing is said to pass") {
    const Model model = model_of(law_model);
    const Assessment assessment =
        answered(model, "T.1: partly, T.2: no, T.3: no, S.1: yes");
    CHECK(reasons(model, assessment, "T") ==
          Sentences{"The result is 1 Low.",
                    "Stage 2 Mid does not pass: gate T.1 is not met in full and the mean "
                    "credit is 0.50 where 0.75 is needed."});
}

TEST_CASE("a cap that holds a result down is named with what lifts it") {
    const Model model = model_of(law_model);
    const std::string proof =
        "T.2: {answer: yes, evidence: [{kind: act, title: Act 1, date: 2026-01-01, "
        "verified: {by: X, on: 2026-04-01}}]}";
    const Assessment assessment =
        answered(model, "T.1: yes, " + proof + ", T.3: yes, S.1: no");
    CHECK(reasons(model, assessment, "T") ==
          Sentences{"The result is 3 High.", "Every stage passes.",
                    "It is held at 3 High until S.1 is met in full."});
}

TEST_CASE("a range says which answers make it one") {
    const Model model = model_of(law_model);
    const Assessment assessment = answered(model, "T.1: yes, T.2: yes, S.1: yes");
    // T.2 has no proof: 0 to 1. T.3 is open. So the topic is 2 to 4.
    CHECK(
        reasons(model, assessment, "T") ==
        Sentences{"The result lies between 2 Mid and 4 Top, because answers are open "
                  "(T.3) or not proven (T.2).",
                  "Stage 2 Mid passes.",
                  "Stage 3 High is not certain: at worst, the mean credit is 0.00 where "
                  "0.75 is needed; at best, it passes.",
                  "Taken at their word, it would stand at 3 to 4 (High to Top)."});
}

TEST_CASE(
    "an open answer elsewhere that may lift a cap is named as the cause of a range") {
    const Model model = model_of(law_model);
    const std::string proof =
        "T.2: {answer: yes, evidence: [{kind: act, title: Act 1, date: 2026-01-01, "
        "verified: {by: X, on: 2026-04-01}}]}";
    const Assessment assessment = answered(model, "T.1: yes, " + proof + ", T.3: yes");
    CHECK(reasons(model, assessment, "T").front() ==
          "The result lies between 3 High and 4 Top, because answers are open (S.1).");
}

TEST_CASE("a node none of whose indicators applies says so and no more") {
    const Model model = model_of(law_model);
    const Assessment assessment =
        answered(model, "T.1: yes, S.1: {answer: not_applicable, reason: no courts}");
    CHECK(reasons(model, assessment, "S") ==
          Sentences{"Not applicable: none of its indicators applies."});
}

TEST_CASE("what an indicator lacks follows from its answer and its evidence") {
    const Model model = model_of(law_model);
    const auto shortfall = [&](const std::string& answers) {
        return shortfall_text(model, answered(model, answers), 1);
    };
    const std::string start = "T.2: {answer: yes, evidence: [{title: P, ";
    CHECK(shortfall("T.2: no") == "answered no");
    CHECK(shortfall("T.2: partly") == "answered partly, and no evidence was offered");
    CHECK(shortfall("T.2: yes") == "answered yes, but no evidence was offered");
    CHECK(shortfall(start + "kind: web_page, date: 2026-01-01}]}") ==
          "answered yes, but the evidence is of a kind that is not accepted");
    CHECK(shortfall(start + "kind: act, date: 2024-01-01}]}") ==
          "answered yes, but the evidence is too old");
    CHECK(shortfall(start + "kind: act, date: 2026-05-01}]}") ==
          "answered yes, but the evidence is dated after the assessment");
    CHECK(shortfall("T.2: unknown") == "nobody who was asked could tell");
    CHECK(shortfall("T.1: yes") == "nobody answered");
    CHECK(shortfall(start + "kind: act, date: 2026-01-01}]}").empty());
}

TEST_CASE("what to do is the model's action, evidence, a question or a settlement") {
    const Model model = model_of(law_model);
    const auto action = [&](const Assessment& assessment) {
        return action_text(model, assessment, 1);
    };
    CHECK(action(answered(model, "T.2: no")) == "Use the law");
    CHECK(action(answered(model, "T.2: yes")) ==
          "File evidence: Act of parliament (at most 12 months old)");
    CHECK(action(answered(model, "T.1: yes")) ==
          "Ask and record the answer. Who can tell: The police; The courts");
    const Assessment contested =
        assessed(model, {{"T.2: yes", "Court", "2026-03-31", ""},
                         {"T.2: no", "Police", "2026-03-31", ""}});
    CHECK(action(contested) == "Settle between the answers (Court: yes; Police: no)");
    CHECK(effort_text(model, answered(model, "T.2: no"), 1) == "M");
    CHECK(effort_text(model, contested, 1).empty());
}

TEST_CASE("the next step names each change by what it needs") {
    const Model model = model_of(law_model);
    const Assessment assessment = answered(model, "T.1: yes, T.2: yes, T.3: no, S.1: no");
    const Document document =
        describe_explanation(model, assessment, *model.find_node("T"));
    CHECK(document.format == "explanation/1");
    REQUIRE(document.sections.size() == 3);
    const Section& next = document.sections[1];
    CHECK(std::get<Paragraph>(next.blocks.at(0)).text == "To reach 3 High: prove T.2.");
    const auto& changes = std::get<Table>(next.blocks.at(1));
    REQUIRE(changes.rows.size() == 1);
    CHECK(std::get<std::string>(changes.rows[0].cells.at(3).value) ==
          "answered yes, but no evidence was offered");
}

TEST_CASE("an explanation gives every answer the file and line it stands in") {
    const Model model = model_of(law_model);
    const Assessment assessment = answered(model, "T.1: yes, S.1: yes");
    const Document document =
        describe_explanation(model, assessment, *model.find_node("S"));
    const Section& section = document.sections.back();
    const auto& answers = std::get<Table>(section.blocks.at(1));
    CHECK(answers.key == "answers");
    REQUIRE(answers.rows.size() == 1);
    CHECK(std::get<std::string>(answers.rows[0].cells.at(1).value) == "Court");
    CHECK(std::get<std::string>(answers.rows[0].cells.back().value) == "file1.yaml:7");
}

TEST_CASE("an indicator is explained by itself, with the ceiling it lifts") {
    const Model model = model_of(law_model);
    const Assessment assessment = answered(model, "S.1: no");
    const Document document =
        describe_indicator_explanation(model, assessment, *model.find_indicator("S.1"));
    const std::string text = render_text(document);
    CHECK(text.find("S.1 falls short of full credit: answered no.") != std::string::npos);
    CHECK(text.find("T Powers cannot rise above stage 3 unless this is met in full.") !=
          std::string::npos);
}

static std::string worked(const std::string& rule, const std::string& answers, Run run) {
    const Model model = model_of(R"(capmat: model/1
id: rules
edition: "1"
title: Rules
language: en
licence: CC0-1.0
levels: [group]
scoring: {group: {rule: )" + rule +
                                 R"(}, total: {rule: none}}
nodes:
  - id: G
    title: Group
    indicators:
      - {id: G1, statement: One, weight: 2}
      - {id: G2, statement: Two}
      - {id: G3, statement: Three}
)");
    return worked_formula(model, answered(model, answers), 1, run);
}

TEST_CASE("formulas are shown with the numbers of the answers in them") {
    const std::string answers =
        "G1: partly, G2: yes, G3: {answer: not_applicable, reason: none}";
    CHECK(worked("mean", answers, Run::Low) == "(2 × 0.5 + 1 × 1) / 3 = 0.67");
    CHECK(worked("harmonic", answers, Run::Low) == "3 / (2 / 0.5 + 1 / 1) = 0.60");
    CHECK(worked("geometric", answers, Run::Low) ==
          "exp((2 × ln 0.5 + 1 × ln 1) / 3) = 0.63");
    CHECK(worked("min", answers, Run::Low) ==
          "lowest of 0.5 (weight 2), 1 (weight 1) = 0.50");
    CHECK(worked("median", answers, Run::Low) ==
          "lower median of 0.5 (weight 2), 1 (weight 1) = 0.50");
    CHECK(worked("coverage", answers, Run::Low) == "2 / 3 = 0.67");
    CHECK(worked("percent", answers, Run::Low) == "100 × 2 / 3 = 66.7 %");
    CHECK(worked("none", answers, Run::Low).empty());
}

TEST_CASE("an open answer is at its worst in one run and at its best in the other") {
    CHECK(worked("mean", "G1: yes, G2: no", Run::Low) ==
          "(2 × 1 + 1 × 0 + 1 × 0) / 4 = 0.50");
    CHECK(worked("mean", "G1: yes, G2: no", Run::High) ==
          "(2 × 1 + 1 × 0 + 1 × 1) / 4 = 0.75");
    CHECK(worked("harmonic", "G1: yes, G2: no", Run::High) ==
          "with a child at 0, the result = 0.00");
}

} // namespace capmat::test
