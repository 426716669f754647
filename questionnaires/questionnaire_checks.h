// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_map.h"
#include "models/model.h"
#include "questionnaires/questionnaire.h"

namespace capmat {

/// What can only be seen of a questionnaire as a whole, reported at its first line:
/// indicators with levels or figures that several questions set, and indicators that
/// nothing asks for although the file says `asks: all`.
void check_questionnaire(const Questionnaire& read, const Model& model, YamlMap& yaml);

} // namespace capmat
