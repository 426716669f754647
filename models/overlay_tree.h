// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_lookup.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace capmat {

/// Replaces the value of a key, or adds both at the end.
void set_value(YamlNode& map, const YamlNode& key, const YamlNode& value);

enum class ItemKind : std::uint8_t { Node, Indicator };

/// Calls `visit` for every node and indicator below `parent` (a node, or the root of a
/// model file), parents first.
void visit_items(const YamlNode& parent,
                 const std::function<void(const YamlNode&, ItemKind)>& visit);

/// The list of what stands directly below, `nodes` or `indicators`; null when neither.
[[nodiscard]] YamlNode* children_of(YamlNode& parent);

/// The node (the root itself for `total`) whose direct child `id` is; null when none.
[[nodiscard]] YamlNode* parent_of(YamlNode& root, std::string_view id);

/// The node or indicator of that id; the root for `total`; null when there is none.
[[nodiscard]] YamlNode* find_item(YamlNode& root, std::string_view id);

} // namespace capmat
