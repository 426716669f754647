// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "assessor/scoring/aggregate.h"
#include "tests/assessor/small_model.h"

#include <doctest/doctest.h>

#include <vector>

namespace capmat::test {

static double figure(Rule rule, std::vector<Part> parts) {
    return aggregate(rule, parts);
}

TEST_CASE("mean: sum(w x) / sum(w)") {
    CHECK(figure(Rule::Mean, {{1, 1}, {0.5, 1}, {0, 2}}) == 0.375); // 1.5 / 4
    CHECK(figure(Rule::Mean, {{3, 5}}) == 3.0);
    CHECK(figure(Rule::Mean, {{3, 0}, {1, 2}}) == 1.0);
}

TEST_CASE("geometric: the root of the product; 0 when a child with weight is 0") {
    CHECK(figure(Rule::Geometric, {{4, 1}, {1, 1}}) == doctest::Approx(2));
    CHECK(figure(Rule::Geometric, {{8, 1}, {1, 2}}) == doctest::Approx(2)); // 8^(1/3)
    CHECK(figure(Rule::Geometric, {{0, 1}, {1, 9}}) == 0.0);
    CHECK(figure(Rule::Geometric, {{0, 0}, {0.25, 1}}) == doctest::Approx(0.25));
}

TEST_CASE("harmonic: sum(w) / sum(w / x); 0 when a child with weight is 0") {
    CHECK(figure(Rule::Harmonic, {{1, 1}, {3, 1}}) == doctest::Approx(1.5)); // 2 / (4/3)
    CHECK(figure(Rule::Harmonic, {{1, 1}, {0.5, 2}}) == doctest::Approx(0.6)); // 3 / 5
    CHECK(figure(Rule::Harmonic, {{0, 0.1}, {1, 9}}) == 0.0);
    CHECK(figure(Rule::Harmonic, {{0, 0}, {0.25, 1}}) == doctest::Approx(0.25));
}

TEST_CASE("min and max ignore children without weight") {
    CHECK(figure(Rule::Min, {{3, 1}, {2, 1}, {1, 0}}) == 2.0);
    CHECK(figure(Rule::Max, {{3, 0}, {2, 1}, {1, 1}}) == 2.0);
    CHECK(figure(Rule::Min, {{-2, 1}, {2, 1}}) == -2.0);
}

TEST_CASE("median: the smallest value at which the weight reaches half the total") {
    CHECK(figure(Rule::Median, {{4, 1}, {2, 1}, {3, 1}, {1, 1}}) == 2.0);
    CHECK(figure(Rule::Median, {{1, 1}, {2, 1}, {3, 1}}) == 2.0);
    CHECK(figure(Rule::Median, {{1, 1}, {5, 1}, {9, 3}}) == 9.0); // 1, 2, 5 of 2.5
    CHECK(figure(Rule::Median, {{1, 1}, {5, 1}, {9, 2}}) == 5.0); // 1, 2 of 2
    CHECK(figure(Rule::Median, {{7, 0.5}}) == 7.0);
    CHECK(figure(Rule::Median, {{1, 0}, {2, 0}, {3, 1}}) == 3.0);
    CHECK(figure(Rule::Median, {{3, 1}, {9, 0}}) == 3.0);
    // 0.1 + 0.7 is a little less than 0.8, half of 1.6, in binary fractions.
    CHECK(figure(Rule::Median, {{1, 0.1}, {2, 0.7}, {3, 0.8}}) == 2.0);
}

TEST_CASE("sum: sum(w x)") {
    CHECK(figure(Rule::Sum, {{3, 2}, {4, 1}}) == 10.0);
    CHECK(figure(Rule::Sum, {{3, 0}, {-4, 0.5}}) == -2.0);
}

/// Factor F under one rule; one word per leaf says what it is worth.
static NodeResult result(const std::string& rule, const std::vector<std::string>& leaves,
                         std::string_view words) {
    const Model model = one_factor("{rule: " + rule + "}", leaves);
    return score_nodes(model, worth(model, words)).at(model.find_node("F").value());
}

static const std::vector<std::string> three{leaf("A"), leaf("B", "weight: 2"), leaf("C")};

TEST_CASE("what does not apply leaves numerator and denominator") {
    CHECK(result("mean", three, "yes no n/a").low == doctest::Approx(1.0 / 3.0));
    CHECK(result("mean", three, "yes n/a n/a").low == 1.0);
    CHECK(result("min", three, "yes n/a partly").low == 0.5);
    CHECK(result("coverage", three, "n/a yes no").low == doctest::Approx(2.0 / 3.0));
}

TEST_CASE("a node of which nothing applies has no figure") {
    const NodeResult node = result("mean", three, "n/a n/a n/a");
    CHECK_FALSE(node.applicable);
    CHECK(node.low == std::nullopt);
    CHECK(node.high == std::nullopt);
    CHECK(node.coverage_low == std::nullopt);
}

TEST_CASE("what is open spans the whole range") {
    const NodeResult all = result("mean", three, "open open open");
    CHECK(all.low == 0.0);
    CHECK(all.high == 1.0);
    const NodeResult one = result("mean", three, "yes no open");
    CHECK(one.low == 0.25);
    CHECK(one.high == 0.5);
    CHECK(one.coverage_low == 0.25);
    CHECK(one.coverage_high == 0.5);
}

TEST_CASE("children without weight in a node that has some") {
    const std::vector<std::string> leaves{leaf("A", "weight: 0"), leaf("B")};
    CHECK(result("mean", leaves, "yes no").low == 0.0);
    CHECK(result("min", leaves, "no yes").low == 1.0);
    CHECK(result("max", leaves, "yes no").low == 0.0);
    CHECK(result("median", leaves, "yes no").low == 0.0);
    // Only the child without weight applies: the node has no applicable children.
    const NodeResult empty = result("mean", leaves, "yes n/a");
    CHECK_FALSE(empty.applicable);
    CHECK(empty.low == std::nullopt);
    CHECK(empty.coverage_low == std::nullopt);
}

static const std::vector<std::string> points{leaf("A", "answer: {points: 3}"),
                                             leaf("B", "answer: {points: 5}, weight: 2")};

TEST_CASE("points are added up under sum, and are credits elsewhere") {
    CHECK(result("sum", points, "2 1").low == 4.0); // 2 + 2 x 1
    CHECK(result("sum", points, "open 1").high == 5.0);
    CHECK(result("sum", points, "n/a 5").low == 10.0);
    // (2/3 + 2 x 1/5) / 3
    CHECK(result("mean", points, "2 1").low == doctest::Approx(16.0 / 45.0));
}

TEST_CASE("percent: points won of points possible, over the leaves that apply") {
    // 100 x (2 + 2 x 1) / (3 + 2 x 5)
    CHECK(result("percent", points, "2 1").low == doctest::Approx(400.0 / 13.0));
    CHECK(result("percent", points, "2 n/a").low == doctest::Approx(200.0 / 3.0));
    CHECK(result("percent", points, "yes yes").low == doctest::Approx(100.0));
    CHECK(result("percent", points, "no open").low == 0.0);
    CHECK(result("percent", points, "no open").high == doctest::Approx(1000.0 / 13.0));
    CHECK(result("percent", three, "yes partly no").low == doctest::Approx(50.0));
}

TEST_CASE("percent counts a figure from its minimum") {
    const std::vector<std::string> figures{
        leaf("A", "answer: {number: {min: 5, max: 25}}")};
    CHECK(result("percent", figures, "10").low == doctest::Approx(25.0)); // 5 of 20
    CHECK(result("sum", figures, "10").low == 10.0);
    CHECK(result("sum", figures, "open").low == 5.0);
    CHECK(result("sum", figures, "open").high == 25.0);
    CHECK(result("mean", figures, "10").low == 0.25);
}

TEST_CASE("a figure of which less is better is turned round") {
    const std::vector<std::string> figures{
        leaf("A", "answer: {number: {min: 0, max: 20, better: lower}}")};
    CHECK(result("mean", figures, "5").low == 0.75);
    CHECK(result("mean", figures, "0").low == 1.0);
    CHECK(result("mean", figures, "open").low == 0.0);
    CHECK(result("mean", figures, "open").high == 1.0);
}

TEST_CASE("levels and stages are handed up as they are") {
    const std::vector<std::string> levels{leaf("A", "answer: {level: {from: 1, to: 5}}"),
                                          leaf("B", "answer: {level: {from: 1, to: 5}}")};
    CHECK(result("min", levels, "4 2").low == 2.0);
    CHECK(result("max", levels, "4 2").low == 4.0);
    CHECK(result("median", levels, "4 2").low == 2.0);
    CHECK(result("min", levels, "4 open").low == 1.0);
    CHECK(result("min", levels, "4 open").high == 4.0);
    // Credit of level 4 is 3/4, of level 2 it is 1/4.
    CHECK(result("coverage", levels, "4 2").low == 0.5);
    const std::vector<std::string> stages{leaf("A", "answer: stage")};
    CHECK(result("median", stages, "3").low == 3.0);
    CHECK(result("median", stages, "open").low == 1.0);
    CHECK(result("median", stages, "open").high == 5.0);
}

TEST_CASE("none gives no figure but counts and coverage") {
    const NodeResult node = result("none", three, "yes open no");
    CHECK(node.applicable);
    CHECK(node.low == std::nullopt);
    CHECK(node.coverage_low == 0.25);
    CHECK(node.coverage_high == 0.75);
}

TEST_CASE("coverage and percent look at the leaves below, past the nodes between") {
    const std::vector<std::string> factors{
        factor("F1", "weight: 9, scoring: {rule: min}", {leaf("A"), leaf("B")}),
        factor("F2", "scoring: {rule: none}", {leaf("C", "weight: 2")})};
    const Model model =
        small_model({dimension("D", "scoring: {rule: coverage}", factors),
                     dimension("E", "scoring: {rule: percent}",
                               {factor("F3", "scoring: {rule: mean}", {leaf("G")})})});
    const auto nodes = score_nodes(model, worth(model, "yes no partly yes"));
    // (1 + 0 + 2 x 0.5) / 4, whatever the weights of F1 and F2.
    CHECK(nodes[model.find_node("D").value()].low == 0.5);
    CHECK(nodes[model.find_node("E").value()].low == doctest::Approx(100.0));
}

TEST_CASE("a node that does not apply leaves its parent") {
    const Model model = small_model(
        {dimension("D", "scoring: {rule: mean}",
                   {factor("F1", "scoring: {rule: mean}", {leaf("A")}),
                    factor("F2", "scoring: {rule: mean}, weight: 3", {leaf("B")}),
                    factor("F3", "scoring: {rule: mean}", {leaf("C")})})});
    const std::size_t dimension = model.find_node("D").value();
    CHECK(score_nodes(model, worth(model, "yes no no"))[dimension].low == 0.2);
    CHECK(score_nodes(model, worth(model, "yes n/a no"))[dimension].low == 0.5);
    CHECK_FALSE(score_nodes(model, worth(model, "n/a n/a n/a"))[dimension].applicable);
    CHECK_FALSE(score_nodes(model, worth(model, "n/a n/a n/a"))[0].applicable);
}

TEST_CASE("interval_scale allows the mean of stages") {
    const Model model = small_model(
        {dimension(
            "D", "scoring: {rule: mean}",
            {factor("F1", "scoring: {rule: median}", {leaf("A", "answer: stage")}),
             factor("F2", "scoring: {rule: median}", {leaf("B", "answer: stage")})})},
        "interval_scale: true");
    CHECK(score_nodes(model, worth(model, "2 5"))[model.find_node("D").value()].low ==
          3.5);
}

static std::vector<Band> four_bands() {
    return {{0.0, "T4"}, {0.3, "T3"}, {0.55, "T2"}, {0.95, "T1"}};
}

static NodeResult banded(std::string_view words) {
    Model model = one_factor("{rule: mean}", three);
    const std::size_t node = model.find_node("F").value();
    model.nodes[node].scoring.bands = four_bands();
    return score_nodes(model, worth(model, words)).at(node);
}

TEST_CASE("bands: lower bounds are inclusive, low and high each get one") {
    CHECK(banded("no no no").band_low == 0U);
    CHECK(banded("yes yes yes").band_low == 3U);
    CHECK(banded("no open no").band_low == 0U);
    CHECK(banded("no open no").band_high == 1U); // 0.5
    CHECK(banded("n/a n/a n/a").band_low == std::nullopt);
    // (0.3 - 1e-10) is 0.3 for our purposes, 0.3 - 1e-8 is not.
    Model model =
        one_factor("{rule: mean}", {leaf("A", "answer: {number: {min: 0, max: 1}}")});
    const std::size_t node = model.find_node("F").value();
    model.nodes[node].scoring.bands = four_bands();
    CHECK(score_nodes(model, worth(model, "0.3"))[node].band_low == 1U);
    CHECK(score_nodes(model, worth(model, "0.2999999999"))[node].band_low == 1U);
    CHECK(score_nodes(model, worth(model, "0.29999999"))[node].band_low == 0U);
}

} // namespace capmat::test
