// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_map.h"
#include "questionnaires/questionnaire.h"

namespace capmat {

/// Checks the key `from`: it names a questionnaire by id and edition, and `base` is that
/// one; null when none was found.
void require_base(YamlMap& yaml, const Questionnaire* base);

} // namespace capmat
