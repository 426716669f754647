// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/yaml_node.h"
#include "models/model.h"
#include "questionnaires/response_set.h"

#include <optional>
#include <vector>

namespace capmat {

/// The model a responses or target file says it belongs to, without judging the rest;
/// nothing when the file does not say it readably. `diagnostics` hears why.
[[nodiscard]] std::optional<ModelReference> model_named_by(const YamlNode& root,
                                                           Diagnostics& diagnostics);

/// The response sets of a `responses/1` file: one, or several when it is a merged file.
/// Empty when anything in the file is wrong; the reasons are in `diagnostics`.
///
/// The file must belong to `model` or to the model that `model` extends.
[[nodiscard]] std::vector<ResponseSet>
read_responses(const YamlNode& root, const Model& model, Diagnostics& diagnostics);

} // namespace capmat
