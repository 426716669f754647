// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_parser.h"
#include "models/input/yaml_writer.h"
#include "models/model_reader.h"
#include "models/overlay.h"

#include <doctest/doctest.h>

namespace capmat {

static const std::string base_text = R"(capmat: model/1
id: tiny
edition: "1"
title: A tiny model
language: en
licence: CC0-1.0
levels: [dimension, factor]
stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: High}]
scoring:
  factor: {rule: staged, share: 0.75}
  dimension: {rule: median}
activity_types: {course: A course}
nodes:
  - id: STR
    title: Strategy
    nodes:
      - id: STR-1
        title: Mandate
        cap: {stage: 2, unless: [LEG-1.2]}
        indicators:
          - {id: STR-1.1, stage: 2, statement: A body leads.}
          - {id: STR-1.2, stage: 2, statement: It has staff., requires: [STR-1.1]}
          - {id: STR-1.3, stage: 3, statement: It is audited.}
      - id: STR-2
        title: Money
        indicators:
          - {id: STR-2.1, stage: 2, statement: There is a budget line.}
  - id: LEG
    title: Law
    nodes:
      - id: LEG-1
        title: Offences
        indicators:
          - {id: LEG-1.1, stage: 2, statement: Intrusion is an offence.}
          - {id: LEG-1.2, stage: 3, statement: Evidence can be kept.}
          - {id: LEG-1.3, stage: 3, statement: Courts apply the law.}
checks:
  - {if: STR-1.3, then: LEG-1.1, message: an audit needs a law}
profiles:
  first: {title: First steps, targets: {STR-2: 2}}
tiers:
  - {id: basic, title: Basic, targets: {LEG-1.2: yes}}
activities:
  - {id: M1, title: Drafting course, type: course, serves: [LEG-1.1, STR-1.2]}
)";

static const std::string head = R"(capmat: overlay/1
id: tiny-strict
edition: "1"
title: A tiny model, strict
extends: tiny@1
)";

/// What came of an overlay over the tiny model, through the reader of models.
struct LaidOver {
    std::optional<OverlayResult> result;
    std::optional<Model> model;
    std::string problems;
};

static LaidOver lay_over(const std::string& overlay_text) {
    Diagnostics diagnostics;
    const YamlDocumentPtr base = parse_yaml({"tiny.yaml", base_text}, diagnostics);
    const YamlDocumentPtr overlay = parse_yaml({"mine.yaml", overlay_text}, diagnostics);
    REQUIRE(base != nullptr);
    REQUIRE(overlay != nullptr);
    LaidOver outcome;
    outcome.result = apply_overlay({{base}, base->root}, overlay, diagnostics);
    if (outcome.result) {
        outcome.model = read_model(outcome.result->tree.root, diagnostics);
    }
    outcome.problems = to_string(diagnostics);
    return outcome;
}

/// The messages, without the excerpts.
static std::string problems_in(const std::string& overlay_text) {
    const std::string all = lay_over(overlay_text).problems;
    std::string messages;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = all.find('\n', at) + 1;
        if (all[at] != ' ') {
            messages += all.substr(at, end - at);
        }
        at = end;
    }
    return messages;
}

static std::string changes_of(const std::string& overlay_text) {
    const LaidOver outcome = lay_over(overlay_text);
    CHECK(outcome.problems == "");
    REQUIRE(outcome.result.has_value());
    CHECK(outcome.model.has_value());
    std::string text;
    for (const OverlayChange& change : outcome.result->changes) {
        text += to_string(change) + "\n";
    }
    return text;
}

TEST_CASE("an overlay gives a model of its own name that says what it extends") {
    const LaidOver outcome = lay_over(head + "description: For readers of the CMM.\n");
    CHECK(outcome.problems == "");
    REQUIRE(outcome.model.has_value());
    CHECK(to_string(outcome.model->reference) == "tiny-strict@1");
    CHECK(outcome.model->extends == ModelReference{"tiny", "1"});
    CHECK(outcome.model->title == "A tiny model, strict");
    CHECK(outcome.model->description == "For readers of the CMM.");
    CHECK(outcome.model->licence == "CC0-1.0");
    CHECK(outcome.result->changes.empty());
}

TEST_CASE("`extends` names a model and its edition") {
    const auto extending = [](const std::string& what) {
        return problems_in("capmat: overlay/1\nextends: " + what + "\n");
    };
    const std::string rest = " does not name a model and its edition; expected something "
                             "like national@2026.1\n";
    CHECK(extending("base") == "mine.yaml:2:10: error: 'base'" + rest);
    CHECK(extending("base@a b") == "mine.yaml:2:10: error: 'base@a b'" + rest);
    CHECK(extending("\"../x@1\"") == "mine.yaml:2:10: error: '../x@1'" + rest);
}

TEST_CASE("what an overlay makes can be written as a model file of its own") {
    const LaidOver outcome = lay_over(head + "hide: [LEG-1.3]\n");
    REQUIRE(outcome.result.has_value());
    Diagnostics diagnostics;
    const YamlDocumentPtr written =
        parse_yaml({"whole.yaml", write_yaml(standing_alone(outcome.result->tree.root))},
                   diagnostics);
    REQUIRE(written != nullptr);
    const auto model = read_model(written->root, diagnostics);
    CHECK(to_string(diagnostics) == "");
    REQUIRE(model.has_value());
    CHECK(to_string(model->reference) == "tiny-strict@1");
    CHECK_FALSE(model->extends.has_value());
    CHECK(model->hidden == HiddenIds{});
    CHECK(model->indicators.size() == outcome.model->indicators.size());
}

TEST_CASE("every change is listed with what was there before") {
    CHECK(changes_of(head + R"(scoring:
  factor: {rule: staged, share: 1}
  dimension: {rule: min}
  total: {rule: median}
answers: {partly: 0.4}
evidence: {policy: verified, max_uses: 2}
hide: [LEG-1.3]
nodes:
  STR-1: {title: Lead body, weight: 2, cap: [], scoring: {rule: staged, share: 0.5}}
indicators:
  STR-1.2: {requires: [], gate: true, statement: It has staff.}
add:
  - under: STR
    nodes:
      - id: STR-3
        title: People
        indicators:
          - {id: STR-3.1, stage: 2, statement: Posts are filled.}
  - under: STR-1
    indicators:
      - {id: STR-1.9, stage: 3, statement: The mandate was renewed.}
profiles:
  first: {title: First steps, targets: {STR-3: 2}}
  funded: {title: Funded, targets: {STR-2.1: yes}}
checks:
  - {if: STR-3.1, then: STR-2.1, message: posts need money}
)") == R"(factor: rule staged, share 0.75 -> 1
dimension: rule median -> min
total: scoring not stated -> {rule: median}
answers: partly not stated -> 0.4
evidence: policy not stated -> verified
evidence: max_uses not stated -> 2
LEG-1.3: hidden
STR-1: title Mandate -> Lead body
STR-1: weight not stated -> 2
STR-1: cap {stage: 2, unless: [LEG-1.2]} -> []
STR-1: scoring not stated -> {rule: staged, share: 0.5}
STR-1.2: requires [STR-1.1] -> []
STR-1.2: gate not stated -> true
STR-3: added under STR
STR-1.9: added under STR-1
profile first: replaced
profile funded: added
checks: added: if STR-3.1, then STR-2.1
)");
}

TEST_CASE("the changes are in the model that results") {
    const LaidOver outcome = lay_over(head + R"(scoring:
  factor: {rule: staged, share: 1}
answers: {partly: 0.4}
evidence: {policy: verified, max_uses: 2}
hide: [LEG-1.3]
nodes:
  STR-1: {weight: 2, cap: []}
indicators:
  STR-1.2: {requires: [LEG-1.1]}
add:
  - {under: STR-2, indicators: [{id: STR-2.2, stage: 3, statement: It is spent.}]}
checks:
  - {if: STR-2.2, then: STR-2.1, message: spending needs a budget}
)");
    CHECK(outcome.problems == "");
    REQUIRE(outcome.model.has_value());
    const Model& model = *outcome.model;
    CHECK(model.level_scoring[2].share == 1.0);
    CHECK(model.partly == 0.4);
    CHECK(model.policy == Reading::Verified);
    CHECK(model.max_uses == 2);
    CHECK_FALSE(model.find_indicator("LEG-1.3").has_value());
    CHECK(model.indicators.size() == 7);
    const Node& mandate = model.nodes[model.find_node("STR-1").value()];
    CHECK(mandate.weight == 2.0);
    CHECK(mandate.caps.empty());
    const Indicator& staff = model.indicators[model.find_indicator("STR-1.2").value()];
    CHECK(staff.prerequisites == std::vector{model.find_indicator("LEG-1.1").value()});
    CHECK(staff.statement == "It has staff.");
    CHECK(model.find_indicator("STR-2.2") == 4);
    CHECK(model.checks.size() == 2);
    CHECK(to_string(model.indicators[4].position) == "mine.yaml:16:33");
    CHECK(to_string(model.indicators[3].position) == "tiny.yaml:27:13");
}

TEST_CASE("a parameter that the new rule leaves out is a change") {
    CHECK(changes_of(head + "scoring:\n  factor: {rule: staged}\n") ==
          "factor: rule staged, share 0.75 -> not stated\n");
    CHECK(changes_of(head + "scoring:\n  factor: {rule: staged, share: 0.75}\n") == "");
}

TEST_CASE("new nodes may go to the top of the tree") {
    CHECK(changes_of(head + R"(add:
  - under: total
    nodes:
      - id: DIP
        title: Diplomacy
        nodes:
          - id: DIP-1
            title: Norms
            indicators: [{id: DIP-1.1, stage: 2, statement: A position exists.}]
)") == "DIP: added under total\n");
}

TEST_CASE("what a hidden node holds is hidden with it") {
    const LaidOver outcome = lay_over(head + "hide: [STR-2]\nprofiles:\n  first: {title: "
                                             "First, targets: {STR-1: 2}}\n");
    CHECK(outcome.problems == "");
    REQUIRE(outcome.model.has_value());
    CHECK_FALSE(outcome.model->find_node("STR-2").has_value());
    CHECK_FALSE(outcome.model->find_indicator("STR-2.1").has_value());
}

TEST_CASE("an overlay of another model is refused, and nothing else is said") {
    CHECK(problems_in(R"(capmat: overlay/1
id: mine
edition: "1"
title: Mine
extends: tiny@2
hide: [NO-1]
)") == "mine.yaml:5:10: error: this overlay extends tiny@2, but the model is tiny@1\n");
    CHECK(problems_in("capmat: overlay/1\nid: mine\nedition: \"1\"\ntitle: Mine\n") ==
          "mine.yaml:1:1: error: missing 'extends'\n");
}

TEST_CASE("an overlay needs a name of its own") {
    CHECK(problems_in(R"(capmat: overlay/1
id: tiny
edition: "1"
title: Mine
extends: tiny@1
)") == "mine.yaml:1:1: error: an overlay needs an id or edition of its own; tiny@1 is "
       "the "
       "model it extends\n");
}

TEST_CASE("unknown ids are reported with the nearest known one") {
    CHECK(problems_in(head + R"(scoring:
  factors: {rule: min}
hide: [LEG-1.33]
nodes:
  STR1: {weight: 2}
  STR-1.1: {weight: 2}
indicators:
  STR-1.22: {gate: true}
  STR-2: {gate: true}
)") == R"(mine.yaml:7:3: error: unknown level 'factors'; did you mean 'factor'?
mine.yaml:8:8: error: unknown node or indicator 'LEG-1.33'; did you mean 'LEG-1.3'?
mine.yaml:10:3: error: unknown node 'STR1'; did you mean 'STR'?
mine.yaml:11:3: error: 'STR-1.1' is an indicator; change it under 'indicators'
mine.yaml:13:3: error: unknown indicator 'STR-1.22'; did you mean 'STR-1.2'?
mine.yaml:14:3: error: 'STR-2' is a node; change it under 'nodes'
)");
}

TEST_CASE("unknown keys are reported wherever they stand") {
    CHECK(problems_in(head + R"(wieght: 2
answers: {party: 0.4}
evidence: {kinds: {a: A}}
nodes:
  STR-1: {titel: Lead, nodes: []}
indicators:
  STR-1.1: {statment: It leads.}
add:
  - {under: STR-2, indicator: [], indicators: [{id: STR-2.2, stage: 3, statement: S.}]}
)") == R"(mine.yaml:6:1: error: unknown key 'wieght'
mine.yaml:7:11: error: unknown key 'party'; did you mean 'partly'?
mine.yaml:8:12: error: unknown key 'kinds'
mine.yaml:10:11: error: unknown key 'titel'; did you mean 'title'?
mine.yaml:10:24: error: unknown key 'nodes'
mine.yaml:12:13: error: unknown key 'statment'; did you mean 'statement'?
mine.yaml:14:20: error: unknown key 'indicator'; did you mean 'indicators'?
)");
}

TEST_CASE("wrong values and wrong ids come in one run") {
    CHECK(problems_in(head + R"(answers: {partly: 2}
nodes:
  STR-1: {scoring: {rule: staged, share: 2}}
  STR-9: {weight: 1}
)") == "mine.yaml:6:19: error: 'partly' must be between 0 and 1\n"
       "mine.yaml:8:42: error: 'share' must be between 0 and 1\n"
       "mine.yaml:9:3: error: unknown node 'STR-9'; did you mean 'STR-1'?\n");
}

TEST_CASE("wrong shapes are one message each") {
    CHECK(problems_in(head + R"(scoring: min
answers: 0.4
hide: STR-1
nodes: [STR-1]
indicators: {STR-1.1: yes}
add: [STR]
)") == R"(mine.yaml:6:10: error: 'scoring' must be a mapping, found 'min'
mine.yaml:7:10: error: 'answers' must be a mapping, found '0.4'
mine.yaml:8:7: error: 'hide' must be a list, found 'STR-1'
mine.yaml:9:8: error: 'nodes' must be a mapping, found a list
mine.yaml:10:23: error: 'STR-1.1' must be a mapping, found 'yes'
mine.yaml:11:7: error: 'add' must be a mapping, found 'STR'
)");
}

TEST_CASE("the id of an indicator cannot be changed") {
    CHECK(problems_in(head + "indicators:\n  STR-1.1: {id: STR-1.5}\n") ==
          "mine.yaml:7:13: error: the id of an indicator never changes; hide STR-1.1 and "
          "add a new one with 'replaces: STR-1.1'\n");
}

TEST_CASE("what others need cannot be hidden, and the message names them") {
    CHECK(problems_in(head + "hide: [STR-1.1]\n") ==
          "mine.yaml:6:8: error: 'STR-1.1' cannot be hidden: STR-1.2 requires STR-1.1\n");
    CHECK(problems_in(head + "hide: [STR-2]\n") ==
          "mine.yaml:6:8: error: 'STR-2' cannot be hidden: profile first names STR-2\n");
    CHECK(problems_in(head + "hide: [LEG-1.2]\n") ==
          "mine.yaml:6:8: error: 'LEG-1.2' cannot be hidden: the cap of STR-1 names "
          "LEG-1.2; tier basic names LEG-1.2\n");
    CHECK(problems_in(head + "hide: [LEG]\n") ==
          "mine.yaml:6:8: error: 'LEG' cannot be hidden: the cap of STR-1 names LEG-1.2; "
          "tier basic names LEG-1.2\n");
}

TEST_CASE("a check goes with what it names, and is listed") {
    CHECK(changes_of(head + "hide: [STR-1.3]\n") ==
          "STR-1.3: hidden\nchecks: dropped: if STR-1.3, then LEG-1.1\n");
    CHECK(changes_of(head + "hide: [LEG-1.1]\n") ==
          "LEG-1.1: hidden\nM1: serves [LEG-1.1, STR-1.2] -> [STR-1.2]\n"
          "checks: dropped: if STR-1.3, then LEG-1.1\n");
    const LaidOver outcome = lay_over(head + "hide: [STR-1.3]\n");
    REQUIRE(outcome.model.has_value());
    CHECK(outcome.model->checks.empty());
}

TEST_CASE("the model knows what was hidden, and by which overlay") {
    const LaidOver outcome =
        lay_over(head + "hide: [STR-1.3, STR-2]\nprofiles:\n"
                        "  first: {title: F, targets: {STR-1: 2}}\n");
    REQUIRE(outcome.model.has_value());
    const std::string mine = "tiny-strict@1";
    CHECK(outcome.model->hidden.nodes == HiddenNames{{"STR-2", mine}});
    CHECK(outcome.model->hidden.indicators ==
          HiddenNames{{"STR-1.3", mine}, {"STR-2.1", mine}});
    CHECK(lay_over(head).model->hidden == HiddenIds{});

    Diagnostics diagnostics;
    const YamlDocumentPtr second = parse_yaml({"second.yaml", R"(capmat: overlay/1
id: tinier
edition: "1"
title: An overlay of an overlay
extends: tiny-strict@1
hide: [LEG-1.3]
)"},
                                              diagnostics);
    const auto result = apply_overlay(outcome.result->tree, second, diagnostics);
    REQUIRE(result.has_value());
    const auto model = read_model(result->tree.root, diagnostics);
    CHECK(to_string(diagnostics) == "");
    REQUIRE(model.has_value());
    CHECK(model->hidden.nodes == HiddenNames{{"STR-2", mine}});
    CHECK(model->hidden.indicators ==
          HiddenNames{{"LEG-1.3", "tinier@1"}, {"STR-1.3", mine}, {"STR-2.1", mine}});
}

TEST_CASE("the overlay's own references to hidden ids are named too") {
    CHECK(problems_in(head + R"(hide: [LEG-1.3]
indicators:
  STR-1.1: {requires: [LEG-1.3]}
)") == "mine.yaml:6:8: error: 'LEG-1.3' cannot be hidden: STR-1.1 requires LEG-1.3\n");
    CHECK(problems_in(head + R"(hide: [STR-1.3]
checks:
  - {if: STR-1.1, then: STR-1.3, message: S.}
)") == "mine.yaml:6:8: error: 'STR-1.3' cannot be hidden: the check 'if STR-1.1, then "
       "STR-1.3' names STR-1.3\n");
}

TEST_CASE("a long list of reasons is cut and counted") {
    CHECK(problems_in(head + R"(hide: [LEG-1.3]
indicators:
  STR-1.1: {requires: [LEG-1.3]}
  STR-1.2: {requires: [LEG-1.3]}
  STR-1.3: {requires: [LEG-1.3]}
  STR-2.1: {requires: [LEG-1.3]}
  LEG-1.1: {requires: [LEG-1.3]}
  LEG-1.2: {requires: [LEG-1.3]}
)") == "mine.yaml:6:8: error: 'LEG-1.3' cannot be hidden: STR-1.1 requires LEG-1.3; "
       "STR-1.2 requires LEG-1.3; STR-1.3 requires LEG-1.3; STR-2.1 requires LEG-1.3; "
       "LEG-1.1 requires LEG-1.3; and 1 more\n");
}

TEST_CASE("hidden together with all that needs it, an indicator may go; activities let "
          "go of it") {
    CHECK(changes_of(head + "hide: [STR-1.1, STR-1.2]\n") ==
          "STR-1.1: hidden\nSTR-1.2: hidden\n"
          "M1: serves [LEG-1.1, STR-1.2] -> [LEG-1.1]\n");
}

TEST_CASE("the last child of a node cannot be hidden alone") {
    CHECK(problems_in(head + "hide: [STR-2.1]\n") ==
          "mine.yaml:6:8: error: hiding 'STR-2.1' leaves STR-2 empty; hide STR-2 "
          "instead\n");
    CHECK(problems_in(head + "hide: [STR-1.1, STR-1.2, STR-1.3]\n") ==
          "mine.yaml:6:8: error: hiding 'STR-1.1' leaves STR-1 empty; hide STR-1 "
          "instead\n");
    CHECK(problems_in(head + "hide: [STR, LEG]\nchecks: []\n")
              .find("hiding 'STR' leaves nothing to assess") != std::string::npos);
    CHECK(changes_of(head + R"(hide: [STR-2.1]
add:
  - {under: STR-2, indicators: [{id: STR-2.2, stage: 2, statement: S.}]}
)") == "STR-2.1: hidden\nSTR-2.2: added under STR-2\n");
}

TEST_CASE("what is hidden can be neither named twice nor changed nor added to") {
    CHECK(problems_in(head + R"(hide: [LEG-1.3, LEG-1.3]
indicators:
  LEG-1.3: {gate: true}
)") == "mine.yaml:6:17: error: 'LEG-1.3' is named twice\n"
       "mine.yaml:8:3: error: 'LEG-1.3' is hidden by this overlay; it cannot be changed "
       "too\n");
    CHECK(problems_in(head + R"(hide: [STR-2]
profiles:
  first: {title: First, targets: {STR-1: 2}}
add:
  - {under: STR-2, indicators: [{id: STR-2.2, stage: 2, statement: S.}]}
)") == "mine.yaml:10:13: error: 'STR-2' is hidden by this overlay; nothing can be added "
       "under it\n");
}

TEST_CASE("an addition needs a place that exists and fits") {
    CHECK(problems_in(head + R"(add:
  - {under: STR-22, indicators: []}
  - {under: STR, indicators: []}
  - {under: STR-1, nodes: []}
  - {under: total, indicators: []}
  - {under: STR-1}
  - {nodes: []}
)") == R"(mine.yaml:7:13: error: unknown node 'STR-22'; did you mean 'STR-2'?
mine.yaml:8:13: error: STR holds nodes; indicators cannot be added beside them
mine.yaml:9:13: error: STR-1 holds indicators; nodes cannot be added beside them
mine.yaml:10:13: error: total holds nodes; indicators cannot be added beside them
mine.yaml:11:5: error: an addition has either 'nodes' or 'indicators'
mine.yaml:12:5: error: missing 'under'
)");
}

TEST_CASE("an id is given once, in whatever case, and hidden ids are not free again") {
    CHECK(problems_in(head + R"(hide: [LEG-1.3]
add:
  - under: LEG-1
    indicators:
      - {id: LEG-1.3, stage: 3, statement: S.}
      - {id: str-1.1, stage: 3, statement: S.}
  - under: LEG
    nodes:
      - id: LEG-2
        title: Courts
        indicators: [{id: STR-2, stage: 2, statement: S.}]
)") == "mine.yaml:10:14: error: tiny@1 has an indicator 'LEG-1.3' already; change it "
       "under "
       "'indicators', or choose another id\n"
       "mine.yaml:11:14: error: tiny@1 has an indicator 'str-1.1' already; change it "
       "under "
       "'indicators', or choose another id\n"
       "mine.yaml:16:27: error: tiny@1 has a node 'STR-2' already; change it under "
       "'nodes', or choose another id\n");
    CHECK(problems_in(head + R"(add:
  - under: LEG-1
    indicators:
      - {id: NEW-1, stage: 3, statement: S.}
      - {id: NEW-1, stage: 3, statement: S.}
)") == "mine.yaml:10:14: error: id 'NEW-1' is used twice (upper and lower case count as "
       "the same); first as 'NEW-1'\n");
}

TEST_CASE("a message shows the line of the file it is about") {
    CHECK(lay_over(head + "hide: [STR-1.1]\n").problems ==
          "mine.yaml:6:8: error: 'STR-1.1' cannot be hidden: STR-1.2 requires STR-1.1\n"
          "    hide: [STR-1.1]\n"
          "           ^\n");
}

} // namespace capmat
