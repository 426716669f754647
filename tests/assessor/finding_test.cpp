// SPDX-License-Identifier: Apache-2.0
#include "assessor/finding.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

#include <array>

namespace capmat::test {

static const std::string model_text = R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [factor]
evidence: {kinds: {law: A law, photo: A picture}, max_uses: 2}
scoring: {factor: {rule: none}}
nodes:
  - id: F
    title: T
    indicators:
      - {id: A, statement: s, evidence: {kinds: [law]}}
      - {id: B, statement: s, requires: [A]}
      - {id: C, statement: s, requires: [A, B]}
      - {id: D, statement: s}
checks: [{if: D, then: B, message: D needs B}]
)";

/// Every finding as `KIND INDICATOR [other] [document] [uses] at LINE`.
static std::string findings(const std::vector<Sent>& files) {
    static constexpr std::array kinds{"prerequisite", "future", "kind", "overused",
                                      "check"};
    const Model model = model_of(model_text);
    const Assessment assessment = assessed(model, files);
    std::string text;
    for (const Finding& finding : assessment.findings) {
        text += std::string(kinds.at(static_cast<std::size_t>(finding.kind))) + " " +
                model.indicators[finding.indicator].id.text;
        text += finding.other ? " " + model.indicators[*finding.other].id.text : "";
        text += finding.document.empty() ? "" : " " + finding.document;
        text += finding.uses == 0 ? "" : " x" + std::to_string(finding.uses);
        text += " in " + finding.position.file + "\n";
    }
    return text;
}

static std::string of(const std::string& answers) {
    return findings({{answers}});
}

TEST_CASE("a positive answer whose prerequisite is no") {
    CHECK(of("A: no, B: yes") == "prerequisite B A in file1.yaml\n");
    CHECK(of("A: no, B: partly") == "prerequisite B A in file1.yaml\n");
    CHECK(of("A: no, B: no, C: yes") == "prerequisite C A in file1.yaml\n"
                                        "prerequisite C B in file1.yaml\n");
    CHECK(of("A: no, B: no").empty());
    CHECK(of("A: partly, B: yes").empty());
    CHECK(of("A: unknown, B: yes").empty());
    CHECK(of("B: yes").empty());
    CHECK(of("A: {answer: not_applicable, reason: r}, B: yes").empty());
}

TEST_CASE("of several respondents one positive answer is enough, all must say no") {
    CHECK(findings({{"A: no, B: no", "O"}, {"A: no, B: yes", "P"}}) ==
          "prerequisite B A in file1.yaml\n");
    CHECK(findings({{"A: no, B: yes", "O"}, {"A: partly", "P"}}).empty());
}

static std::string evidence(const std::string& items) {
    return "{answer: yes, evidence: [" + items + "]}";
}

TEST_CASE("evidence dated after the assessment") {
    CHECK(of("D: " + evidence("{kind: law, title: t1, date: 2026-04-01}")) ==
          "future D t1 in file1.yaml\n");
    CHECK(of("D: " + evidence("{kind: law, title: t1, date: 2026-03-31}")).empty());
    // A period that has begun is not after the assessment, even if it ends later.
    CHECK(of("D: " + evidence("{kind: law, title: t1, date: \"2026\"}")).empty());
    CHECK(of("D: {answer: no, evidence: [{kind: law, title: t1, date: \"2027\"}]}") ==
          "future D t1 in file1.yaml\n");
}

TEST_CASE("evidence of a kind the indicator does not accept") {
    CHECK(of("A: " + evidence("{kind: photo, title: t1}")) ==
          "kind A t1 in file1.yaml\n");
    CHECK(of("A: " + evidence("{kind: photo, title: t1, date: 2027-01-01}")) ==
          "kind A t1 in file1.yaml\nfuture A t1 in file1.yaml\n");
    CHECK(of("D: " + evidence("{kind: photo, title: t1}")).empty());
}

TEST_CASE("one document offered for more indicators than the model allows") {
    const std::string same = evidence("{kind: law, title: Act}");
    CHECK(of("A: " + same + ", B: " + same).empty());
    CHECK(of("A: " + same + ", B: " + same + ", C: " + same) ==
          "overused A Act x3 in file1.yaml\n");
    // Offered twice for one indicator counts once.
    CHECK(findings({{"A: " + same + ", B: " + same, "O"}, {"A: " + same, "P"}}).empty());
}

TEST_CASE("documents are told apart by content, else address, else title") {
    const std::string hash(64, 'a');
    const auto use = [](const std::string& more) {
        return evidence("{kind: law, title: Act, " + more + "}");
    };
    CHECK(of("A: " + use("url: u1") + ", B: " + use("url: u2") + ", C: " + use("url: u3"))
              .empty());
    CHECK(of("A: " + use("url: u1, sha256: " + hash) +
             ", B: " + use("url: u2, sha256: " + hash) + ", C: " +
             use("url: u3, sha256: " + hash)) == "overused A Act x3 in file1.yaml\n");
}

TEST_CASE("the model's own checks: if D is yes, B should be at least partly") {
    const std::string failed = "check D B in file1.yaml\n";
    CHECK(of("D: yes, B: no") == failed);
    CHECK(of("D: partly, B: no").empty());
    CHECK(of("D: yes, B: partly").empty());
    CHECK(of("D: yes, B: unknown").empty());
    CHECK(of("D: yes").empty());
    CHECK(of("D: yes, B: {answer: not_applicable, reason: r}").empty());
}

TEST_CASE("findings never change an answer, and come in model order") {
    const Model model = model_of(model_text);
    const Assessment assessment = assessed(model, {{"D: yes, B: no, A: no, C: yes"}});
    REQUIRE(assessment.findings.size() == 3);
    CHECK(assessment.findings[0].indicator == 2);
    CHECK(assessment.findings[2].indicator == 3);
    CHECK(assessment.findings[2].check == 0U);
    CHECK(assessment.indicators[2].ranges[Reading::Claimed].low.credit == 1.0);
}

} // namespace capmat::test
