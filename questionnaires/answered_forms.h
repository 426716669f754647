// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_node.h"
#include "models/input/yaml_value.h"
#include "questionnaires/response_set.h"

#include <vector>

namespace capmat {

/// Reads the key `forms` of a responses file: which questionnaires the answers came back
/// in, how many questions each asked and which of them were left open.
[[nodiscard]] std::vector<AnsweredForm> read_answered_forms(YamlValue value);

/// The tree of that key; reading it gives the same forms.
[[nodiscard]] YamlNode answered_forms_node(const std::vector<AnsweredForm>& forms);

} // namespace capmat
