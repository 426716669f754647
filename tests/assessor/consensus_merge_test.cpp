// SPDX-License-Identifier: Apache-2.0
#include "assessor/consensus/merge.h"
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
levels: [factor]
answers: {partly: 0.5}
evidence: {kinds: {law: A law}}
scoring: {factor: {rule: none}}
nodes:
  - {id: F, title: T, indicators: [{id: A, statement: s}]}
  - {id: G, title: T, indicators: [{id: L, statement: s, answer: {level: {from: 0, to: 4}}}]}
  - {id: H, title: T, indicators: [{id: P, statement: s, answer: {points: 3}}]}
)";

static MergedAnswer merged(const std::vector<Sent>& files, std::size_t indicator = 0) {
    const Model model = model_of(model_text);
    return merge_answers(model, *round_of(model, files)).at(indicator);
}

/// A file each; answers in the short form, or `{...}`.
static MergedAnswer of(const std::vector<std::string>& answers) {
    std::vector<Sent> files;
    for (const std::string& answer : answers) {
        files.push_back(
            {answer.empty() ? "" : "A: " + answer, "O" + std::to_string(files.size())});
    }
    return merged(files);
}

/// The credits of the answers that count.
static std::vector<double> credits(const MergedAnswer& merged) {
    std::vector<double> found;
    for (const DistinctAnswer& answer : merged.answers) {
        found.push_back(answer.credit);
    }
    return found;
}

static const std::string not_applicable = "{answer: not_applicable, reason: r}";

TEST_CASE("the common answer, if all agree") {
    CHECK(of({"yes"}).state == MergedState::Answered);
    CHECK(of({"partly", "partly"}).state == MergedState::Answered);
    CHECK(credits(of({"partly", "partly"})) == std::vector{0.5});
    CHECK(of({"partly", "partly"}).given.size() == 2);
}

TEST_CASE("answers that differ are contested, all of them kept") {
    const MergedAnswer two = of({"yes", "no"});
    CHECK(two.state == MergedState::Contested);
    CHECK(credits(two) == std::vector{0.0, 1.0});
    CHECK(credits(of({"yes", "partly", "no", "yes"})) == std::vector{0.0, 0.5, 1.0});
    CHECK(of({"yes", "partly"}).is_positive());
    CHECK_FALSE(of({"yes", "no"}).is_no());
}

TEST_CASE("unknown and unanswered never contest a real answer") {
    CHECK(of({"yes", "unknown"}).state == MergedState::Answered);
    CHECK(of({"unknown", "yes", ""}).state == MergedState::Answered);
    CHECK(credits(of({"unknown", "yes"})) == std::vector{1.0});
}

TEST_CASE("unknown and unanswered stay apart") {
    CHECK(of({"unknown", ""}).state == MergedState::Unknown);
    CHECK(of({"", ""}).state == MergedState::Unanswered);
    CHECK(of({"unknown"}).is_open());
    CHECK(of({""}).is_open());
    CHECK(of({""}).applies());
}

TEST_CASE("not applicable takes effect only when nobody gives a real answer") {
    CHECK(of({not_applicable}).state == MergedState::NotApplicable);
    CHECK(of({not_applicable, "unknown"}).state == MergedState::NotApplicable);
    CHECK(of({not_applicable, ""}).state == MergedState::NotApplicable);
    CHECK_FALSE(of({not_applicable}).applies());
    const MergedAnswer beside = of({not_applicable, "yes", "yes"});
    CHECK(beside.state == MergedState::Contested);
    CHECK(credits(beside) == std::vector{1.0});
}

TEST_CASE("answers differ by what they are worth, not by how they are written") {
    const auto points = [](const std::string& one, const std::string& other) {
        return merged({{"P: " + one, "A"}, {"P: " + other, "B"}}, 2).state;
    };
    CHECK(points("yes", "3") == MergedState::Answered);
    CHECK(points("no", "0") == MergedState::Answered);
    CHECK(points("1", "2") == MergedState::Contested);
    Model model = model_of(model_text);
    model.partly = 0.0;
    const auto round = round_of(model, {{"A: partly", "A"}, {"A: no", "B"}});
    CHECK(merge_answers(model, *round)[0].state == MergedState::Answered);
}

TEST_CASE("levels are ordered by their credit") {
    const MergedAnswer levels = merged({{"L: 3", "A"}, {"L: 1", "B"}}, 1);
    CHECK(levels.state == MergedState::Contested);
    CHECK(credits(levels) == std::vector{0.25, 0.75});
    CHECK(levels.answers[0].answer.value == 1.0);
}

static Sent settling(const std::string& organisation, const std::string& settlement) {
    return {"", organisation, "2026-03-31",
            "settlements: {A: {by: Ada, on: 2026-04-01, why: w, " + settlement + "}}"};
}

TEST_CASE("a settlement replaces the answers") {
    const MergedAnswer settled =
        merged({{"A: yes", "A"}, {"A: no", "B"}, settling("C", "answer: partly")});
    CHECK(settled.state == MergedState::Answered);
    CHECK(settled.settled);
    CHECK(credits(settled) == std::vector{0.5});
    REQUIRE(settled.given.size() == 3);
    CHECK(settled.given.back().is_settlement);
}

TEST_CASE("a settled unknown is open, a settled not applicable takes effect") {
    const MergedAnswer unknown =
        merged({{"A: yes", "A"}, {"A: no", "B"}, settling("C", "answer: unknown")});
    CHECK(unknown.state == MergedState::Unknown);
    CHECK(unknown.is_open());
    CHECK(unknown.answers.empty());
    const MergedAnswer none = merged(
        {{"A: yes", "A"}, settling("C", "answer: not_applicable, reason: no coast")});
    CHECK(none.state == MergedState::NotApplicable);
    CHECK_FALSE(none.applies());
}

TEST_CASE("two equal settlements are one") {
    const MergedAnswer twice = merged(
        {{"A: no", "A"}, settling("B", "answer: yes"), settling("C", "answer: yes")});
    CHECK(twice.state == MergedState::Answered);
    CHECK(credits(twice) == std::vector{1.0});
}

TEST_CASE("evidence is pooled from every answer and settlement") {
    const std::string law = "evidence: [{kind: law, title: ";
    const Model model = model_of(model_text);
    const auto round =
        round_of(model, {{"A: {answer: yes, " + law + "one}]}", "A"},
                         {"A: {answer: unknown, " + law + "two}]}", "B"},
                         settling("C", "answer: yes, " + law + "three}]")});
    const MergedAnswer pooled =
        merge_answers(model, *round).at(0); // points into the round
    REQUIRE(pooled.evidence.size() == 3);
    CHECK(pooled.evidence[0].item->title == "one");
    CHECK(pooled.evidence[1].item->title == "two");
    CHECK(pooled.evidence[2].item->title == "three");
    CHECK(pooled.evidence[2].set == 2);
}

TEST_CASE("what no scope holds is out of scope") {
    const Model model = model_of(model_text);
    const auto round = round_of(model, {{"A: yes", "A", "2026-03-31", "scope: [F]"}});
    const auto merged = merge_answers(model, *round);
    CHECK(merged[0].state == MergedState::Answered);
    CHECK(merged[1].state == MergedState::OutOfScope);
    CHECK_FALSE(merged[1].applies());
}

TEST_CASE("the order of the files changes nothing") {
    const Sent a{"A: yes, L: 2", "A"};
    const Sent b{"A: no, L: unknown", "B"};
    const Sent c{"A: partly", "C"};
    const MergedAnswer forward = merged({a, b, c});
    const MergedAnswer backward = merged({c, b, a});
    CHECK(forward.given == backward.given);
    CHECK(credits(forward) == credits(backward));
}

} // namespace capmat::test
