// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/yaml_node.h"
#include "models/model.h"
#include "questionnaires/questionnaire.h"

#include <optional>

namespace capmat {

/// The questionnaire that a questionnaire file takes questions from, without judging the
/// rest; nothing when it takes none.
[[nodiscard]] std::optional<QuestionnaireReference>
questionnaire_named_by(const YamlNode& root, Diagnostics& diagnostics);

/// A questionnaire in which every reference resolves and every answer fits the indicator
/// it sets, or nothing and the reasons. `root` is the tree of a `questionnaire/1` file.
///
/// `base` is the questionnaire it takes questions from, when it says so; a file that
/// needs one and does not get it is refused.
[[nodiscard]] std::optional<Questionnaire> read_questionnaire(const YamlNode& root,
                                                              const Model& model,
                                                              const Questionnaire* base,
                                                              Diagnostics& diagnostics);

} // namespace capmat
