// SPDX-License-Identifier: Apache-2.0
#include "assessor/consensus/agreement.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

#include <array>

namespace capmat::test {

static const std::string head = R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [factor]
scoring: {factor: {rule: none}}
nodes:
)";

/// A factor of `count` indicators of one kind: ids PREFIX1, PREFIX2, ...
static std::string factor(const std::string& id, int count, const std::string& answer) {
    std::string text = "  - {id: N" + id + ", title: T, indicators: [";
    for (int i = 1; i <= count; ++i) {
        text += (i == 1 ? "" : ", ") + std::string("{id: ") + id + std::to_string(i) +
                ", statement: s, answer: " + answer + "}";
    }
    return text + "]}\n";
}

/// Answers A1, A2, ... of one coder; 0 stands for no answer.
static Sent coder(const std::string& organisation, const std::array<int, 12>& values) {
    std::string answers;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] != 0) {
            answers += (answers.empty() ? "A" : ", A") + std::to_string(i + 1) + ": " +
                       std::to_string(values[i]);
        }
    }
    return {answers, organisation};
}

static Agreement agreement(const Model& model, const std::vector<Sent>& files,
                           std::size_t node = 0) {
    const auto round = round_of(model, files);
    return measure_agreement(model, *round, merge_answers(model, *round)).at(node);
}

// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four
// observers, twelve units, missing data. Printed there: ordinal 0.815, interval 0.849.
static const std::vector<Sent> published{
    coder("A", {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0}),
    coder("B", {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3}),
    coder("C", {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0}),
    coder("D", {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0})};

TEST_CASE("Krippendorff's published example, ordinal") {
    const Model model = model_of(head + factor("A", 12, "{level: {from: 1, to: 5}}"));
    const Agreement found = agreement(model, published);
    CHECK(found.pairable == 40);
    CHECK(found.alpha.value() == doctest::Approx(0.815).epsilon(0.0007));
    CHECK(found.alpha.value() == doctest::Approx(0.8153875037548813).epsilon(1e-12));
    CHECK(agreement(model, published, 1).alpha == found.alpha);
}

TEST_CASE("Krippendorff's published example, interval") {
    const Model model = model_of(head + factor("A", 12, "{number: {min: 1, max: 5}}"));
    const Agreement found = agreement(model, published);
    CHECK(found.pairable == 40);
    CHECK(found.alpha.value() == doctest::Approx(0.849).epsilon(0.0007));
    CHECK(found.alpha.value() == doctest::Approx(0.8491071428571428).epsilon(1e-12));
}

static Model met(int count) {
    return model_of(head + factor("A", count, "met"));
}

TEST_CASE("a small case by hand") {
    // Values: three yes, one no. Ranks: no 0.5, yes 1 + 1.5 = 2.5; distance squared 4.
    // Observed: item 2 gives 2 x 4 / 1 = 8; chance: 2 x 3 x 1 x 4 = 24; 1 - 3 x 8 / 24 =
    // 0.
    const Agreement found =
        agreement(met(2), {{"A1: yes, A2: yes", "A"}, {"A1: yes, A2: no", "B"}});
    CHECK(found.pairable == 4);
    CHECK(found.alpha.value() == doctest::Approx(0.0));
    const Agreement full =
        agreement(met(2), {{"A1: yes, A2: no", "A"}, {"A1: yes, A2: no", "B"}});
    CHECK(full.alpha.value() == doctest::Approx(1.0));
    const Agreement opposite =
        agreement(met(2), {{"A1: yes, A2: no", "A"}, {"A1: no, A2: yes", "B"}});
    CHECK(opposite.alpha.value() < 0.0);
}

TEST_CASE("alpha is undefined rather than 1 where nothing can be compared") {
    const Agreement alone = agreement(met(2), {{"A1: yes, A2: no", "A"}});
    CHECK(alone.alpha == std::nullopt);
    CHECK(alone.pairable == 0);
    const Agreement apart = agreement(met(2), {{"A1: yes", "A"}, {"A2: no", "B"}});
    CHECK(apart.alpha == std::nullopt);
    CHECK(apart.pairable == 0);
    const Agreement same =
        agreement(met(2), {{"A1: yes, A2: yes", "A"}, {"A1: yes, A2: yes", "B"}});
    CHECK(same.alpha == std::nullopt);
    CHECK(same.pairable == 4);
}

TEST_CASE("unknown, unanswered and not applicable are missing") {
    const std::string not_applicable = "{answer: not_applicable, reason: r}";
    const Agreement found =
        agreement(met(3), {{"A1: yes, A2: unknown, A3: " + not_applicable, "A"},
                           {"A1: no, A2: yes, A3: yes", "B"}});
    CHECK(found.pairable == 2);
    // Two values, once each: 1 - 1 x (2 x 1) / (2 x 1) = 0 with any one distance.
    CHECK(found.alpha.value() == doctest::Approx(0.0));
}

TEST_CASE("settlements do not count") {
    const Sent settled{"A1: yes, A2: no", "A", "2026-03-31",
                       "settlements: {A1: {answer: no, by: x, on: 2026-04-01, why: w}}"};
    const Agreement found = agreement(met(2), {settled, {"A1: yes, A2: no", "B"}});
    CHECK(found.alpha.value() == doctest::Approx(1.0));
    CHECK(found.pairable == 4);
}

TEST_CASE("a node of both kinds averages by the number of pairable answers") {
    const Model model = model_of(head + factor("A", 2, "met") +
                                 factor("B", 1, "{number: {min: 0, max: 10}}"));
    const std::vector<Sent> files{{"A1: yes, A2: no, B1: 2", "A"},
                                  {"A1: yes, A2: no, B1: 4", "B"}};
    CHECK(agreement(model, files, 1).alpha.value() == doctest::Approx(1.0));
    CHECK(agreement(model, files, 2).alpha.value() == doctest::Approx(0.0));
    CHECK(agreement(model, files, 0).alpha.value() == doctest::Approx(4.0 / 6.0));
    CHECK(agreement(model, files, 0).pairable == 6);
}

} // namespace capmat::test
