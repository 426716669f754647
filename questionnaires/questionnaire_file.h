// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_node.h"
#include "models/model.h"
#include "questionnaires/questionnaire.h"

namespace capmat {

/// The tree of a `questionnaire/1` file to start from: what `questionnaire_from_model`
/// made, with the roles of each question. Reading it gives the same questions.
[[nodiscard]] YamlNode questionnaire_file(const Questionnaire& questionnaire,
                                          const Model& model);

} // namespace capmat
