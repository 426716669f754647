// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_node.h"

#include <string>

namespace capmat {

/// A tree as YAML for people: two spaces a level, short lists and maps of scalars on one
/// line, long prose folded, nothing beyond 100 columns that can be helped.
///
/// Reading it gives the same tree: kinds, texts and order; a number stays a number and a
/// text a text. Comments and the author's own layout are not kept.
[[nodiscard]] std::string write_yaml(const YamlNode& root);

/// The same on a single line: `{rule: staged, share: 0.75}`.
[[nodiscard]] std::string yaml_line(const YamlNode& node);

} // namespace capmat
