// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

/// A model of one indicator; `keys` are further lines of it, from line 18 on.
static std::string with_indicator(std::string_view keys, std::string_view rule = "none") {
    return R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [factor]
stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: High}]
evidence: {kinds: {law: A law, report: A report}}
roles: {cert: The CERT, pmo: The prime minister's office}
frameworks: {fw: {title: A framework}}
activity_types: {course: A course}
scoring: {factor: {rule: )" +
           std::string(rule) + R"(}}
nodes:
- id: F
  title: Factor
  indicators: [{id: OTHER, statement: other}, {id: A, statement: stated,
)" + std::string(keys) +
           "\n}]\nactivities: [{id: M1, title: A course, type: course}]\n";
}

static std::string messages(std::string_view keys) {
    return model_messages(with_indicator(keys));
}

static Indicator indicator(std::string_view keys) {
    return model_of(with_indicator(keys)).indicators.at(1);
}

TEST_CASE("an indicator comes in whole") {
    const Indicator read = indicator(
        "weight: 2.5, guidance: {yes: all, partly: some, no: none, note: think},\n"
        "not_applicable_when: it cannot be, evidence: {kinds: [report], max_age_months: "
        "24},\n"
        "ask: [pmo, cert], release: restricted, requires: [OTHER], kind: outcome,\n"
        "references: [{framework: fw, locator: D1, unverified: true}], replaces: OLD-1,\n"
        "action: {title: do it, effort: M, months: 6, type: course, activities: [M1]}");
    CHECK(read.weight == 2.5);
    CHECK(read.guidance.note == "think");
    CHECK(read.guidance.answers ==
          std::vector<std::pair<std::string, std::string>>{
              {"yes", "all"}, {"partly", "some"}, {"no", "none"}});
    CHECK(read.not_applicable_when == "it cannot be");
    CHECK(read.evidence == EvidenceRule{{1}, 24});
    CHECK(read.ask == std::vector<std::size_t>{1, 0});
    CHECK(read.release == Release::Restricted);
    CHECK(read.prerequisites == std::vector<std::size_t>{0});
    CHECK(read.kind == IndicatorKind::Outcome);
    CHECK(read.references == std::vector<Reference>{{0, "D1", true}});
    CHECK(read.replaces == "OLD-1");
    CHECK(read.action == Action{"do it", 1, 6, "course", {0}});
}

TEST_CASE("weights are finite and not negative") {
    CHECK(messages("weight: -0.5") == "18:9 'weight' must not be negative\n");
    CHECK(messages("weight: .inf") ==
          "18:9 'weight' must be a number such as 2 or 0.75, found '.inf'\n");
    CHECK(messages("weight: .nan") ==
          "18:9 'weight' must be a number such as 2 or 0.75, found '.nan'\n");
    CHECK(messages("weight: 1e999") ==
          "18:9 'weight' must be a number such as 2 or 0.75, found '1e999'\n");
    CHECK(indicator("weight: 0").weight == 0.0);
}

TEST_CASE("what an indicator asks as evidence") {
    CHECK(
        messages("evidence: {kinds: [reprot, law, law], max_age_months: 1.5, age: 1}") ==
        "18:20 unknown evidence kind 'reprot'; did you mean 'report'?\n"
        "18:33 'law' is named twice\n"
        "18:55 'max_age_months' must be a whole number, found '1.5'\n"
        "18:60 unknown key 'age'\n");
    CHECK(messages("evidence: {max_age_months: -1}") ==
          "18:28 'max_age_months' must be at least 1\n");
    CHECK(messages("evidence: law") ==
          "18:11 'evidence' must be a mapping, found 'law'\n");
    CHECK(indicator("evidence: {}").evidence == EvidenceRule{});
}

TEST_CASE("guidance is a note, or a meaning for each answer") {
    CHECK(indicator("guidance: think twice").guidance == Guidance{"think twice", {}});
    CHECK(messages("guidance: {maybe: x, yes: 1}") ==
          "18:11 'maybe' is not an answer to this indicator; guidance is given for yes, "
          "partly and no, or for each level\n"
          "18:27 'yes' must be text; put it in quotes: \"1\"\n");
    CHECK(messages("guidance: {\"2\": x}") ==
          "18:11 '2' is not an answer to this indicator; guidance is given for yes, "
          "partly and no, or for each level\n");
}

TEST_CASE("references to frameworks") {
    CHECK(messages(
              "references: [{framework: wf, locator: a}, {}, {framework: fw, locator: a, "
              "unverified: 1, page: 2}]") ==
          "18:26 unknown framework 'wf'; did you mean 'fw'?\n"
          "18:43 missing 'framework'\n"
          "18:43 missing 'locator'\n"
          "18:87 'unverified' must be true or false, found '1'\n"
          "18:90 unknown key 'page'\n");
}

TEST_CASE("the action of an indicator") {
    CHECK(messages("action: {}") == "18:9 missing 'title'\n"
                                    "18:9 missing 'effort'\n"
                                    "18:9 missing 'months'\n");
    CHECK(messages(
              "action: {title: a, effort: XL, months: -1, type: curse, activities: [M2],"
              " cost: 1}") == "18:28 unknown effort class 'XL'; did you mean 'L'?\n"
                              "18:40 'months' must not be negative\n"
                              "18:50 unknown activity type 'curse'\n"
                              "18:70 unknown activity 'M2'; did you mean 'M1'?\n"
                              "18:75 unknown key 'cost'\n");
    CHECK(messages("action: {title: a, effort: [S], months: soon}") ==
          "18:28 'effort' must name an effort class\n"
          "18:41 'months' must be a whole number, found 'soon'\n");
}

TEST_CASE("who is asked, what may be published, what is observed") {
    CHECK(messages("ask: cert, release: secret, kind: wish, replaces: a b") ==
          "18:6 'ask' must be a list, found 'cert'\n"
          "18:21 'secret' is not a release level; expected public or restricted\n"
          "18:35 'wish' is not a kind of indicator; expected existence, practice or "
          "outcome\n"
          "18:51 'a b' is not an id; expected letters, digits, '.', '-' or '_', at most "
          "64\n");
}

TEST_CASE("the kinds of leaf and their scales") {
    // OTHER would be of another kind, so the node has the rule none but must be uniform.
    const auto scale = [](const std::string& answer) {
        return model_of(edited(with_indicator("answer: " + answer), "statement: other",
                               "statement: other, answer: " + answer))
            .indicators[1]
            .scale;
    };
    CHECK(scale("met") == LeafScale{LeafKind::Met, 0, 1});
    CHECK(scale("stage") == LeafScale{LeafKind::Stage, 1, 3});
    CHECK(scale("{level: {from: -1, to: 4}}") == LeafScale{LeafKind::Level, -1, 4});
    CHECK(scale("{points: 2.5}") == LeafScale{LeafKind::Points, 0, 2.5});
    CHECK(scale("{number: {min: 0, max: 20}}") == LeafScale{LeafKind::Number, 0, 20});
    CHECK(scale("{number: {min: 5, max: 10, better: lower}}") ==
          LeafScale{LeafKind::Number, 10, 5});
}

TEST_CASE("a wrong kind of leaf says which there are") {
    const std::string expected =
        "expected met, stage, {level: {from, to}}, {points: N} or {number: {min, max}}\n";
    CHECK(messages("answer: yes") == "18:9 'yes' is not a kind of answer; " + expected);
    CHECK(messages("answer: {points: 1, level: {from: 0, to: 1}}") ==
          "18:9 'answer' must name one kind; " + expected);
    CHECK(messages("answer: {pints: 1}") ==
          "18:9 'answer' must name one kind; " + expected +
              "18:10 unknown key 'pints'; did you mean 'points'?\n");
}

TEST_CASE("guidance to a level names its levels") {
    const std::string level = "answer: {level: {from: 0, to: 2}}, guidance: ";
    const auto said = [&](const std::string& guidance) {
        return model_messages(edited(with_indicator(level + guidance),
                                     "indicators: [{id: OTHER, statement: other}, {",
                                     "indicators: [{"));
    };
    CHECK(said("{\"0\": nothing, \"2\": all}").empty());
    CHECK(said("{partly: x}") ==
          "18:46 'partly' is not an answer to this indicator; guidance is given for yes, "
          "partly and no, or for each level\n");
}

/// The messages about the scale alone: OTHER, of another kind, is reported beside it.
static std::string scale_messages(const std::string& answer) {
    return model_messages(edited(with_indicator("answer: " + answer),
                                 "indicators: [{id: OTHER, statement: other}, {",
                                 "indicators: [{"));
}

TEST_CASE("the ends of a scale are numbers, the lower first") {
    CHECK(scale_messages("{level: {}}") == "18:17 missing 'from'\n"
                                           "18:17 missing 'to'\n");
    CHECK(scale_messages("{level: {from: 0.5, to: 4, by: 1}}") ==
          "18:24 'from' must be a whole number, found '0.5'\n"
          "18:36 unknown key 'by'\n");
    CHECK(scale_messages("{level: {from: 4, to: 4}}") ==
          "18:24 'from' must be less than 'to'\n");
    CHECK(scale_messages("{number: {}}") == "18:18 missing 'min'\n"
                                            "18:18 missing 'max'\n");
    CHECK(scale_messages("{number: {min: 3, max: 3}}") ==
          "18:24 'min' must be less than 'max'\n");
    CHECK(scale_messages("{number: {min: 0, max: 3, better: less}}") ==
          "18:43 'less' is not a direction; expected higher or lower\n");
    CHECK(scale_messages("{points: 0}") == "18:18 'points' must be more than 0\n");
    CHECK(scale_messages("{points: many}") ==
          "18:18 'points' must be a number such as 2 or 0.75, found 'many'\n");
}

TEST_CASE("a rubric needs a scale of stages") {
    std::string text = with_indicator("answer: stage");
    text = edited(text,
                  "stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: "
                  "High}]\n",
                  "");
    text =
        edited(text, "indicators: [{id: OTHER, statement: other}, {", "indicators: [{");
    CHECK(model_messages(text) == "17:9 'answer: stage' needs a model with 'stages'\n");
}

TEST_CASE("an indicator that is no mapping is one message") {
    CHECK(model_messages(
              edited(with_indicator(""), "{id: OTHER, statement: other}", "OTHER")) ==
          "17:16 'indicators' must be a mapping, found 'OTHER'\n");
    CHECK(messages("gate: 1, stage: two") ==
          "17:47 'stage' belongs under a node with the rule staged\n"
          "18:7 'gate' must be true or false, found '1'\n"
          "18:17 'stage' must be a whole number, found 'two'\n");
}

} // namespace capmat::test
