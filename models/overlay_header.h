// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_map.h"
#include "models/overlay_additions.h"

namespace capmat {

/// Whether the overlay extends the model it is laid over; says so when it does not.
[[nodiscard]] bool extends_base(YamlMap& overlay, const BaseIds& base, YamlNode& root);

/// Gives the model the overlay's id, edition and title, and what else it says of itself.
void take_header(YamlMap& overlay, const BaseIds& base, YamlNode& root);

} // namespace capmat
