// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_value.h"
#include "models/model.h"

#include <string>

namespace capmat {

/// Fills the model's indices of nodes and indicators with the ids of the whole tree,
/// before anything is read: an indicator may name one that stands further down or in
/// another file. Reports ids that are missing, unfit or used twice.
void collect_ids(const YamlValue& nodes, Model& model);

} // namespace capmat
