// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes.h"
#include "tests/assessor/small_model.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// "A B -> 3": the indicators to change and the figure that follows; "none": no way.
static std::string changes(const Model& model, std::string_view words,
                           std::string_view node, double wanted) {
    const std::size_t index = model.find_node(node).value();
    const auto found = smallest_changes(model, worth(model, words), index, wanted);
    if (!found) {
        return "none";
    }
    std::string figure = std::to_string(found->figure);
    figure.erase(figure.find_last_not_of('0') + 1);
    figure.erase(figure.find_last_not_of('.') + 1);
    const std::string text = ids_of(model, found->indicators) + " -> " + figure;
    return found->smallest ? text : text + " (perhaps not the smallest)";
}

static Model worked_example() {
    return one_factor("{rule: staged, share: 0.75}",
                      {leaf("A", "stage: 2, gate: true"), leaf("B", "stage: 2"),
                       leaf("C", "stage: 3"), leaf("D", "stage: 3"),
                       leaf("E", "stage: 3"), leaf("F1", "stage: 3"),
                       leaf("G", "stage: 4")});
}

TEST_CASE("a stage that is there already needs no change") {
    CHECK(changes(worked_example(), "yes partly yes open yes yes no", "F", 3) == " -> 3");
}

TEST_CASE("a stage is reached through all the stages below it") {
    const Model model = worked_example();
    // Stage 2: the gate A is forced, then (1 + 0.5) / 2 = 0.75. Stage 3: three of four.
    CHECK(changes(model, "no partly no no no no no", "F", 2) == "A -> 2");
    CHECK(changes(model, "no partly no no no no no", "F", 3) == "A C D E -> 3");
    CHECK(changes(model, "no partly yes no no yes no", "F", 4) == "A D G -> 4");
}

TEST_CASE("stage 5 of a factor without indicators there cannot be reached") {
    CHECK(changes(worked_example(), "no no no no no no no", "F", 5) == "none");
}

TEST_CASE("a stage to which nothing applies is skipped, never reached") {
    const Model model = worked_example();
    CHECK(changes(model, "yes yes n/a n/a n/a n/a no", "F", 3) == "G -> 4");
    CHECK(changes(model, "yes yes n/a n/a n/a n/a no", "F", 4) == "G -> 4");
    CHECK(changes(model, "yes yes no no no no n/a", "F", 4) == "none");
}

TEST_CASE(
    "among equally many, gates come first, then less effort, then the model order") {
    const std::string_view rule = "{rule: staged, share: 0.5, gates: false}";
    const Model gates = one_factor(
        rule, {leaf("A", "stage: 2", "S"), leaf("B", "stage: 2, gate: true", "L")});
    CHECK(changes(gates, "no no", "F", 2) == "B -> 2");
    const Model effort =
        one_factor(rule, {leaf("A", "stage: 2", "M"), leaf("B", "stage: 2", "S")});
    CHECK(changes(effort, "no no", "F", 2) == "B -> 2");
    const Model order =
        one_factor(rule, {leaf("A", "stage: 2", "S"), leaf("B", "stage: 2", "S")});
    CHECK(changes(order, "no no", "F", 2) == "A -> 2");
}

TEST_CASE("fewer indicators win over gates and effort") {
    const std::string_view rule = "{rule: staged, share: 0.5, gates: false}";
    const Model model = one_factor(rule, {leaf("A", "stage: 2, gate: true", "S"),
                                          leaf("B", "stage: 2, gate: true", "S"),
                                          leaf("C", "stage: 2, weight: 2", "L")});
    CHECK(changes(model, "no no no", "F", 2) == "C -> 2");
}

TEST_CASE("a gate without weight binds where its stage has weight") {
    const auto gate = leaf("A", "stage: 2, gate: true, weight: 0");
    const Model binding = one_factor("{rule: staged}", {gate, leaf("B", "stage: 2")});
    CHECK(changes(binding, "no no", "F", 2) == "A B -> 2");
    CHECK(changes(binding, "no yes", "F", 2) == "A -> 2");
    const Model empty = one_factor("{rule: staged}", {gate, leaf("B", "stage: 3")});
    CHECK(changes(empty, "no no", "F", 2) == "B -> 3");
}

TEST_CASE("an indicator without weight is no way to a share") {
    const Model model = one_factor(
        "{rule: staged, share: 0.5}",
        {leaf("A", "stage: 2, weight: 0"), leaf("B", "stage: 2"), leaf("C", "stage: 2")});
    CHECK(changes(model, "no no no", "F", 2) == "B -> 2");
}

TEST_CASE("mean: the changes that add most, by weight") {
    const Model model = one_factor("{rule: mean}", {leaf("A"), leaf("B", "weight: 2"),
                                                    leaf("C", "weight: 0"), leaf("D")});
    // Weights 1, 2, 0, 1: B alone gives 2 / 4.
    CHECK(changes(model, "no no no no", "F", 0.5) == "B -> 0.5");
    CHECK(changes(model, "no no no no", "F", 0.51) == "A B -> 0.75");
    CHECK(changes(model, "no no no no", "F", 1) == "A B D -> 1");
    // Without B: A alone reaches 1 / 2.
    CHECK(changes(model, "no n/a no no", "F", 0.5) == "A -> 0.5");
}

TEST_CASE("a share of one third is not missed by rounding") {
    const Model model =
        one_factor("{rule: mean}", {leaf("A", "weight: 0.1"), leaf("B", "weight: 0.2")});
    CHECK(changes(model, "no no", "F", 0.1 / 0.3) == "A -> 0.333333");
    CHECK(changes(model, "no yes", "F", 0.2 / 0.3) == " -> 0.666667");
    CHECK(changes(model, "no no", "F", 0.2 / 0.3) == "B -> 0.666667");
}

TEST_CASE("geometric and harmonic: everything at zero must rise first") {
    for (const std::string_view rule : {"{rule: geometric}", "{rule: harmonic}"}) {
        CAPTURE(rule);
        const Model model = one_factor(rule, {leaf("A"), leaf("B"), leaf("C")});
        CHECK(changes(model, "no no partly", "F", 0.1).substr(0, 3) == "A B");
        CHECK(changes(model, "partly partly no", "F", 0.1).substr(0, 4) == "C ->");
        CHECK(changes(model, "no n/a partly", "F", 1) == "A C -> 1");
    }
}

TEST_CASE("geometric: 0.5 twice and 1 is the root of a quarter") {
    const Model model =
        one_factor("{rule: geometric}", {leaf("A"), leaf("B", "weight: 2")});
    // Weights 1 and 2: raising B gives 0.5^(1/3) = 0.793701, raising A 0.5^(2/3).
    CHECK(changes(model, "partly partly", "F", 0.6) == "A -> 0.629961");
    CHECK(changes(model, "partly partly", "F", 0.7) == "B -> 0.793701");
}

TEST_CASE("harmonic: 3 / (1 / 0.5 + 2 / 1) is 0.75") {
    const Model model =
        one_factor("{rule: harmonic}", {leaf("A"), leaf("B", "weight: 2")});
    CHECK(changes(model, "partly partly", "F", 0.6) == "A -> 0.6");
    CHECK(changes(model, "partly partly", "F", 0.75) == "B -> 0.75");
}

TEST_CASE("min needs every child with weight, max one of them") {
    const auto leaves = {leaf("A", "weight: 0", "S"), leaf("B", "", "L"),
                         leaf("C", "", "M")};
    const Model smallest = one_factor("{rule: min}", leaves);
    CHECK(changes(smallest, "no no partly", "F", 0.5) == "B -> 0.5");
    CHECK(changes(smallest, "no no partly", "F", 0.6) == "B C -> 1");
    const Model largest = one_factor("{rule: max}", leaves);
    CHECK(changes(largest, "no no no", "F", 0.2) == "C -> 1");
}

TEST_CASE("median: what stays below must weigh less than half") {
    const Model even =
        one_factor("{rule: median}", {leaf("A"), leaf("B"), leaf("C"), leaf("D")});
    // The lower median: two of four below is half already.
    CHECK(changes(even, "no no no yes", "F", 1) == "A B -> 1");
    const Model heavy =
        one_factor("{rule: median}", {leaf("A"), leaf("B"), leaf("C", "weight: 2.5"),
                                      leaf("D", "weight: 0")});
    CHECK(changes(heavy, "no no no no", "F", 1) == "C -> 1");
    CHECK(changes(heavy, "yes yes no yes", "F", 1) == "C -> 1");
}

TEST_CASE("sum counts points, percent the points that can be won") {
    const auto leaves = {leaf("A", "answer: {points: 3}"),
                         leaf("B", "answer: {points: 4}"),
                         leaf("C", "answer: {points: 2}, weight: 2")};
    const Model sum = one_factor("{rule: sum}", leaves);
    CHECK(changes(sum, "1 0 0", "F", 5) == "B -> 5");
    CHECK(changes(sum, "1 2 0", "F", 5) == "A -> 5");
    CHECK(changes(sum, "1 3 0", "F", 9) == "A C -> 10");
    const Model percent = one_factor("{rule: percent}", leaves);
    // 1 + 2 * 2 of 3 + 4 + 4.
    CHECK(changes(percent, "1 0 0", "F", 45) == "B -> 45.454545");
    CHECK(changes(percent, "1 0 0", "F", 46) == "A B -> 63.636364");
    CHECK(changes(percent, "n/a 0 0", "F", 50) == "B -> 50");
}

TEST_CASE("coverage looks past the nodes to the credits below") {
    const Model model = small_model({dimension(
        "D", "scoring: {rule: coverage}",
        {factor("F", "weight: 9, scoring: {rule: staged}", {leaf("A", "stage: 2")}),
         factor("G", "scoring: {rule: staged}",
                {leaf("B", "stage: 2, weight: 2"), leaf("C", "stage: 3")})})});
    CHECK(changes(model, "no no no", "D", 0.5) == "B -> 0.5");
    CHECK(changes(model, "no no no", "D", 0.51) == "A B -> 0.75");
}

TEST_CASE("levels rise to the top of their scale") {
    const std::string_view level = "answer: {level: {from: 0, to: 4}}";
    const Model model = one_factor("{rule: min}", {leaf("A", level), leaf("B", level)});
    CHECK(changes(model, "1 3", "F", 2) == "A -> 3");
    CHECK(changes(model, "1 3", "F", 4) == "A B -> 4");
}

TEST_CASE("a figure of which less is better counts by its credit") {
    const std::string_view days = "answer: {number: {min: 0, max: 20, better: lower}}";
    const Model model = one_factor("{rule: mean}", {leaf("A", days), leaf("B", days)});
    // 15 and 5 days are credits of 0.25 and 0.75.
    CHECK(changes(model, "5 15", "F", 0.7) == "B -> 0.875");
    CHECK(changes(model, "15 5", "F", 0.7) == "A -> 0.875");
}

TEST_CASE("a dimension is lifted where it is cheapest") {
    const auto staged = [](std::string_view id, const std::vector<std::string>& leaves) {
        return factor(id, "scoring: {rule: staged}", leaves);
    };
    const Model model = small_model(
        {dimension("D", "scoring: {rule: median}",
                   {staged("F", {leaf("A", "stage: 2"), leaf("B", "stage: 2")}),
                    staged("G", {leaf("C", "stage: 2")}),
                    staged("H", {leaf("E", "stage: 2"), leaf("I", "stage: 3")})})});
    // Two of three factors decide: G and H, although F stands first.
    CHECK(changes(model, "no no no no no", "D", 2) == "C E -> 2");
    CHECK(changes(model, "no no yes no no", "D", 2) == "E -> 2");
    CHECK(changes(model, "no no yes no no", "D", 3) == "none");
}

TEST_CASE("nothing lifts a node that does not apply, or has no figure") {
    const Model model = worked_example();
    CHECK(changes(model, "n/a n/a n/a n/a n/a n/a n/a", "F", 2) == "none");
    CHECK(changes(model, "no no no no no no no", "DIM", 2) == "none");
}

static Model capped(std::string_view cap) {
    return small_model(
        {dimension("D", "scoring: {rule: min}",
                   {factor("F", "scoring: {rule: staged}, cap: " + std::string(cap),
                           {leaf("A", "stage: 2"), leaf("B", "stage: 3"),
                            leaf("C", "stage: 3, weight: 0")}),
                    factor("G", "scoring: {rule: staged}",
                           {leaf("E", "stage: 2"), leaf("H", "stage: 3")})})});
}

TEST_CASE("a cap is lifted by what it names, in the node or elsewhere") {
    CHECK(changes(capped("{stage: 2, unless: [C]}"), "no no no no no", "F", 3) ==
          "A B C -> 3");
    CHECK(changes(capped("{stage: 2, unless: [H]}"), "no no no no no", "F", 3) ==
          "A B H -> 3");
    CHECK(changes(capped("{stage: 2, unless: [B, H]}"), "yes no no no no", "F", 3) ==
          "B H -> 3");
    CHECK(changes(capped("{stage: 2, unless: [B, H]}"), "yes no no no no", "F", 2) ==
          " -> 2");
}

TEST_CASE("what lifts a cap counts once, though its own node needs it too") {
    CHECK(changes(capped("{stage: 2, unless: [H]}"), "yes no no yes no", "D", 3) ==
          "B H -> 3");
}

TEST_CASE("a cap that names what does not apply, or nothing, cannot be lifted") {
    CHECK(changes(capped("{stage: 2, unless: [C]}"), "no no n/a no no", "F", 3) ==
          "none");
    CHECK(changes(capped("{stage: 2, unless: []}"), "no no no no no", "F", 3) == "none");
    CHECK(changes(capped("{stage: 2, unless: []}"), "no no no no no", "F", 2) ==
          "A -> 2");
}

TEST_CASE("many caps are searched in groups, and the answer says so") {
    std::vector<std::string> leaves{leaf("A", "stage: 2"), leaf("B", "stage: 3")};
    std::string caps;
    std::string words = "yes no";
    for (int i = 0; i < 14; ++i) {
        const std::string id = "X" + std::to_string(i);
        leaves.push_back(leaf(id, "stage: 2, weight: 0"));
        caps += "{stage: 2, unless: [" + id + "]}, ";
        words += " no";
    }
    const Model model = small_model({dimension(
        "D", "", {factor("F", "scoring: {rule: staged}, cap: [" + caps + "]", leaves)})});
    CHECK(changes(model, words, "F", 3) == "B X0 X1 X2 X3 X4 X5 X6 X7 X8 X9 X10 X11 X12 "
                                           "X13 -> 3 (perhaps not the smallest)");
    words.replace(words.size() - 5, 5, "yes yes"); // twelve are left
    CHECK(changes(model, words, "F", 3) ==
          "B X0 X1 X2 X3 X4 X5 X6 X7 X8 X9 X10 X11 -> 3");
}

TEST_CASE("a cap above all that can be reached does not enter the search") {
    std::vector<std::string> leaves{leaf("A", "stage: 2")};
    std::string unless = "A";
    std::string words = "no";
    for (int i = 0; i < 14; ++i) {
        leaves.push_back(leaf("X" + std::to_string(i), "stage: 2, weight: 0"));
        unless += ", X" + std::to_string(i);
        words += " no";
    }
    const std::string cap = "cap: {stage: 2, unless: [" + unless + "]}";
    const Model model = small_model(
        {dimension("D", "", {factor("F", "scoring: {rule: staged}, " + cap, leaves)})});
    CHECK(changes(model, words, "F", 2) == "A -> 2");
}

TEST_CASE("a share missed by less than the tolerance counts as reached") {
    const Model model =
        one_factor("{rule: staged, share: 0.3333333334}",
                   {leaf("A", "stage: 2"), leaf("B", "stage: 2"), leaf("C", "stage: 2")});
    CHECK(changes(model, "no no no", "F", 2) == "A -> 2");
}

TEST_CASE("a search that grows too large is cut short, and the answer says so") {
    // The more effort, the more points, and no two sums are alike: of the 184756 sets of
    // ten none is both cheaper and worth more than another.
    std::vector<std::string> leaves;
    std::string efforts;
    std::string words;
    for (int i = 0; i < 20; ++i) {
        const std::string id = std::to_string(i);
        const std::string points = std::to_string((1 << 22) + (1 << i));
        leaves.push_back(leaf("X" + id, "answer: {points: " + points + "}", "E" + id));
        efforts += "E" + id + ": {count: " + std::to_string(1 << i) + "}, ";
        words += "0 ";
    }
    const Model model =
        small_model({dimension("D", "", {factor("F", "scoring: {rule: sum}", leaves)})},
                    "effort: {" + efforts + "}");
    const double wanted = 10 * (1 << 22) + 300'000;
    const auto found = smallest_changes(model, worth(model, words), 2, wanted);
    REQUIRE(found);
    CHECK_FALSE(found->smallest);
    CHECK(found->figure >= wanted);
    CHECK(found->indicators.size() == 10);
}

} // namespace capmat
