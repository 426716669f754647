// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

namespace capmat::test {

static const std::string model_text = R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [dimension, factor]
stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: High}]
evidence: {policy: evidenced, kinds: {law: A law}}
scoring: {factor: {rule: staged}, dimension: {rule: min}}
nodes:
  - id: D
    title: T
    nodes:
      - {id: F, title: T, indicators: [{id: A, statement: s, stage: 2, evidence: {}}, {id: B, statement: s, stage: 3, evidence: {}}]}
      - {id: G, title: T, indicators: [{id: C, statement: s, stage: 2, weight: 0}, {id: E, statement: s, stage: 2}]}
tiers:
  - {id: bronze, title: Bronze, targets: {F: 2}}
  - {id: silver, title: Silver, targets: {F: 2, C: yes}}
  - {id: gold, title: Gold, targets: {D: 2, F: 3}}
)";

static const Model& model() {
    static const Model read = model_of(model_text);
    return read;
}

static NodeCounts counts(const std::vector<Sent>& files, const std::string& node = "D",
                         Reading reading = Reading::Evidenced) {
    const Assessment assessment = assessed(model(), files, reading);
    return assessment.node(model().find_node(node).value()).counts;
}

TEST_CASE("every indicator below a node is in one of the states that are counted") {
    const NodeCounts all = counts(
        {{"A: {answer: yes, evidence: [{kind: law, title: t}]}, B: unknown, C: yes", "O"},
         {"C: no, E: {answer: not_applicable, reason: r}", "P"}});
    CHECK(all.applicable == 3); // A, B, C
    CHECK(all.open == 1);       // B
    CHECK(all.answered == 2);
    CHECK(all.contested == 1); // C
    CHECK(all.evidenced == 1); // A
}

TEST_CASE("indicators without weight count as applicable") {
    CHECK(counts({{""}}, "G").applicable == 2);
    CHECK(counts({{""}}, "G").open == 2);
}

TEST_CASE(
    "evidenced counts positive answers with evidence, under verified checked ones") {
    const std::string evidence = ", evidence: [{kind: law, title: t}]}";
    const std::vector<Sent> files{{"A: {answer: no" + evidence + ", B: {answer: partly" +
                                   evidence + ", C: {answer: unknown" + evidence +
                                   ", E: yes"}};
    CHECK(counts(files).evidenced == 1); // B
    CHECK(counts(files, "D", Reading::Verified).evidenced == 0);
}

TEST_CASE("coverage is null where weights add up to 0, and counts remain") {
    const Assessment assessment =
        assessed(model(), {{"C: yes, E: {answer: not_applicable, reason: r}"}});
    const NodeResult& node = assessment.node(model().find_node("G").value());
    CHECK_FALSE(node.applicable);
    CHECK(node.low == std::nullopt);
    CHECK(node.coverage_low == std::nullopt);
    CHECK(node.coverage_high == std::nullopt);
    CHECK(node.counts.applicable == 1);
}

TEST_CASE("an assessment holds every reading, and the headline is one of them") {
    const Assessment assessment = assessed(model(), {{"A: yes, B: yes, C: yes, E: yes"}});
    const std::size_t f = model().find_node("F").value();
    CHECK(assessment.nodes[Reading::Claimed][f].low == 3.0);
    CHECK(assessment.nodes[Reading::Evidenced][f].low == 1.0);
    CHECK(assessment.nodes[Reading::Evidenced][f].high == 3.0);
    CHECK(assessment.nodes[Reading::Verified][f].low == 1.0);
    CHECK(assessment.node(f).low == 1.0);
}

TEST_CASE("out of scope leaves like not applicable") {
    const Assessment assessment =
        assessed(model(), {{"C: yes, E: yes", "O", "2026-03-31", "scope: [G]"}});
    CHECK_FALSE(assessment.node(model().find_node("F").value()).applicable);
    CHECK(assessment.node(model().find_node("D").value()).low == 2.0);
    CHECK(assessment.node(model().find_node("D").value()).counts.applicable == 2);
}

static std::optional<std::size_t> tier(const std::string& answers) {
    const Assessment assessment = assessed(model(), {{answers}});
    return assessment.tier[Reading::Claimed];
}

TEST_CASE("the tier is the highest whose targets all hold at the low end") {
    CHECK(tier("A: no") == std::nullopt);
    CHECK(tier("A: yes") == 0U);
    CHECK(tier("A: yes, C: partly") == 0U);
    CHECK(tier("A: yes, C: yes") == 1U);
    CHECK(tier("A: yes, C: unknown") == 0U);
    CHECK(tier("A: yes, B: yes, E: yes") == 2U);
    // Gold holds even where silver does not: C is not answered.
    CHECK(tier("A: yes, B: yes, C: no, E: yes") == 2U);
}

TEST_CASE("what does not apply cannot be shown to hold") {
    CHECK(tier("A: yes, C: {answer: not_applicable, reason: r}") == 0U);
}

TEST_CASE("a target on an ordinal indicator is a level or stage, or the word yes") {
    const TargetValue level_two{true, 0, 2.0};
    const TargetValue full{true, 0, std::nullopt};
    const LeafRange at_two{{0.5, 2.0, true}, {0.5, 2.0, true}};
    CHECK(holds(level_two, {}, std::vector{at_two}));
    CHECK_FALSE(holds(full, {}, std::vector{at_two}));
    const LeafRange at_top{{1.0, 4.0, true}, {1.0, 4.0, true}};
    CHECK(holds(full, {}, std::vector{at_top}));
    // Level 0 is no target for what does not apply.
    const LeafRange left_out{{0.0, 0.0, false}, {0.0, 0.0, false}};
    CHECK_FALSE(holds(TargetValue{true, 0, 0.0}, {}, std::vector{left_out}));
}

TEST_CASE("targets and tiers carry the tolerance") {
    NodeResult node;
    node.low = 0.3 - 1e-10;
    const TargetValue target{false, 0, 0.3};
    CHECK(holds(target, std::vector{node}, {}));
    node.low = 0.3 - 1e-8;
    CHECK_FALSE(holds(target, std::vector{node}, {}));
    node.low = std::nullopt;
    CHECK_FALSE(holds(target, std::vector{node}, {}));
}

} // namespace capmat::test
