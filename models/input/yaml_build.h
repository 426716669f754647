// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_node.h"

#include <string>
#include <vector>

namespace capmat {

// Trees for `write_yaml`, made by hand instead of read.

/// Text that stays text for every reader: quoted where it looks like something else.
[[nodiscard]] YamlNode yaml_text(std::string text);

/// A word, number or date written as it is: `yes`, `3`, `2026-03-31`.
[[nodiscard]] YamlNode yaml_word(std::string word);

[[nodiscard]] YamlNode yaml_list(std::vector<YamlNode> items);

/// An empty map, for `put`.
[[nodiscard]] YamlNode yaml_map();

/// Adds a key at the end of a map.
void put(YamlNode& map, const std::string& key, YamlNode value);

/// Adds a key only when there is text to say.
void put_text(YamlNode& map, const std::string& key, const std::string& text);

} // namespace capmat
