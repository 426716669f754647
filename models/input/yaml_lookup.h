// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_node.h"

#include <string>
#include <string_view>

namespace capmat {

/// The value of `key` in a mapping, or null. For code that works on trees as they were
/// written; readers of values use YamlMap, which reports what is missing.
[[nodiscard]] const YamlNode* value_of(const YamlNode& map, std::string_view key);
[[nodiscard]] YamlNode* value_of(YamlNode& map, std::string_view key);

/// The text of `key` in a mapping; empty when there is none.
[[nodiscard]] std::string text_of(const YamlNode& map, std::string_view key);

} // namespace capmat
