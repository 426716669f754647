// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_value.h"

#include <string_view>

namespace capmat {

/// Nodes that no file holds as such, for something that an overlay brings. Messages about
/// them point at `place`, where the overlay says it.

[[nodiscard]] YamlNode made_node(const YamlNode& place, YamlNode::Kind kind);

[[nodiscard]] YamlNode made_scalar(const YamlNode& place, std::string_view text);

/// A key of the name that `value` has in the overlay.
[[nodiscard]] YamlNode key_for(const YamlValue& value);

/// The value of `key` in a mapping, made when there is none.
[[nodiscard]] YamlNode& value_made(YamlNode& map, std::string_view key,
                                   const YamlNode& place, YamlNode::Kind kind);

} // namespace capmat
