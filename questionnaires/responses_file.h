// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_node.h"
#include "models/model.h"
#include "questionnaires/response_set.h"

#include <vector>

namespace capmat {

/// The tree of a `responses/1` file with these sets, which are of one country and round;
/// reading it gives the same sets. Several stand under `sets:`, as in a merged file.
[[nodiscard]] YamlNode responses_file(const std::vector<ResponseSet>& sets,
                                      const Model& model);

} // namespace capmat
