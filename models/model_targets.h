// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_value.h"
#include "models/model.h"

#include <vector>

namespace capmat {

/// Reads `{node or indicator: value}`; ids are looked up and values held against the
/// range of each figure. An indicator's value is `yes`, or its level or stage. What asks
/// for something `hidden` is set aside with a warning.
[[nodiscard]] std::vector<TargetValue> read_targets(YamlValue value, const Model& model,
                                                    const HiddenIds& hidden = {});

} // namespace capmat
