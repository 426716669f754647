// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/target.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

static const Model& tiny() {
    static const Model model = model_of(R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [factor]
stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: High}]
scoring: {factor: {rule: staged}}
nodes:
  - {id: F, title: T, indicators: [{id: A, statement: s, stage: 2}]}
  - {id: L, title: T, scoring: {rule: min}, indicators: [{id: B, statement: s, answer: {level: {from: 0, to: 4}}}]}
  - {id: P, title: T, scoring: {rule: sum}, indicators: [{id: C, statement: s, answer: {number: {min: 5, max: 20}}}]}
profiles: {first: {title: First steps, targets: {F: 2}}}
)");
    return model;
}

static const std::string head = "capmat: target/1\nmodel: tiny@1\n";

static std::optional<Target> read(const std::string& lines, std::string& says) {
    Diagnostics diagnostics;
    const auto document = parsed(head + lines);
    std::optional<Target> target = read_target(document->root, tiny(), diagnostics);
    says = brief(diagnostics);
    return target;
}

static Target target(const std::string& lines) {
    std::string says;
    return read(lines, says).value();
}

static std::string messages(const std::string& lines) {
    std::string says;
    CHECK_FALSE(read(lines, says).has_value());
    return says;
}

TEST_CASE("a target gives values to nodes and indicators") {
    const Target read = target("country: KEN\ntitle: By 2030\nby: 2030-12-31\n"
                               "targets: {F: 3, A: yes, B: 2, P: 7.5}\n");
    CHECK(read.country == "KEN");
    CHECK(read.title == "By 2030");
    CHECK(read.by == Date{2030, 12, 31});
    CHECK_FALSE(read.next);
    CHECK(read.values ==
          std::vector<TargetValue>{
              {false, 1, 3.0}, {true, 0, std::nullopt}, {true, 1, 2.0}, {false, 3, 7.5}});
}

TEST_CASE("a target may be one step up, or a profile of the model") {
    CHECK(target("targets: next\n").next);
    CHECK(target("profile: first\n").values == std::vector<TargetValue>{{false, 1, 2.0}});
    CHECK(target_of(tiny().profiles[0]).title == "First steps");
    CHECK(target_of(tiny().profiles[0]).values == tiny().profiles[0].targets);
}

TEST_CASE("wrong targets are refused with the reason") {
    const std::string both = "1:1 a target has either 'targets' or 'profile'\n";
    CHECK(messages("") == both);
    CHECK(messages("targets: next\nprofile: first\n") == both);
    CHECK(messages("profile: frist\n") ==
          "3:10 unknown profile 'frist'; did you mean 'first'?\n");
    CHECK(messages("targets: soon\n") ==
          "3:10 'targets' must be a mapping, found 'soon'\n");
    CHECK(messages("targets: {F: 4, L: 1.5, B: 9, P: 21, Q: 1}\nowner: x\n") ==
          "3:14 target 4 is outside 1 to 3\n"
          "3:20 'L' must be a whole number, found '1.5'\n"
          "3:28 target 9 is outside 0 to 4\n"
          "3:34 target 21 is outside 0 to 20\n"
          "3:38 unknown node or indicator 'Q'; did you mean 'F'?\n"
          "4:1 unknown key 'owner'\n");
    CHECK(
        messages("targets: next\nby: 2030\ncountry: KNE\n") ==
        "4:5 '2030' is not a date; expected YYYY-MM-DD\n"
        "5:10 'KNE' is not a country code of ISO 3166-1 (three capital letters); did you "
        "mean 'KEN'?\n");
    CHECK(target("targets: next\ncountry: XMV\n").country == "XMV");
}

TEST_CASE("the header of a target") {
    Diagnostics diagnostics;
    CHECK_FALSE(
        read_target(parsed("capmat: target/2\nmodel: tiny@2\ntargets: next\n")->root,
                    tiny(), diagnostics)
            .has_value());
    CHECK(
        brief(diagnostics) ==
        "1:9 'target/2' is newer than this program, which reads target/1; a later capmat "
        "is needed\n"
        "2:8 this file was written for tiny@2, but the model is tiny@1\n");
}

TEST_CASE("wishes for what an overlay hides are set aside") {
    Model fewer = tiny();
    fewer.hidden = {{{"G", "fewer@1"}}, {{"G1", "fewer@1"}}};
    Diagnostics diagnostics;
    const auto document = parsed(head + "targets: {F: 3, G: 9, G1: yes, A: yes}\n");
    const auto target = read_target(document->root, fewer, diagnostics);
    CHECK(brief(diagnostics) == "3:17 'G' is set aside: hidden by overlay fewer@1\n"
                                "3:23 'G1' is set aside: hidden by overlay fewer@1\n");
    REQUIRE(target.has_value());
    CHECK(target->values ==
          std::vector<TargetValue>{{false, 1, 3.0}, {true, 0, std::nullopt}});
    CHECK_FALSE(read_target(parsed(head + "targets: {G2: 1}\n")->root, fewer, diagnostics)
                    .has_value());
}

} // namespace capmat::test
