// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/blank_files.h"
#include "questionnaires/response_reader.h"
#include "questionnaires/target.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sstream>

namespace capmat::test {

static const std::string model_text = R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [factor]
stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: High}]
roles: {cert: The CERT, pmo: The office}
scoring: {factor: {rule: none}}
nodes:
  - {id: M, title: Met, scoring: {rule: staged}, indicators: [{id: M1, stage: 2, gate: true, statement: A strategy is in force., ask: [pmo], guidance: {yes: It is., no: It is not.}}]}
  - {id: L, title: Level, indicators: [{id: L1, statement: s, ask: [cert], answer: {level: {from: 0, to: 4}}}]}
  - {id: S, title: Stage, indicators: [{id: S1, statement: s, answer: stage}]}
  - {id: P, title: Points, indicators: [{id: P1, statement: s, answer: {points: 2.5}}]}
  - {id: N, title: Number, indicators: [{id: N1, statement: s, answer: {number: {min: 5, max: 20, better: lower}}}]}
profiles: {first: {title: First steps, targets: {M: 2}}}
)";

static std::string blank(const Model& model, const BlankChoices& choices,
                         std::string_view name) {
    for (const SourceFile& file : blank_files(model, choices)) {
        if (file.name == name) {
            return file.text;
        }
    }
    FAIL("no file of that name");
    return {};
}

static const BlankChoices kenya{"KEN", "", "2026", "", "2026-03-31"};

TEST_CASE("every indicator is asked, with its possible answers") {
    const std::string text = blank(model_of(model_text), kenya, "responses.yaml");
    CHECK(text.substr(text.find("capmat:")) == R"(capmat: responses/1
model: tiny@1
country: KEN
round: "2026"
date: 2026-03-31
respondent: {role: cert, organisation: FILL IN}
answers:
  # ---- M Met

  # M1 (stage 2, gate): A strategy is in force.
  #   yes: It is.
  #   no: It is not.
  # M1:   # yes | partly | no

  # ---- L Level

  # L1: s
  # L1:   # 0 to 4

  # ---- S Stage

  # S1: s
  # S1:   # 1 to 3

  # ---- P Points

  # P1: s
  # P1:   # 0 to 2.5 points

  # ---- N Number

  # N1: s
  # N1:   # 5 to 20

)");
}

/// The blank file with every answer line filled in and its '#' taken away.
static std::string
filled(const std::string& text,
       const std::vector<std::pair<std::string, std::string>>& answers) {
    std::istringstream lines(text);
    std::string all;
    for (std::string line; std::getline(lines, line);) {
        for (const auto& [id, answer] : answers) {
            const std::string start = "  # " + id + ":   #";
            if (line.starts_with(start)) {
                line = fmt::format("   {}: {} {}", id, answer,
                                   line.substr(start.size() - 1));
            }
        }
        all += line + "\n";
    }
    return all;
}

TEST_CASE("a blank file reads as it is, and when its lines are filled in") {
    const Model model = model_of(model_text);
    const std::string text = blank(model, kenya, "responses.yaml");
    CHECK(sets_of(text, model).at(0).responses.empty());
    const std::string full = filled(
        text, {{"M1", "partly"}, {"L1", "4"}, {"S1", "2"}, {"P1", "0.5"}, {"N1", "5"}});
    const ResponseSet set = sets_of(full, model).at(0);
    REQUIRE(set.responses.size() == 5);
    CHECK(set.responses[0].answer.state == AnswerState::Partly);
    CHECK(set.responses[3].answer.value == 0.5);
    CHECK(set.respondent.organisation == "FILL IN");
}

TEST_CASE("what is not known is left to fill in, and refused until it is") {
    const Model model = model_of(model_text);
    const std::string text = blank(model, {"XMV", "", "", "", ""}, "responses.yaml");
    CHECK(response_messages(text, model).find("'FILL IN' is not a date") !=
          std::string::npos);
    CHECK(text.find("name: FILL IN\n") != std::string::npos);
    CHECK(text.find("round: \"FILL IN\"\n") != std::string::npos);
}

TEST_CASE("a role is asked its own indicators only") {
    const std::string text = blank(
        model_of(model_text), {"KEN", "", "2026", "pmo", "2026-03-31"}, "responses.yaml");
    CHECK(text.find("respondent: {role: pmo,") != std::string::npos);
    CHECK(text.find("# M1:") != std::string::npos);
    CHECK(text.find("# L1:") == std::string::npos);
    CHECK(text.find("---- L Level") == std::string::npos);
}

TEST_CASE("texts of several lines and odd names stay inside the comments and quotes") {
    const Model model =
        model_of(edited(edited(model_text, "statement: A strategy is in force.",
                               R"(statement: "One.\ncountry: XXX")"),
                        "title: Met,", R"(title: "Met\nname: x",)"));
    const BlankChoices odd{"XMV", "Mara: \"venca\" # 1", "20\"26", "", "2026-03-31"};
    const ResponseSet set = sets_of(blank(model, odd, "responses.yaml"), model).at(0);
    CHECK(set.country == "XMV");
    CHECK(set.name == "Mara: \"venca\" # 1");
    CHECK(set.round == "20\"26");
}

TEST_CASE("long questions are wrapped as comments") {
    std::string words;
    for (int i = 0; i < 40; ++i) {
        words += "word ";
    }
    const std::string text =
        blank(model_of(edited(model_text, "A strategy is in force.", words + "end")),
              kenya, "responses.yaml");
    std::istringstream lines(text);
    int long_lines = 0;
    for (std::string line; std::getline(lines, line);) {
        long_lines += line.size() > 92 ? 1 : 0;
    }
    CHECK(long_lines == 0);
    CHECK(text.find("end\n") != std::string::npos);
}

TEST_CASE("the blank target reads, and names the profiles") {
    const Model model = model_of(model_text);
    const std::string text = blank(model, kenya, "target.yaml");
    Diagnostics diagnostics;
    const auto target = read_target(parsed(text)->root, model, diagnostics);
    REQUIRE(target.has_value());
    CHECK(target->next);
    CHECK(target->country == "KEN");
    CHECK(text.find("#   profile: first   # First steps\n") != std::string::npos);
}

TEST_CASE("the blank target of a country with a code of its own reads too") {
    const Model model = model_of(model_text);
    const std::string text =
        blank(model, {"XMV", "Maravenca", "2026", "", "2026-03-31"}, "target.yaml");
    Diagnostics diagnostics;
    (void)read_target(parsed(text)->root, model, diagnostics);
    CHECK(brief(diagnostics).empty());
}

TEST_CASE("the README says for whom and what next") {
    const std::string text = blank(model_of(model_text), kenya, "README.md");
    CHECK(text.starts_with("# Assessment of Kenya by Tiny\n\n1. Copy `responses.yaml`"));
    CHECK(blank(model_of(model_text), {"XMV", "Maravenca", "", "", ""}, "README.md")
              .starts_with("# Assessment of Maravenca by Tiny\n"));
}

} // namespace capmat::test
