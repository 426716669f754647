// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/change_table.h"
#include "reports/describe/explanation.h"
#include "reports/describe/gap_report.h"
#include "reports/describe/reasons.h"
#include "reports/describe/remedies.h"
#include "reports/render/formats.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace capmat::test {

using Sentences = std::vector<std::string>;

static const char* const team_model = R"(capmat: model/1
id: team
edition: "1"
title: Team
language: en
licence: CC0-1.0
levels: [topic]
stages: [{id: 1, name: Low}, {id: 2, name: Mid}, {id: 3, name: High}]
evidence: {policy: evidenced, kinds: {act: Act, log: Log}}
scoring: {topic: {rule: staged, share: 0.3}, total: {rule: none}}
nodes:
  - id: T
    title: Staff
    cap: {stage: 2, unless: [S.1, S.2]}
    indicators:
      - {id: T.1, stage: 2, gate: true, statement: There is a team}
      - {id: T.2, stage: 2, gate: true, statement: It has a budget}
      - {id: T.3, stage: 2, statement: It has a room}
      - {id: T.4, stage: 3, statement: It lasts., requires: [T.1]}
  - id: S
    title: Work
    indicators:
      - {id: S.1, stage: 2, statement: Acts, evidence: {kinds: [act, log]}}
      - {id: S.2, stage: 2, statement: Logs, evidence: {max_age_months: 1}}
      - {id: S.3, stage: 3, statement: Both, evidence: {kinds: [act], max_age_months: 6}}
)";

static Assessment answered(const Model& model, const std::string& answers,
                           std::optional<Reading> headline = std::nullopt) {
    return assessed(model, {{answers, "Court", "2026-03-31", ""}}, headline);
}

static Sentences reasons(const std::string& answers) {
    const Model model = model_of(team_model);
    return reasons_for(model, answered(model, answers, Reading::Claimed),
                       *model.find_node("T"));
}

TEST_CASE("several gates are spoken of in the plural, with or without the credit") {
    CHECK(reasons("T.1: no, T.2: no, T.3: yes, T.4: no").at(1) ==
          "Stage 2 Mid does not pass: gates T.1 and T.2 are not met in full.");
    CHECK(reasons("T.1: yes, T.2: no, T.3: yes, T.4: no").at(1) ==
          "Stage 2 Mid does not pass: gate T.2 is not met in full.");
    CHECK(reasons("T.1: no, T.2: no, T.3: partly, T.4: no").at(1) ==
          "Stage 2 Mid does not pass: gates T.1 and T.2 are not met in full and the mean "
          "credit is 0.17 where 0.3 is needed.");
}

TEST_CASE("a stage that may pass says what is missing at worst") {
    CHECK(reasons("T.3: yes, T.4: no").at(1) ==
          "Stage 2 Mid is not certain: at worst, gates T.1 and T.2 are not met in full; "
          "at best, it passes.");
    CHECK(reasons("T.1: yes, T.3: yes, T.4: no").at(1) ==
          "Stage 2 Mid is not certain: at worst, gate T.2 is not met in full; at best, "
          "it passes.");
    CHECK(reasons("T.4: no").at(1) ==
          "Stage 2 Mid is not certain: at worst, gates T.1 and T.2 are not met in full "
          "and the mean credit is 0.00 where 0.3 is needed; at best, it passes.");
}

TEST_CASE("several indicators that lift a cap are named together") {
    const Sentences sentences = reasons("T.1: yes, T.2: yes, T.3: yes, T.4: yes, "
                                        "S.1: no, S.2: no, S.3: no");
    CHECK(sentences == Sentences{"The result is 2 Mid.", "Every stage passes.",
                                 "It is held at 2 Mid until S.1 and S.2 are met in "
                                 "full."});
}

static std::string action(const char* indicator, const std::string& answers,
                          Reading headline) {
    const Model model = model_of(team_model);
    return action_text(model, answered(model, answers, headline),
                       *model.find_indicator(indicator));
}

TEST_CASE("evidence to file is named with its kinds and its age") {
    CHECK(action("S.1", "S.1: yes", Reading::Evidenced) == "File evidence: Act; Log");
    CHECK(action("S.2", "S.2: yes", Reading::Evidenced) ==
          "File evidence (at most 1 month old)");
    CHECK(action("S.3", "S.3: yes", Reading::Evidenced) ==
          "File evidence: Act (at most 6 months old)");
}

TEST_CASE("evidence is to be checked by an assessor where only that counts") {
    const auto verified = [](const char* indicator, const std::string& answers) {
        return action(indicator, answers, Reading::Verified);
    };
    CHECK(verified("S.1", "S.1: yes") ==
          "File evidence: Act; Log, and have an assessor check it");
    CHECK(verified("S.2", "S.2: yes") ==
          "File evidence (at most 1 month old), and have an assessor check it");
    CHECK(verified("S.3", "S.3: yes") ==
          "File evidence: Act (at most 6 months old), and have an assessor check it");
    CHECK(verified("S.1",
                   "S.1: {answer: yes, evidence: [{kind: act, title: A, date: "
                   "2026-01-01}]}") == "Have an assessor check the evidence on file");
}

TEST_CASE("without an action of the model the statement is to be fulfilled") {
    CHECK(action("T.4", "T.4: no", Reading::Claimed) == "Fulfil: It lasts");
    CHECK(action("T.4", "T.1: yes", Reading::Claimed) ==
          "Find out and record the answer");
}

TEST_CASE("a node at the top has no next step") {
    const Model model = model_of(team_model);
    const Assessment assessment = answered(
        model, "T.1: yes, T.2: yes, T.3: yes, T.4: yes, S.1: yes, S.2: yes, S.3: yes",
        Reading::Claimed);
    CHECK(step_sentence(model, assessment, *model.find_node("T")) ==
          "There is no higher step.");
}

TEST_CASE("an indicator is explained with what rests on it") {
    const Model model = model_of(team_model);
    const Assessment assessment =
        answered(model, "T.1: {answer: not_applicable, reason: none}", Reading::Claimed);
    const std::string text = render_text(
        describe_indicator_explanation(model, assessment, *model.find_indicator("T.1")));
    CHECK(text.find("T.1 is not applicable.") != std::string::npos);
    CHECK(text.find("is required by  T.4") != std::string::npos);
}

/// A language with another order of words and a plural from 3 on.
static Language made_up_language() {
    Translation words;
    words.header = {{"Language", "xx"}, {"Plural-Forms", "nplurals=2; plural=(n > 2);"}};
    words.texts["gaps/met"] = {"{1} of {0} target is met.",
                               "{1} of {0} targets are met.",
                               {"FEW {0}: {1}.", "MANY {0}: {1}."},
                               false,
                               {}};
    words.texts["gaps/close_one"] = {"To close the gap, {0} indicator must change.",
                                     "To close the gap, {0} indicators must change.",
                                     {"CHANGE FEW {0}.", "CHANGE MANY {0}."},
                                     false,
                                     {}};
    return Language(words);
}

TEST_CASE("gaps speak the language they are given, with its own plurals") {
    GapAnalysis analysis;
    analysis.targets = 2;
    analysis.gaps.resize(1);
    analysis.blockers.resize(3);
    for (Blocker& blocker : analysis.blockers) {
        blocker.is_blocker = true;
    }
    CHECK(gaps_sentence(made_up_language(), analysis) == "FEW 2: 1. CHANGE MANY 3.");
    analysis.gaps.front().reachable = false;
    CHECK(gaps_sentence({}, analysis) ==
          "1 of 2 targets are met. 1 gap cannot be closed by any change of answers.");
}

} // namespace capmat::test
