// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "assessor/scoring/staged.h"
#include "tests/assessor/small_model.h"

#include <doctest/doctest.h>

namespace capmat::test {

static NodeResult node_of(const Model& model, std::string_view words,
                          std::string_view id = "F") {
    return score_nodes(model, worth(model, words)).at(model.find_node(id).value());
}

static std::pair<int, int> stages(const Model& model, std::string_view words,
                                  std::string_view id = "F") {
    const NodeResult node = node_of(model, words, id);
    return {static_cast<int>(node.low.value()), static_cast<int>(node.high.value())};
}

/// The worked example of scoring.md section 4: words for A B C D E F G.
static Model worked_example(std::string_view rule = "{rule: staged, share: 0.75}",
                            std::string_view more = "") {
    return small_model({dimension(
        "DIM", "",
        {factor("F", "scoring: " + std::string(rule) + std::string(more),
                {leaf("A", "stage: 2, gate: true"), leaf("B", "stage: 2"),
                 leaf("C", "stage: 3"), leaf("D", "stage: 3"), leaf("E", "stage: 3"),
                 leaf("F1", "stage: 3"), leaf("G", "stage: 4")})})});
}

TEST_CASE("the worked example of scoring.md section 4") {
    const NodeResult node = node_of(worked_example(), "yes partly yes open yes yes no");
    CHECK(node.low == 3.0);
    CHECK(node.high == 3.0);
    CHECK(node.progress == 0.0);
    CHECK(node.coverage_low == doctest::Approx(4.5 / 7));  // 0.6429
    CHECK(node.coverage_high == doctest::Approx(5.5 / 7)); // 0.7857
}

TEST_CASE("stage 1 is the floor and needs nothing") {
    CHECK(stages(worked_example(), "no no no no no no no") == std::pair(1, 1));
    CHECK(stages(worked_example(), "open open open open open open open") ==
          std::pair(1, 4));
}

TEST_CASE("a stage needs all the stages below it") {
    CHECK(stages(worked_example(), "no yes yes yes yes yes yes") == std::pair(1, 1));
    CHECK(stages(worked_example(), "yes yes no no yes yes yes") == std::pair(2, 2));
    CHECK(stages(worked_example(), "yes yes yes yes yes yes yes") == std::pair(4, 4));
}

TEST_CASE("the default share is all of a stage") {
    const Model strict = worked_example("{rule: staged}");
    CHECK(stages(strict, "yes partly yes yes yes yes yes") == std::pair(1, 1));
    CHECK(stages(strict, "yes yes yes yes yes yes partly") == std::pair(3, 3));
}

TEST_CASE("a share of 0.75 means 0.75, and a share of 0 asks for the gates alone") {
    CHECK(stages(worked_example(), "yes yes yes yes yes no no") == std::pair(3, 3));
    CHECK(stages(worked_example(), "yes yes yes yes partly no no") == std::pair(2, 2));
    const Model none = worked_example("{rule: staged, share: 0}");
    CHECK(stages(none, "yes no no no no no no") == std::pair(4, 4));
    CHECK(stages(none, "no yes yes yes yes yes yes") == std::pair(1, 1));
}

TEST_CASE("sums that binary fractions miss by a hair still reach their share") {
    // In binary fractions 0.7 + 0.1 is 0.7999999999999999.
    const Model fifths =
        one_factor("{rule: staged, share: 0.8}", {leaf("A", "stage: 2, weight: 0.7"),
                                                  leaf("B", "stage: 2, weight: 0.1"),
                                                  leaf("C", "stage: 2, weight: 0.2")});
    CHECK(stages(fifths, "yes yes no") == std::pair(2, 2));
    // A real shortfall is one: 0.75 - 0.0001.
    const Model figures = one_factor("{rule: staged, share: 0.75}",
                                     {leaf("A", "stage: 2, answer: {points: 1}")});
    CHECK(stages(figures, "0.75") == std::pair(2, 2));
    CHECK(stages(figures, "0.7499") == std::pair(1, 1));
    CHECK(stages(figures, "0.7499999999") == std::pair(2, 2));
}

TEST_CASE("gates must be met in full, unless the rule has none") {
    CHECK(stages(worked_example(), "partly yes no no no no no") == std::pair(1, 1));
    CHECK(stages(worked_example(), "open yes no no no no no") == std::pair(1, 2));
    CHECK(stages(worked_example("{rule: staged, share: 0.75, gates: false}"),
                 "partly yes no no no no no") == std::pair(2, 2));
}

TEST_CASE("a gate that does not apply is no gate") {
    CHECK(stages(worked_example(), "n/a yes no no no no no") == std::pair(2, 2));
}

TEST_CASE("a gate without weight binds while its stage has weight") {
    const Model model = one_factor("{rule: staged, share: 0.5}",
                                   {leaf("A", "stage: 2, gate: true, weight: 0"),
                                    leaf("B", "stage: 2"), leaf("C", "stage: 3")});
    CHECK(stages(model, "no yes no") == std::pair(1, 1));
    CHECK(stages(model, "yes yes no") == std::pair(2, 2));
    // B does not apply: the stage is empty, its gate ignored, and C decides.
    CHECK(stages(model, "no n/a yes") == std::pair(3, 3));
}

TEST_CASE("a stage to which nothing applies passes on the way, but is not reached") {
    const Model model = worked_example();
    CHECK(stages(model, "yes yes n/a n/a n/a n/a yes") == std::pair(4, 4));
    const NodeResult node = node_of(model, "yes yes n/a n/a n/a n/a no");
    CHECK(node.low == 2.0);
    CHECK(node.limited_by_empty_stage);
    CHECK(node.progress == 0.0); // stage 4: G is no
    CHECK(stages(model, "n/a n/a n/a n/a n/a n/a no") == std::pair(1, 1));
    CHECK_FALSE(node_of(model, "yes yes no no no no no").limited_by_empty_stage);
}

TEST_CASE("nothing above the highest stage with indicators is reached") {
    // The scale has five stages, the factor indicators up to stage 4.
    const NodeResult node = node_of(worked_example(), "yes yes yes yes yes yes yes");
    CHECK(node.high == 4.0);
    CHECK(node.progress == 0.0);
    CHECK_FALSE(node.limited_by_empty_stage);
}

TEST_CASE("progress is the weighted mean credit of the next stage, in the low run") {
    CHECK(node_of(worked_example(), "yes yes yes partly no open no").progress ==
          0.375); // stage 3: 1.5 of 4
    CHECK(node_of(worked_example(), "partly partly no no no no no").progress == 0.5);
    // With a gate missing it can be high and the stage still not reached.
    const Model gates = one_factor(
        "{rule: staged}", {leaf("A", "stage: 2, gate: true, weight: 0"),
                           leaf("B", "stage: 2, weight: 3"), leaf("C", "stage: 2")});
    CHECK(node_of(gates, "no yes yes").progress == 1.0);
    CHECK(node_of(gates, "no yes yes").low == 1.0);
    CHECK(node_of(gates, "no yes no").progress == 0.75);
}

TEST_CASE("a node of which nothing applies has no stage") {
    const NodeResult node = node_of(worked_example(), "n/a n/a n/a n/a n/a n/a n/a");
    CHECK_FALSE(node.applicable);
    CHECK(node.low == std::nullopt);
    CHECK(node.progress == std::nullopt);
}

/// The factor under test and an indicator LEG elsewhere that a cap may name.
static Model capped(const std::string& cap) {
    return small_model({dimension(
        "DIM", "",
        {factor("F", "scoring: {rule: staged}, cap: " + cap,
                {leaf("A", "stage: 2"), leaf("B", "stage: 3"), leaf("C", "stage: 4")}),
         factor("G", "", {leaf("LEG"), leaf("LEG2")})})});
}

TEST_CASE("a cap bites until every indicator it names has credit 1") {
    const Model model = capped("{stage: 2, unless: [LEG, LEG2]}");
    const NodeResult bitten = node_of(model, "yes yes yes yes partly");
    CHECK(bitten.low == 2.0);
    CHECK(bitten.high == 2.0);
    CHECK(bitten.biting_caps == std::vector<std::size_t>{0});
    CHECK(bitten.progress == 1.0); // above the capped stage: B
    const NodeResult lifted = node_of(model, "yes yes yes yes yes");
    CHECK(lifted.low == 4.0);
    CHECK(lifted.biting_caps.empty());
    CHECK(stages(model, "yes yes yes open yes") == std::pair(2, 4));
}

TEST_CASE("a cap that the node does not reach does not bite") {
    const Model model = capped("{stage: 3, unless: [LEG]}");
    CHECK(node_of(model, "yes yes no no no").low == 3.0);
    CHECK(node_of(model, "yes yes no no no").biting_caps.empty());
    CHECK(node_of(model, "yes yes yes no no").low == 3.0);
    CHECK(node_of(model, "yes yes yes no no").biting_caps.size() == 1);
}

TEST_CASE(
    "an indicator that does not apply does not lift a cap; no indicator never does") {
    CHECK(stages(capped("{stage: 2, unless: [LEG]}"), "yes yes yes n/a yes") ==
          std::pair(2, 2));
    CHECK(stages(capped("{stage: 2, unless: []}"), "yes yes yes yes yes") ==
          std::pair(2, 2));
}

TEST_CASE("of several caps the lowest that holds decides, and all that bite are named") {
    const Model model = capped("[{stage: 3, unless: [LEG]}, {stage: 2, unless: [LEG2]}]");
    CHECK(node_of(model, "yes yes yes no no").low == 2.0);
    CHECK(node_of(model, "yes yes yes no no").biting_caps ==
          std::vector<std::size_t>{0, 1});
    CHECK(node_of(model, "yes yes yes no yes").low == 3.0);
    CHECK(node_of(model, "yes yes yes no yes").biting_caps ==
          std::vector<std::size_t>{0});
}

TEST_CASE("a cap may name a stage without applicable indicators") {
    const Model model = capped("{stage: 3, unless: [LEG]}");
    CHECK(stages(model, "yes n/a yes no no") == std::pair(3, 3));
}

TEST_CASE("a cap holds any node whose figure is a stage") {
    const Model model = small_model(
        {dimension("DIM", "scoring: {rule: median}, cap: {stage: 2, unless: [A]}",
                   {factor("F", "scoring: {rule: median}",
                           {leaf("A", "answer: stage"), leaf("B", "answer: stage"),
                            leaf("C", "answer: stage")})})});
    CHECK(stages(model, "4 4 4", "DIM") == std::pair(2, 2));
    CHECK(stages(model, "5 4 4", "DIM") == std::pair(4, 4));
    CHECK(stages(model, "1 1 1", "DIM") == std::pair(1, 1));
}

TEST_CASE("one stage looked at on its own") {
    const Model model = worked_example();
    std::vector<Leaf> leaves;
    for (const LeafRange& range : worth(model, "yes partly yes open n/a yes no")) {
        leaves.push_back(range.low);
    }
    const Node& node = model.nodes.at(model.find_node("F").value());
    const StageCheck second = check_stage(model, node, leaves, 2);
    CHECK(second.weight == 2.0);
    CHECK(second.credit == 0.75);
    CHECK(second.passes);
    const StageCheck third = check_stage(model, node, leaves, 3);
    CHECK(third.weight == 3.0);
    CHECK(third.credit == doctest::Approx(2.0 / 3.0));
    CHECK_FALSE(third.passes);
    const StageCheck fifth = check_stage(model, node, leaves, 5);
    CHECK(fifth.weight == 0.0);
    CHECK(fifth.passes);
    CHECK_FALSE(fifth.left_empty);
}

} // namespace capmat::test
