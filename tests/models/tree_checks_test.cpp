// SPDX-License-Identifier: Apache-2.0
#include "models/prerequisite_order.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

/// A model with two levels; `nodes` begin on line 10.
static std::string tree(const std::string& factor, const std::string& dimension,
                        const std::string& nodes, const std::string& more = "") {
    return R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [dimension, factor]
stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: High}]
scoring: {factor: {rule: )" +
           factor + "}, dimension: {rule: " + dimension + "}}\nnodes: " + nodes + "\n" +
           more;
}

/// One dimension D with one factor F; the indicators begin on line 12.
static std::string factor(const std::string& rule, const std::string& indicators,
                          const std::string& more = "") {
    return tree(rule, "none",
                "[{id: D, title: T, nodes: [\n{id: F, title: T" + more +
                    ", indicators: [\n" + indicators + "]}]}]");
}

TEST_CASE("under a staged node every indicator has a stage from 2 up") {
    CHECK(model_messages(factor("staged", "{id: A, statement: s},\n"
                                          "{id: B, statement: s, stage: 1},\n"
                                          "{id: C, statement: s, stage: 4}")) ==
          "12:1 missing 'stage': the rule staged needs it\n"
          "13:1 stage 1 is outside 2 to 3; stage 1 is the floor and needs nothing\n"
          "14:1 stage 4 is outside 2 to 3; stage 1 is the floor and needs nothing\n");
}

TEST_CASE("elsewhere stage and gate are refused") {
    CHECK(model_messages(factor("mean", "{id: A, statement: s, stage: 2, gate: true}")) ==
          "12:1 'stage' belongs under a node with the rule staged\n"
          "12:1 'gate' belongs under a node with the rule staged\n");
}

TEST_CASE("the indicators of a node are of one kind") {
    CHECK(model_messages(factor("mean", "{id: A, statement: s},\n"
                                        "{id: B, statement: s, answer: {points: 2}}")) ==
          "13:1 the indicators of one node take one kind of answer\n");
}

TEST_CASE("rules that average refuse stages and levels, unless the model accepts it") {
    const std::string says = " would average stages or levels, whose distances mean "
                             "nothing; use median, min or "
                             "max, or say 'interval_scale: true'\n";
    const std::string staged_nodes =
        "[{id: D, title: T, nodes: [{id: F, title: T, indicators: [{id: A, statement: s, "
        "stage: 2}]}]}]";
    for (const std::string rule : {"mean", "geometric", "harmonic"}) {
        CAPTURE(rule);
        CHECK(model_messages(tree("staged", rule, staged_nodes)) ==
              "10:9 rule " + rule + says);
        CHECK(
            model_messages(factor(rule, "{id: A, statement: s, answer: {level: {from: 0, "
                                        "to: 4}}}")) == "11:1 rule " + rule + says);
        CHECK(model_messages(factor(rule, "{id: A, statement: s, answer: stage}")) ==
              "11:1 rule " + rule + says);
        CHECK(model_messages(tree("staged", rule, staged_nodes, "interval_scale: true\n"))
                  .empty());
    }
    for (const std::string rule :
         {"min", "max", "median", "none", "coverage", "percent"}) {
        CAPTURE(rule);
        CHECK(model_messages(tree("staged", rule, staged_nodes)).empty());
    }
    CHECK(model_messages(tree("staged", "sum", staged_nodes, "interval_scale: true\n")) ==
          "10:9 rule sum would add up stages or levels; use median, min or max\n");
    CHECK(model_messages(tree("staged", "staged", staged_nodes)) ==
          "10:9 rule staged stands directly above indicators\n");
}

TEST_CASE("a mean of stages stands beside stages where averaging is allowed") {
    const std::string nodes =
        "[{id: D, title: T, nodes: [\n"
        "{id: F, title: T, indicators: [{id: A, statement: s, answer: stage}]},\n"
        "{id: G, title: T, scoring: {rule: mean}, indicators: [{id: B, statement: s, "
        "answer: stage}]}]}]";
    CHECK(model_messages(tree("min", "mean", nodes, "interval_scale: true\n")).empty());
    const std::string credits = edited(nodes, "statement: s, answer: stage}]},\n{id: G",
                                       "statement: s}]},\n{id: G");
    CHECK(model_messages(tree("min", "mean", credits, "interval_scale: true\n")) ==
          "10:9 rule mean needs figures of one kind from all nodes below\n");
}

TEST_CASE("a mean of stages cannot be added up either") {
    CHECK(
        model_messages(edited(
            tree("staged", "mean",
                 "[{id: D, title: T, nodes: [{id: F, title: T, indicators: [{id: A, "
                 "statement: s, stage: 2}]}]}]",
                 "interval_scale: true\n"),
            "dimension: {rule: mean}", "dimension: {rule: mean}, total: {rule: sum}")) ==
        "10:8 rule sum would add up stages or levels; use median, min or max\n");
}

TEST_CASE("staged needs stages") {
    CHECK(
        model_messages(edited(factor("staged", "{id: A, statement: s, stage: 2}"),
                              "stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: "
                              "3, name: High}]\n",
                              "")) ==
        "10:1 rule staged needs a model with 'stages'\n"
        "11:1 stage 2 is outside 2 to 0; stage 1 is the floor and needs nothing\n");
}

TEST_CASE("children of one node hand up figures of one kind") {
    const std::string mixed = "[{id: D, title: T, nodes: [\n"
                              "{id: F, title: T, indicators: [{id: A, statement: s}]},\n"
                              "{id: G, title: T, scoring: {rule: percent}, indicators: "
                              "[{id: B, statement: s}]}]}]";
    CHECK(model_messages(tree("mean", "mean", mixed)) ==
          "10:9 rule mean needs figures of one kind from all nodes below\n");
    CHECK(model_messages(tree("none", "min", mixed)) ==
          "10:9 rule min needs figures, but a node below has none\n");
    CHECK(model_messages(tree("none", "coverage", mixed)).empty());
    CHECK(model_messages(tree("none", "percent", mixed)).empty());
    CHECK(model_messages(tree("mean", "none", mixed)).empty());
}

TEST_CASE("figures of which less is better cannot be added") {
    const std::string leaf =
        "{id: A, statement: s, answer: {number: {min: 0, max: 9, better: lower}}}";
    CHECK(model_messages(factor("sum", leaf)) ==
          "12:1 rule sum cannot add a figure of which less is better\n");
    CHECK(model_messages(factor("percent", leaf)) ==
          "12:1 rule percent cannot add a figure of which less is better\n");
    CHECK(model_messages(factor("mean", leaf)).empty());
    CHECK(model_messages(edited(factor("mean", leaf), "dimension: {rule: none}",
                                "dimension: {rule: percent}")) ==
          "12:1 rule percent cannot add a figure of which less is better\n");
}

TEST_CASE("geometric and harmonic need figures of 0 or more") {
    const std::string nodes =
        "[{id: D, title: T, nodes: [{id: F, title: T, indicators: [{id: A, statement: s, "
        "answer: {number: {min: -1, max: 1}}}]}]}]";
    CHECK(model_messages(tree("sum", "geometric", nodes)) ==
          "10:9 rule geometric needs figures of 0 or more\n");
    CHECK(model_messages(tree("sum", "harmonic", nodes)) ==
          "10:9 rule harmonic needs figures of 0 or more\n");
    CHECK(model_messages(tree("sum", "mean", nodes)).empty());
}

TEST_CASE("weights add up to something, and to no more than a number can hold") {
    CHECK(model_messages(factor("mean", "{id: A, statement: s, weight: 0}")) ==
          "11:1 the weights below this node add up to 0\n");
    CHECK(model_messages(factor("coverage", "{id: A, statement: s, weight: 0}")) ==
          "11:1 the weights below this node add up to 0\n");
    CHECK(model_messages(factor("none", "{id: A, statement: s, weight: 0}")).empty());
    CHECK(model_messages(factor("mean", "{id: A, statement: s, weight: 1e308},\n"
                                        "{id: B, statement: s, weight: 1e308}")) ==
          "11:1 the weights below this node add up to more than a number can hold\n");
    CHECK(model_messages(tree("mean", "mean",
                              "[{id: D, title: T, nodes: [\n{id: F, title: T, weight: 0, "
                              "indicators: [{id: A, statement: s}]}]}]")) ==
          "10:9 the weights below this node add up to 0\n");
}

TEST_CASE("a negative weight of a node is one message") {
    CHECK(model_messages(tree("staged", "min",
                              "[{id: D, title: T, nodes: [\n"
                              "{id: F, title: T, weight: -1, indicators: [{id: A, "
                              "statement: s, stage: 2}]}]}]")) ==
          "11:27 'weight' must not be negative\n");
}

TEST_CASE("a cap belongs to a node whose figure is a stage") {
    CHECK(model_messages(factor("mean", "{id: A, statement: s}",
                                ", cap: {stage: 2, unless: [A]}")) ==
          "11:1 'cap' belongs to a node whose figure is a stage\n");
    CHECK(model_messages(factor("median", "{id: A, statement: s, answer: stage}",
                                ", cap: {stage: 2, unless: [A]}"))
              .empty());
}

TEST_CASE("the range of a node's figure follows from its rule") {
    const auto range = [](const std::string& rule, const std::string& indicators) {
        const Model model = model_of(factor(rule, indicators));
        return std::pair(model.nodes[2].lowest, model.nodes[2].highest);
    };
    const std::string points = "{id: A, statement: s, answer: {points: 3}, weight: 2},"
                               "{id: B, statement: s, answer: {points: 4}}";
    CHECK(range("sum", points) == std::pair(0.0, 10.0));
    CHECK(range("percent", points) == std::pair(0.0, 100.0));
    CHECK(range("mean", points) == std::pair(0.0, 1.0));
    const std::string levels = "{id: A, statement: s, answer: {level: {from: 1, to: 3}}},"
                               "{id: B, statement: s, answer: {level: {from: 0, to: 5}}}";
    CHECK(range("median", levels) == std::pair(0.0, 5.0));
    CHECK(range("sum", "{id: A, statement: s, answer: {number: {min: -2, max: 3}}}") ==
          std::pair(-2.0, 3.0));
}

TEST_CASE("a node may override its level's rule, all of it") {
    const Model model =
        model_of(factor("staged, share: 0.75", "{id: A, statement: s, stage: 2}",
                        ", scoring: {rule: staged, gates: false}"));
    CHECK(model.nodes[2].scoring == Scoring{Rule::Staged, 1.0, false, {}});
}

TEST_CASE("a circle in `requires` is named, once, from its first indicator") {
    CHECK(model_messages(factor("mean", "{id: A, statement: s, requires: [C]},\n"
                                        "{id: B, statement: s, requires: [A]},\n"
                                        "{id: C, statement: s, requires: [B]},\n"
                                        "{id: E, statement: s, requires: [A]},\n"
                                        "{id: G, statement: s, requires: [G]}")) ==
          "12:1 'requires' goes round in a circle: A -> C -> B -> A\n"
          "16:1 'requires' goes round in a circle: G -> G\n");
}

/// A model of `count` indicators, each requiring the one before; none is read from a
/// file.
static Model chain(std::size_t count) {
    Model model;
    model.indicators.resize(count);
    for (std::size_t i = 1; i < count; ++i) {
        model.indicators[i].prerequisites = {i - 1};
    }
    return model;
}

TEST_CASE(
    "a chain of fifty thousand requirements is walked, and a circle as long found") {
    Model model = chain(50'000);
    CHECK(prerequisite_cycles(model).empty());
    CHECK(all_prerequisites(model, 49'999).size() == 49'999);
    model.indicators[0].prerequisites = {49'999};
    const auto cycles = prerequisite_cycles(model);
    REQUIRE(cycles.size() == 1);
    CHECK(cycles[0].size() == 50'000);
    CHECK(cycles[0].front() == 0);
    CHECK(cycles[0][1] == 49'999);
}

TEST_CASE("all that an indicator requires, through others too, in model order") {
    Model model = chain(4);
    model.indicators[3].prerequisites = {2, 0};
    model.indicators[1].prerequisites = {};
    CHECK(all_prerequisites(model, 3) == std::vector<std::size_t>{0, 1, 2});
    CHECK(all_prerequisites(model, 1).empty());
}

TEST_CASE("two ways to the same requirement are no circle") {
    Model model = chain(4);
    model.indicators[3].prerequisites = {1, 2};
    model.indicators[2].prerequisites = {1};
    CHECK(prerequisite_cycles(model).empty());
}

} // namespace capmat::test
