// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_node.h"
#include "models/model.h"
#include "questionnaires/given_answers.h"

#include <string>

namespace capmat::test {

/// A model of one level and two stages whose indicators are only asked, never scored:
/// `rest` holds its evidence, roles and nodes. Throws what is wrong with it.
[[nodiscard]] Model model_asking(const std::string& id, const std::string& rest);

/// The questionnaire of a right file; throws what is wrong with it.
[[nodiscard]] Questionnaire questionnaire_of(std::string text, const Model& model,
                                             const Questionnaire* base = nullptr);

/// The brief messages about a `questionnaire/1` file.
[[nodiscard]] std::string questionnaire_messages(std::string text, const Model& model,
                                                 const Questionnaire* base = nullptr);

/// Answers from a map: a word, a list of options, a number, a date, a text.
[[nodiscard]] GivenAnswers given_of(const Questionnaire& questionnaire,
                                    const YamlNode& answers);

/// The same from YAML without its outer braces: `a: yes, n: 5`.
[[nodiscard]] GivenAnswers given_of(const Questionnaire& questionnaire,
                                    const std::string& answers);

} // namespace capmat::test
