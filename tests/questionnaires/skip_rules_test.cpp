// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_map.h"
#include "models/input/yaml_writer.h"
#include "questionnaires/given_answers.h"
#include "questionnaires/questionnaire_reader.h"
#include "tests/support/questions.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

static const YamlNode& child(const YamlNode& node, std::string_view key) {
    for (const YamlEntry& entry : node.entries) {
        if (entry.first.text == key) {
            return entry.second;
        }
    }
    throw std::runtime_error("no key " + std::string(key));
}

/// The questions of the table and one more, asked under the rule of a case.
static Questionnaire questions_of(const YamlNode& table, const YamlNode& rule,
                                  const Model& model) {
    std::string text = R"(capmat: questionnaire/1
id: q
edition: "1"
model: tiny@1
title: T
language: en
asks: part
sections:
  - id: s
    title: S
    questions:
)";
    for (const YamlNode& question : child(table, "questions").items) {
        text += "      - " + yaml_line(question) + "\n";
    }
    text += "      - {id: last, text: L, type: yes_partly_no, sets: F-2, ask_if: " +
            yaml_line(rule) + "}\n";
    return questionnaire_of(text, model);
}

TEST_CASE("skip rules decide as the table says") {
    const YamlDocumentPtr table =
        parsed(source_text("tests/questionnaires/skip_rules.json"));
    const Model model = model_of(write_yaml(child(table->root, "model")));
    const std::vector<YamlNode>& cases = child(table->root, "cases").items;
    CHECK(cases.size() == 28);
    for (const YamlNode& row : cases) {
        const std::string name = child(row, "name").text;
        CAPTURE(name);
        const Questionnaire questionnaire =
            questions_of(table->root, child(row, "ask_if"), model);
        const GivenAnswers given = given_of(questionnaire, child(row, "given"));
        const bool expected = child(row, "asked").text == "true";
        CHECK(asked_questions(questionnaire, given).back() == expected);
    }
}

} // namespace capmat::test
