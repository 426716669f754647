// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/response_words.h"
#include "tests/support/questions.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

static const Model& team_model() {
    static const Model model = model_asking("team", R"(evidence: {kinds: {log: Log}}
roles: {cert: CERT, pmo: PMO}
nodes:
  - id: M
    title: M
    indicators:
      - {id: M1, statement: s, ask: [cert], evidence: {kinds: [log]}}
      - {id: M2, statement: s, ask: [pmo]}
      - {id: M3, statement: s}
  - {id: L, title: L, indicators: [{id: L1, statement: s, answer: {level: {from: 0, to: 4}}}]}
)");
    return model;
}

static Questionnaire asking(const std::string& questions, const std::string& more = "") {
    return questionnaire_of(R"(capmat: questionnaire/1
id: q
edition: "1"
model: team@1
title: T
language: en
asks: part
sections:
  - id: s
    title: S
    questions:
)" + questions + more,
                            team_model());
}

static GatheredResponses gathered(const Questionnaire& questionnaire,
                                  const std::string& answers) {
    return gather_responses(questionnaire, team_model(), given_of(questionnaire, answers),
                            {2026, 3, 31});
}

/// `M1 yes, M2 no`: what the model learns, in its order.
static std::string learnt(const Questionnaire& questionnaire,
                          const std::string& answers) {
    std::string text;
    for (const Response& response : gathered(questionnaire, answers).responses) {
        text += (text.empty() ? "" : ", ") +
                team_model().indicators[response.indicator].id.text + " " +
                to_string(response.answer);
    }
    return text;
}

TEST_CASE("an answer is the answer of every indicator it sets") {
    const Questionnaire asked =
        asking("      - {id: a, text: A, type: yes_partly_no, sets: [M1, M3]}\n"
               "      - {id: l, text: L, type: level, sets: L1}\n");
    CHECK(learnt(asked, "a: partly, l: 3") == "M1 partly, M3 partly, L1 3");
    CHECK(learnt(asked, "a: unknown") == "M1 unknown, M3 unknown");
    CHECK(learnt(asked, "") == "");
    const GatheredResponses none = gathered(asked, "a: not_applicable");
    CHECK(none.responses.at(0).reason == "because");
}

TEST_CASE("an option says what is so, and what is not when it is left out") {
    const Questionnaire asked = asking(R"(      - id: c
        text: C?
        type: choices
        options:
          - {id: red, text: Red, sets: {M1: yes}, otherwise: {M1: no}}
          - {id: blue, text: Blue, sets: {M2: yes}}
          - {id: none, text: None, exclusive: true}
      - id: h
        text: H?
        type: choice
        options:
          - {id: day, text: Day, sets: {M3: partly}}
          - {id: always, text: Always, sets: {M3: yes}}
)");
    CHECK(learnt(asked, "c: [red], h: day") == "M1 yes, M3 partly");
    CHECK(learnt(asked, "c: [blue]") == "M1 no, M2 yes");
    CHECK(learnt(asked, "c: [none], h: always") == "M1 no, M3 yes");
    CHECK(learnt(asked, "c: unknown") == "M1 unknown, M2 unknown");
    CHECK(learnt(asked, "") == "");
}

TEST_CASE("two options that set one indicator are both needed") {
    const Questionnaire asked = asking(R"(      - id: c
        text: C?
        type: choices
        options:
          - {id: red, text: Red, sets: {M1: yes}, otherwise: {M1: no}}
          - {id: blue, text: Blue, sets: {M1: yes}, otherwise: {M1: no}}
)");
    CHECK(learnt(asked, "c: [red]") == "M1 no");
    CHECK(learnt(asked, "c: [red, blue]") == "M1 yes");
}

TEST_CASE("figures, counts of ticks and dates fall into bands") {
    const Questionnaire asked = asking(R"(      - id: n
        text: N?
        type: number
        bands: [{from: 0, sets: {M1: no}}, {from: 2, sets: {M1: partly}}, {from: 5, sets: {M1: yes}}]
      - id: c
        text: C?
        type: choices
        options: [{id: a, text: A}, {id: b, text: B}, {id: z, text: Z, exclusive: true}]
        bands: [{from: 0, sets: {M2: no}}, {from: 1, sets: {M2: partly}}, {from: 2, sets: {M2: yes}}]
      - id: d
        text: D?
        type: date
        bands: [{within_months: 12, sets: {M3: yes}}, {within_months: 24, sets: {M3: partly}}, {sets: {M3: no}}]
)");
    CHECK(learnt(asked, "n: 0") == "M1 no");
    CHECK(learnt(asked, "n: 1.99") == "M1 no");
    CHECK(learnt(asked, "n: 2") == "M1 partly");
    CHECK(learnt(asked, "n: 5") == "M1 yes");
    CHECK(learnt(asked, "c: [z]") == "M2 no");
    CHECK(learnt(asked, "c: [b]") == "M2 partly");
    CHECK(learnt(asked, "c: [a, b]") == "M2 yes");
    // The answers are of 2026-03-31; twelve months before is the last good day.
    CHECK(learnt(asked, "d: 2025-03-31") == "M3 yes");
    CHECK(learnt(asked, "d: 2025-03-30") == "M3 partly");
    CHECK(learnt(asked, "d: 2024-03-31") == "M3 partly");
    CHECK(learnt(asked, "d: 2024-03-30") == "M3 no");
}

static const std::string two_questions =
    "      - {id: a, text: A, type: yes_partly_no, sets: M1}\n"
    "      - {id: b, text: B, type: yes_partly_no, sets: M1}\n";

TEST_CASE(
    "of several questions the lowest answer counts, and an open one keeps it open") {
    const Questionnaire asked = asking(two_questions);
    CHECK(learnt(asked, "a: yes, b: yes") == "M1 yes");
    CHECK(learnt(asked, "a: yes, b: partly") == "M1 partly");
    CHECK(learnt(asked, "a: no, b: yes") == "M1 no");
    CHECK(learnt(asked, "a: yes") == "");
    CHECK(learnt(asked, "a: no") == "M1 no");
    CHECK(learnt(asked, "a: yes, b: unknown") == "M1 unknown");
    CHECK(learnt(asked, "a: no, b: unknown") == "M1 no");
    CHECK(learnt(asked, "a: yes, b: not_applicable") == "M1 yes");
    CHECK(learnt(asked, "a: not_applicable, b: not_applicable") == "M1 not_applicable");
}

TEST_CASE("with combine highest one yes is enough") {
    const Questionnaire asked =
        asking(two_questions, "indicators: {M1: {combine: highest}}\n");
    CHECK(learnt(asked, "a: yes") == "M1 yes");
    CHECK(learnt(asked, "a: no") == "");
    CHECK(learnt(asked, "a: no, b: unknown") == "M1 unknown");
    CHECK(learnt(asked, "a: no, b: partly") == "M1 partly");
    CHECK(learnt(asked, "a: no, b: no") == "M1 no");
}

TEST_CASE("what was skipped is known only where the questionnaire says so") {
    const Questionnaire asked =
        asking("      - {id: a, text: A, type: yes_partly_no, sets: M1}\n"
               "      - {id: b, text: B, type: yes_partly_no, sets: M2, "
               "ask_if: {a: [yes]}, skipped: {M2: no}}\n"
               "      - {id: c, text: C, type: yes_partly_no, sets: M3, "
               "ask_if: {b: [yes]}}\n");
    CHECK(learnt(asked, "a: no") == "M1 no, M2 no");
    CHECK(learnt(asked, "a: yes") == "M1 yes");
    // While a is open or unknown, nobody knows whether b would be asked.
    CHECK(learnt(asked, "") == "");
    CHECK(learnt(asked, "a: unknown") == "M1 unknown");
    CHECK(learnt(asked, "a: yes, b: yes, c: yes") == "M1 yes, M2 yes, M3 yes");
    // c was answered, then a was changed: b is skipped, and so c is too.
    const GatheredResponses changed = gathered(asked, "a: no, b: yes, c: yes");
    CHECK(changed.responses.size() == 2);
    CHECK(changed.not_used == std::vector<std::size_t>{1, 2});
}

TEST_CASE("notes and evidence of all questions are kept, the lesser confidence too") {
    const Questionnaire asked = asking(two_questions);
    GivenAnswers given = given_of(asked, "a: yes, b: yes");
    given[0]->note = "first";
    given[0]->confidence = Confidence::High;
    given[0]->evidence.push_back({0, "Log A", std::nullopt, "", "", std::nullopt, {}});
    given[1]->note = "second";
    given[1]->confidence = Confidence::Low;
    given[1]->evidence.push_back({0, "Log B", std::nullopt, "", "", std::nullopt, {}});
    const Response response =
        gather_responses(asked, team_model(), given, {2026, 3, 31}).responses.at(0);
    CHECK(response.note == "first\nsecond");
    CHECK(response.confidence == Confidence::Low);
    CHECK(response.evidence.size() == 2);
}

TEST_CASE("open questions give their words and nothing else") {
    const Questionnaire asked = asking("      - {id: o, text: O, type: text}\n");
    const GatheredResponses all = gathered(asked, "o: Too few people");
    CHECK(all.responses.empty());
    CHECK(all.open_answers.at("o") == "Too few people");
}

TEST_CASE("a questionnaire can be cut down, with what its rules look at") {
    const Questionnaire asked =
        asking("      - {id: a, text: A, type: yes_partly_no, sets: M1}\n"
               "      - {id: b, text: B, type: yes_partly_no, sets: M2}\n"
               "      - {id: c, text: C, type: yes_partly_no, sets: M3, "
               "ask_if: {any: [{a: [yes]}, {a: [partly]}]}}\n");
    const Questionnaire cut = with_questions(asked, {false, false, true});
    REQUIRE(cut.questions.size() == 2);
    CHECK(cut.questions[0].id == "a");
    CHECK(cut.questions[1].id == "c");
    CHECK(learnt(cut, "a: partly, c: yes") == "M1 partly, M3 yes");
    CHECK(cut.sections.at(0).end_question == 2);
    CHECK(is_for_role(asked.questions[0], 0));
    CHECK_FALSE(is_for_role(asked.questions[0], 1));
    CHECK(is_for_role(asked.questions[2], 1));
}

} // namespace capmat::test
