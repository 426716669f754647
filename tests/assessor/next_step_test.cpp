// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes.h"
#include "tests/assessor/small_model.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace capmat {

static std::optional<double> step(const Model& model, std::string_view words,
                                  std::string_view node) {
    return next_step(model, worth(model, words), model.find_node(node).value());
}

static Model worked_example() {
    return one_factor("{rule: staged, share: 0.75}",
                      {leaf("A", "stage: 2, gate: true"), leaf("B", "stage: 2"),
                       leaf("C", "stage: 3"), leaf("D", "stage: 3"),
                       leaf("E", "stage: 3"), leaf("F1", "stage: 3"),
                       leaf("G", "stage: 4")});
}

TEST_CASE("the next step is the next stage that has something to show") {
    const Model model = worked_example();
    CHECK(step(model, "no no no no no no no", "F") == 2);
    CHECK(step(model, "yes yes no no no no no", "F") == 3);
    CHECK(step(model, "yes yes n/a n/a n/a n/a no", "F") == 4);
    CHECK(step(model, "yes yes yes yes yes yes yes", "F") == std::nullopt);
    CHECK(step(model, "yes yes no no no no n/a", "F") == 3);
    CHECK(step(model, "yes yes yes yes yes yes n/a", "F") == std::nullopt);
    CHECK(step(model, "no no no no no no no", "DIM") == std::nullopt);
}

TEST_CASE("the next step of a stage met beforehand is still the next stage") {
    // Stage 3 is met in full; passing stage 2 would reach 4 at once, yet 2 comes first.
    CHECK(step(worked_example(), "no yes yes yes yes yes yes", "F") == 2);
}

TEST_CASE("the next step stops at a cap, and is nothing below one that holds for good") {
    const auto capped_at = [](std::string_view cap) {
        return small_model(
            {dimension("D", "",
                       {factor("F", "scoring: {rule: staged}, cap: " + std::string(cap),
                               {leaf("A", "stage: 2"), leaf("B", "stage: 4"),
                                leaf("C", "stage: 5")})})});
    };
    CHECK(step(capped_at("{stage: 3, unless: [C]}"), "yes no no", "F") == 3);
    CHECK(step(capped_at("{stage: 3, unless: [C]}"), "yes no yes", "F") == 4);
    CHECK(step(capped_at("{stage: 2, unless: []}"), "yes no no", "F") == std::nullopt);
}

TEST_CASE("the next step of levels is the next level, of a figure the next band") {
    const std::string_view level = "answer: {level: {from: 0, to: 4}}";
    const Model levels = one_factor("{rule: min}", {leaf("A", level), leaf("B", level)});
    CHECK(step(levels, "1 3", "F") == 2);
    CHECK(step(levels, "4 4", "F") == std::nullopt);
    const Model bands = one_factor(
        "{rule: mean, bands: [{at_least: 0, name: low}, {at_least: 0.5, name: high}]}",
        {leaf("A"), leaf("B")});
    CHECK(step(bands, "no no", "F") == 0.5);
    CHECK(step(bands, "no yes", "F") == std::nullopt);
    CHECK(step(one_factor("{rule: mean}", {leaf("A")}), "no", "F") == std::nullopt);
}

TEST_CASE("the next step of a dimension is a stage one of its factors can have") {
    const Model model = small_model(
        {dimension("D", "scoring: {rule: min}",
                   {factor("F", "scoring: {rule: staged}",
                           {leaf("A", "stage: 2"), leaf("B", "stage: 4")}),
                    factor("G", "scoring: {rule: staged}",
                           {leaf("C", "stage: 2"), leaf("E", "stage: 5")})})});
    CHECK(step(model, "no no yes no", "D") == 2);
    CHECK(step(model, "yes no yes no", "D") == 4);
    CHECK(step(model, "yes yes yes no", "D") == 4);
}

TEST_CASE("the next step of a dimension may be where another factor stands") {
    const auto stages = [](const std::string& id, std::string_view last) {
        return factor(
            id, "scoring: {rule: staged}",
            {leaf(id + "2", "stage: 2"), leaf(id + "3", "stage: " + std::string(last))});
    };
    const Model model =
        small_model({dimension("D", "scoring: {rule: min}",
                               {stages("F", "4"), stages("G", "3"), stages("H", "5")})});
    // H stands at 5, G at 3; F goes from 2 to 4, which lifts the least of them to 3.
    CHECK(step(model, "yes no yes yes yes yes", "D") == 3);
    // Without G nothing can stand at 3.
    CHECK(step(model, "yes no n/a n/a yes yes", "D") == 4);
    // Stage 3 of G is behind where H stands, but not behind G itself.
    CHECK(step(model, "no no yes no yes yes", "D") == 2);
}

TEST_CASE("a stage that a factor has left behind is no step of its dimension") {
    const Model model = small_model(
        {dimension("D", "scoring: {rule: min}",
                   {factor("F", "scoring: {rule: staged}",
                           {leaf("A", "stage: 2"), leaf("B", "stage: 4")}),
                    factor("G", "scoring: {rule: staged}",
                           {leaf("C", "stage: 3"), leaf("E", "stage: 4")})})});
    CHECK(step(model, "yes no yes yes", "D") == 4);
}

} // namespace capmat
