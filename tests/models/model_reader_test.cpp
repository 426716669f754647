// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_parser.h"
#include "models/model_reader.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

/// A model that is right, one key a line, to be spoilt.
static const std::string right = R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [dimension, factor]
stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: High}]
answers: {partly: 0.5}
evidence: {policy: evidenced, kinds: {law: A law}, max_uses: 3}
roles: {cert: The CERT}
frameworks: {fw: {title: A framework}}
effort: {S: {count: 1}, M: {count: 3}}
activity_types: {course: A course}
scoring: {factor: {rule: staged}, dimension: {rule: median}}
nodes:
  - id: D
    title: Dimension
    nodes:
      - id: F
        title: Factor
        cap: {stage: 2, unless: [A]}
        indicators:
          - {id: A, statement: one, stage: 2}
          - {id: B, statement: two, stage: 3, requires: [A]}
checks: [{if: B, then: A, message: B needs A}]
profiles: {first: {title: First, targets: {F: 2, A: yes}}}
tiers: [{id: basic, title: Basic, targets: {D: 2}}]
activities: [{id: M1, title: A course, type: course, serves: [A]}]
)";

TEST_CASE("a right model comes in whole") {
    const Model model = model_of(right);
    CHECK(to_string(model.reference) == "tiny@1");
    CHECK(model.policy == Reading::Evidenced);
    CHECK(model.max_uses == 3);
    CHECK(model.partly == 0.5);
    REQUIRE(model.nodes.size() == 3);
    CHECK(model.nodes[0].id.text == "total");
    CHECK(model.nodes[0].figure == FigureKind::None);
    CHECK(model.nodes[0].children == std::vector<std::size_t>{1});
    CHECK(model.level_name(model.nodes[0]) == "total");
    CHECK(model.level_name(model.nodes[2]) == "factor");
    CHECK(model.nodes[2].figure == FigureKind::Stage);
    CHECK(model.nodes[2].lowest == 1.0);
    CHECK(model.nodes[2].highest == 3.0);
    CHECK(model.nodes[2].caps == std::vector<Cap>{{2, {0}}});
    CHECK(model.nodes[1].end_leaf == 2);
    REQUIRE(model.indicators.size() == 2);
    CHECK(model.indicators[1].prerequisites == std::vector<std::size_t>{0});
    CHECK(model.indicators[1].position == SourcePosition{"model.yaml", 25, 13});
    CHECK(model.find_node("F") == 2U);
    CHECK(model.find_node("f") == std::nullopt);
    CHECK(model.find_indicator("B") == 1U);
    CHECK(model.checks == std::vector<ConsistencyCheck>{{1, 0, "B needs A"}});
    REQUIRE(model.profiles.size() == 1);
    CHECK(model.profiles[0].targets ==
          std::vector<TargetValue>{{false, 2, 2.0}, {true, 0, std::nullopt}});
    CHECK(model.tiers[0].id == "basic");
    CHECK(model.activities[0].serves == std::vector<std::size_t>{0});
}

TEST_CASE("what a model leaves out takes the default") {
    const Model model = model_of(R"(capmat: model/1
id: bare
edition: "1"
title: Bare
language: en
licence: CC0-1.0
levels: [factor]
scoring: {factor: {rule: mean}}
nodes: [{id: F, title: T, indicators: [{id: A, statement: one}]}]
)");
    CHECK(model.partly == 0.5);
    CHECK(model.policy == Reading::Claimed);
    CHECK(model.max_uses == 5);
    CHECK_FALSE(model.interval_scale);
    CHECK(model.efforts == std::vector<Effort>{{"S", 1, ""}, {"M", 3, ""}, {"L", 9, ""}});
    CHECK(model.level_scoring[0] == Scoring{});
    CHECK(model.indicators[0].weight == 1.0);
    CHECK(model.indicators[0].evidence == std::nullopt);
    CHECK(model.indicators[0].release == Release::Public);
    CHECK(model.effort_count(model.indicators[0]) == 1.0);
}

TEST_CASE("twenty mistakes in one file are twenty messages") {
    CHECK(model_problems(R"(capmat: model/1
id: my model
edition: 2026.1
title: Planted
colour: blue
language: en
licence: CC0-1.0
levels: [factor]
stages: [{id: 1, name: Low}, {id: 3, name: High}]
answers: {partly: 2}
evidence: {policy: proven, kinds: {law: A law}}
roles: {cert: The CERT}
scoring: {factor: {rule: stagd, share: 75}}
nodes:
  - id: F
    title: Factor
    weight: -1
    indicators:
      - {id: A, statement: one, ask: [cret], kind: practise}
      - {id: A, statement: two, requires: [B]}
      - {id: C, weight: 010}
      - {id: D, statement: yes, gate: maybe}
      - {id: E, statement: five, evidence: {kinds: [lwa], max_age_months: 0}}
      - {id: G, statement: six, color: red}
      - {id: H, statement: true}
)") == R"(model.yaml:2:5: error: 'my model' is not an id; expected letters, digits, '.', '-' or '_', at most 64
    id: my model
        ^
model.yaml:3:10: error: 'edition' must be text; put it in quotes: "2026.1"
    edition: 2026.1
             ^
model.yaml:5:1: error: unknown key 'colour'
    colour: blue
    ^
model.yaml:9:35: error: stages are numbered 1, 2, 3 in order; expected 2, found 3
    stages: [{id: 1, name: Low}, {id: 3, name: High}]
                                      ^
model.yaml:10:19: error: 'partly' must be between 0 and 1
    answers: {partly: 2}
                      ^
model.yaml:11:20: error: 'proven' is not a reading; expected claimed, evidenced or verified
    evidence: {policy: proven, kinds: {law: A law}}
                       ^
model.yaml:13:26: error: 'stagd' is not a rule; expected staged, mean, geometric, harmonic, min, max, median, sum, percent, coverage or none
    scoring: {factor: {rule: stagd, share: 75}}
                             ^
model.yaml:13:40: error: 'share' must be between 0 and 1
    scoring: {factor: {rule: stagd, share: 75}}
                                           ^
model.yaml:17:13: error: 'weight' must not be negative
        weight: -1
                ^
model.yaml:19:39: error: unknown role 'cret'; did you mean 'cert'?
          - {id: A, statement: one, ask: [cret], kind: practise}
                                          ^
model.yaml:19:52: error: 'practise' is not a kind of indicator; expected existence, practice or outcome
          - {id: A, statement: one, ask: [cret], kind: practise}
                                                       ^
model.yaml:20:14: error: id 'A' is used twice (upper and lower case count as the same); first as 'A'
          - {id: A, statement: two, requires: [B]}
                 ^
model.yaml:20:44: error: unknown indicator 'B'; did you mean 'A'?
          - {id: A, statement: two, requires: [B]}
                                               ^
model.yaml:21:9: error: missing 'statement'
          - {id: C, weight: 010}
            ^
model.yaml:21:25: error: 'weight' must be a number such as 2 or 0.75, found '010'
          - {id: C, weight: 010}
                            ^
model.yaml:22:39: error: 'gate' must be true or false, found 'maybe'
          - {id: D, statement: yes, gate: maybe}
                                          ^
model.yaml:23:53: error: unknown evidence kind 'lwa'; did you mean 'law'?
          - {id: E, statement: five, evidence: {kinds: [lwa], max_age_months: 0}...
                                                        ^
model.yaml:23:75: error: 'max_age_months' must be at least 1
          - {id: E, statement: five, evidence: {kinds: [lwa], max_age_months: 0}...
                                                                              ^
model.yaml:24:33: error: unknown key 'color'
          - {id: G, statement: six, color: red}
                                    ^
model.yaml:25:28: error: 'statement' must be text; put it in quotes: "true"
          - {id: H, statement: true}
                               ^
)");
}

/// The messages when one line of the right model is written differently.
static std::string when(std::string_view line, std::string_view instead) {
    return model_messages(edited(right, line, instead));
}

TEST_CASE("the header must be there and be text") {
    CHECK(model_messages("capmat: model/1\n") == "1:1 missing 'id'\n"
                                                 "1:1 missing 'edition'\n"
                                                 "1:1 missing 'title'\n"
                                                 "1:1 missing 'language'\n"
                                                 "1:1 missing 'licence'\n"
                                                 "1:1 missing 'levels'\n"
                                                 "1:1 missing 'scoring'\n"
                                                 "1:1 missing 'nodes'\n");
    CHECK(when("capmat: model/1", "capmat: model/9") ==
          "1:9 'model/9' is newer than this program, which reads model/1; a later capmat "
          "is "
          "needed\n");
    CHECK(when("title: Tiny", "title: [Tiny]") ==
          "4:8 'title' must be text, found a list\n");
    CHECK(model_messages("- a\n") == "1:1 expected a mapping, found a list\n");
    CHECK(model_messages("") == "file expected a mapping, found nothing\n");
}

TEST_CASE("what overlays leave in a tree is refused in a model's own file") {
    const std::string rest =
        "' has no place in a model/1 file, which holds a whole model; "
        "changes to a model are an overlay/1\n";
    CHECK(model_messages("extends: base@2\n" + right) == "1:10 'extends" + rest);
    CHECK(model_messages("extends: base\n" + right) == "1:10 'extends" + rest);
    CHECK(model_messages("hidden: {nodes: {F: base@2}}\n" + right) ==
          "1:9 'hidden" + rest);
    CHECK(model_messages("extends: base@2\nhidden: {}\n" + right) ==
          "1:10 'extends" + rest + "2:9 'hidden" + rest);
}

TEST_CASE("levels are named, once each") {
    CHECK(when("levels: [dimension, factor]", "levels: [dimension, factor, factor]") ==
          "7:29 level 'factor' is named twice\n");
    CHECK(when("levels: [dimension, factor]", "levels: [dimension, factor, total]") ==
          "7:29 'total' stands for the whole model; choose another name\n");
    CHECK(when("levels: [dimension, factor]", "levels: []")
              .starts_with("7:9 'levels' must name at least one level\n"));
    CHECK(
        when("levels: [dimension, factor]", "levels: [dimension, factor, a b, c d]") ==
        "7:29 'a b' is not an id; expected letters, digits, '.', '-' or '_', at most 64\n"
        "7:34 'c d' is not an id; expected letters, digits, '.', '-' or '_', at most "
        "64\n");
}

TEST_CASE("a scale has two stages or more, numbered from 1") {
    CHECK(when("stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: High}]",
               "stages: [{id: 1, name: Low}]")
              .find("8:9 a scale needs at least two stages\n") == 0);
    CHECK(when("{id: 2, name: Middle}", "{id: 2.5, colour: red}") ==
          "8:30 missing 'name'\n"
          "8:35 'id' must be a whole number, found '2.5'\n"
          "8:40 unknown key 'colour'\n");
    CHECK(when("{id: 2, name: Middle}", "{name: Middle}") == "8:30 missing 'id'\n");
    CHECK(when("answers: {partly: 0.5}", "interval_scale: perhaps") ==
          "9:17 'interval_scale' must be true or false, found 'perhaps'\n");
}

TEST_CASE("what `partly` is worth lies between 0 and 1") {
    CHECK(when("answers: {partly: 0.5}", "answers: {partly: -0.1}") ==
          "9:19 'partly' must be between 0 and 1\n");
    CHECK(when("answers: {partly: 0.5}", "answers: {partly: half}") ==
          "9:19 'partly' must be a number such as 2 or 0.75, found 'half'\n");
    CHECK(when("answers: {partly: 0.5}", "answers: {party: 0.5}") ==
          "9:11 unknown key 'party'; did you mean 'partly'?\n");
    CHECK(model_of(edited(right, "partly: 0.5", "partly: 0")).partly == 0.0);
    CHECK(model_of(edited(right, "partly: 0.5", "partly: 1")).partly == 1.0);
}

TEST_CASE("the evidence of a model") {
    CHECK(when("max_uses: 3", "max_uses: 0") == "10:62 'max_uses' must be at least 1\n");
    CHECK(when("max_uses: 3", "max_uses: few") ==
          "10:62 'max_uses' must be a whole number, found 'few'\n");
    CHECK(when("kinds: {law: A law}", "kinds: law") ==
          "10:38 'kinds' must be a mapping, found 'law'\n");
    CHECK(
        when("kinds: {law: A law}", "kinds: {a law: 1}") ==
        "10:39 'a law' is not an id; expected letters, digits, '.', '-' or '_', at most "
        "64\n"
        "10:46 'a law' must be text; put it in quotes: \"1\"\n");
    CHECK(when("max_uses: 3", "max_use: 3") ==
          "10:52 unknown key 'max_use'; did you mean 'max_uses'?\n");
}

TEST_CASE("frameworks, efforts and activity types") {
    CHECK(
        when("frameworks: {fw: {title: A framework}}", "frameworks: {fw: {titel: x}}") ==
        "12:18 missing 'title'\n"
        "12:19 unknown key 'titel'; did you mean 'title'?\n");
    CHECK(when("S: {count: 1}", "S: {count: 0}") ==
          "13:21 'count' must be more than 0\n");
    CHECK(when("S: {count: 1}", "S: {}") == "13:13 missing 'count'\n");
    CHECK(when("S: {count: 1}", "S: 1") == "13:13 'S' must be a mapping, found '1'\n");
    CHECK(when("activity_types: {course: A course}", "activity_types: [course]") ==
          "14:17 'activity_types' must be a mapping, found a list\n"
          "29:46 unknown activity type 'course'; 'activity_types' names them\n");
}

TEST_CASE("scoring names a rule for each level") {
    CHECK(when("scoring: {factor: {rule: staged}, dimension: {rule: median}}",
               "scoring: {factor: {rule: staged}}") == "15:10 missing 'dimension'\n");
    CHECK(when("dimension: {rule: median}", "dimensions: {rule: median}") ==
          "15:10 missing 'dimension'\n"
          "15:35 unknown level 'dimensions'; did you mean 'dimension'?\n");
    CHECK(when("dimension: {rule: median}", "dimension: median") ==
          "15:46 'dimension' must be a mapping, found 'median'\n");
    CHECK(when("dimension: {rule: median}", "dimension: {share: 0.5}") ==
          "15:46 missing 'rule'\n");
    CHECK(when("dimension: {rule: median}", "dimension: {rule: median, share: 0.5}") ==
          "15:68 'share' belongs to the rule staged only\n");
    CHECK(when("dimension: {rule: median}", "dimension: {rule: median, gates: false}") ==
          "15:68 'gates' belongs to the rule staged only\n");
    CHECK(
        when("factor: {rule: staged}", "factor: {rule: staged, share: 1.1, gates: on}") ==
        "15:41 'share' must be between 0 and 1\n"
        "15:53 'gates' must be true or false, found 'on'\n");
    CHECK(when("factor: {rule: staged}", "factor: {rule: staged, shares: 1}") ==
          "15:34 unknown key 'shares'; did you mean 'share'?\n");
}

TEST_CASE("bands rise from the lowest figure") {
    CHECK(when("dimension: {rule: median}",
               "dimension: {rule: median, bands: [{at_least: 1, name: a}, {at_least: 1, "
               "name: b}]}") ==
          "15:104 bands must rise: this bound is not above the one before\n");
    CHECK(when("dimension: {rule: median}",
               "dimension: {rule: median, bands: [{at_least: 2, name: a}]}") ==
          "17:5 the first band must begin at 1, the lowest figure possible, found 2\n");
    CHECK(when("dimension: {rule: median}", "dimension: {rule: median, bands: [{}]}") ==
          "15:69 missing 'at_least'\n"
          "15:69 missing 'name'\n"
          "17:5 the first band must begin at 1, the lowest figure possible, found 0\n");
    CHECK(model_messages("bands: [{at_least: 0, name: a}]\n" + right) ==
          "18:3 'bands' need a figure; the rule none gives none\n");
    CHECK(model_messages("bands: [{at_least: 1, name: a}]\n" +
                         edited(right, "dimension: {rule: median}",
                                "dimension: {rule: median}, total: {rule: median, bands: "
                                "[{at_least: 1, name: a}]}")) ==
          "1:8 'bands' of the total are given twice, here and under 'scoring'\n");
}

TEST_CASE("nodes and what they hold") {
    CHECK(when("        title: Factor\n", "") == "20:9 missing 'title'\n");
    CHECK(when("        title: Factor\n", "        title: Factor\n        weight: x\n") ==
          "22:17 'weight' must be a number such as 2 or 0.75, found 'x'\n");
    CHECK(when("    title: Dimension\n", "    title: Dimension\n    indicators: []\n") ==
          "17:5 a node has either 'nodes' or 'indicators', not both\n"
          "17:5 a node needs at least one indicator or node below it\n");
    CHECK(
        when("        title: Factor\n", "        title: Factor\n        colour: red\n") ==
        "22:9 unknown key 'colour'\n");
}

TEST_CASE("a node without anything below it is one mistake") {
    CHECK(model_messages(
              edited(right.substr(0, right.find("      - id: F")), "    nodes:\n", "")) ==
          "17:5 missing 'indicators' (or 'nodes', for a level between)\n");
    CHECK(model_messages(right.substr(0, right.find("  - id: D")) + "  []\n") ==
          "17:3 a node needs at least one indicator or node below it\n");
}

TEST_CASE("a tree deeper than its levels is refused at the node") {
    CHECK(model_messages(
              edited(edited(right, "levels: [dimension, factor]", "levels: [dimension]"),
                     "factor: {rule: staged}, ", "")) ==
          "20:9 the tree is deeper than 'levels', which names 1\n");
}

TEST_CASE("caps") {
    CHECK(when("cap: {stage: 2, unless: [A]}", "cap: {}") == "22:14 missing 'stage'\n"
                                                             "22:14 missing 'unless'\n");
    CHECK(when("cap: {stage: 2, unless: [A]}", "cap: {stage: 4, unless: [Z]}") ==
          "22:22 stage 4 is outside the scale 1 to 3\n"
          "22:34 unknown indicator 'Z'; did you mean 'A'?\n");
    CHECK(when("cap: {stage: 2, unless: [A]}", "cap: [{stage: 0, unless: []}]") ==
          "22:23 stage 0 is outside the scale 1 to 3\n");
    CHECK(when("cap: {stage: 2, unless: [A]}",
               "cap: {stage: two, unless: [A, A], by: x}") ==
          "22:22 'stage' must be a whole number, found 'two'\n"
          "22:39 'A' is named twice\n"
          "22:43 unknown key 'by'\n");
    CHECK(model_of(edited(right, "cap: {stage: 2, unless: [A]}",
                          "cap: [{stage: 1, unless: []}, {stage: 2, unless: [B, A]}]"))
              .nodes[2]
              .caps == std::vector<Cap>{{1, {}}, {2, {1, 0}}});
    CHECK(when("dimension: {rule: median}}",
               "dimension: {rule: median}, total: {rule: none}}")
              .empty());
}

TEST_CASE("ids are unique without regard to case; total is taken") {
    CHECK(when("id: B", "id: a") ==
          "25:18 id 'a' is used twice (upper and lower case count as the same); first as "
          "'A'\n");
    CHECK(when("      - id: F", "      - id: d")
              .find("20:13 id 'd' is used twice (upper and lower case count as the "
                    "same); first "
                    "as 'D'\n") == 0);
    CHECK(when("      - id: F", "      - id: total")
              .find("20:13 'total' is the id of the whole model; choose another\n") == 0);
    CHECK(when("  - id: D", "  - id: ../D") ==
          "17:9 '../D' is not an id; expected letters, digits, '.', '-' or '_', at most "
          "64\n");
    CHECK(when("{id: B, ", "{") == "25:13 missing 'id'\n");
}

TEST_CASE("checks, profiles, tiers and activities are looked up") {
    CHECK(when("checks: [{if: B, then: A, message: B needs A}]",
               "checks: [{if: Z, them: A}]") ==
          "26:10 missing 'then'\n"
          "26:10 missing 'message'\n"
          "26:15 unknown indicator 'Z'; did you mean "
          "'A'?\n"
          "26:18 unknown key 'them'; did you mean "
          "'then'?\n");
    CHECK(when("profiles: {first: {title: First, targets: {F: 2, A: yes}}}",
               "profiles: {first: {about: x, more: y}}") == "27:19 missing 'title'\n"
                                                            "27:19 missing 'targets'\n"
                                                            "27:30 unknown key 'more'\n");
    CHECK(when("tiers: [{id: basic, title: Basic, targets: {D: 2}}]",
               "tiers: [{title: Basic, targets: {D: 2}}]") == "28:9 missing 'id'\n");
    CHECK(
        when("activities: [{id: M1, title: A course, type: course, serves: [A]}]",
             "activities: [{id: M1, title: A course, type: cours, serves: [X], audience: "
             "[1]}, {title: x, type: course}, {id: M1, title: y, type: course, more: "
             "1}]") ==
        "29:46 unknown activity type 'cours'; 'activity_types' names them\n"
        "29:62 unknown indicator 'X'; did you mean 'A'?\n"
        "29:77 'audience' must be text; put it in quotes: \"1\"\n"
        "29:82 missing 'id'\n"
        "29:113 activity 'M1' is listed twice\n"
        "29:141 unknown key 'more'\n");
}

TEST_CASE("checks and targets of a broken tree wait until it is whole") {
    // The tree lost B, so that `checks` and `profiles` cannot be judged yet.
    const std::string broken = edited(right, "requires: [A]", "requires: [Z]");
    CHECK(model_messages(edited(broken, "if: B", "if: nothing")) ==
          "25:58 unknown indicator 'Z'; did you mean 'A'?\n");
}

TEST_CASE("targets name nodes and indicators, with values in their range") {
    const auto targets = [](std::string_view map) {
        return model_messages(edited(right, "{F: 2, A: yes}", map));
    };
    CHECK(targets("{F: 4}") == "27:47 target 4 is outside 1 to 3\n");
    CHECK(targets("{F: 2.5}") == "27:47 'F' must be a whole number, found '2.5'\n");
    CHECK(targets("{F: yes}") == "27:47 'F' must be a whole number, found 'yes'\n");
    CHECK(targets("{A: 1}") == "27:47 the target of this indicator is the word yes\n");
    CHECK(targets("{A: partly}") ==
          "27:47 the target of this indicator is the word yes\n");
    CHECK(targets("{G: 2}") ==
          "27:44 unknown node or indicator 'G'; did you mean 'D'?\n");
    CHECK(targets("{total: 2}") == "27:44 unknown node or indicator 'total'\n");
    CHECK(targets("2") == "27:43 'targets' must be a mapping, found '2'\n");
    CHECK(model_messages(edited(
              edited(right, "dimension: {rule: median}", "dimension: {rule: none}"),
              "{F: 2, A: yes}", "{D: 2}")) ==
          "27:47 D has no figure (rule none); set targets for the nodes below it\n"
          "28:48 D has no figure (rule none); set targets for the nodes below it\n");
}

TEST_CASE("a model cut off anywhere is refused or read, never worse") {
    std::size_t whole = 0;
    for (std::size_t length = 0; length <= right.size(); ++length) {
        Diagnostics diagnostics;
        const auto document =
            parse_yaml({"model.yaml", right.substr(0, length)}, diagnostics);
        const bool read =
            document != nullptr && read_model(document->root, diagnostics).has_value();
        whole += read ? 1 : 0;
        CAPTURE(length);
        CHECK(read == !diagnostics.has_errors());
    }
    // Cuts between top-level keys after `nodes` leave a smaller model, and so does one
    // inside the last plain text; all others are noticed.
    CHECK(whole > 1);
    CHECK(whole < 30);
}

} // namespace capmat::test
