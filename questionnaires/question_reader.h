// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_map.h"
#include "models/model.h"
#include "questionnaires/questionnaire.h"

#include <optional>
#include <string>

namespace capmat {

/// Reads `{STR-1.1: yes, STR-1.2: no}`: what an answer means for indicators.
[[nodiscard]] std::vector<Effect> read_effects(YamlValue value, const Model& model);

/// Reads the keys of a question that belong to its type: `sets`, `options`, `bands`, ...
void read_answer_type(YamlMap& yaml, const Model& model, Question& question);

/// Reads a skip rule. It may look at the questions that stand in `before` already.
[[nodiscard]] Condition read_condition(YamlValue value, const Questionnaire& before);

/// The answers a condition can ask for: `yes`, `unknown`, options by id.
[[nodiscard]] std::vector<std::string> possible_answers(const Question& question);

/// An id without `.`, `-` and `_`: what survey tools call a question unless it says
/// otherwise.
[[nodiscard]] std::string survey_name(std::string_view id);

/// A letter, then letters and digits, 20 in all: what every survey tool takes.
[[nodiscard]] bool is_survey_name(std::string_view name);

} // namespace capmat
