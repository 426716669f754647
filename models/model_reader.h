// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/yaml_map.h"
#include "models/input/yaml_value.h"
#include "models/model.h"

#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// The file names under `parts:` of a model file; empty when it has none.
[[nodiscard]] std::vector<std::string> part_names(const YamlNode& root);

/// The same names with their places, for messages about files that are missing.
[[nodiscard]] std::vector<YamlValue> part_places(const YamlNode& root,
                                                 Diagnostics& diagnostics);

/// Puts the nodes of the part files into the model's tree, in the order of `parts:`.
/// A part must say which model it belongs to; `parts` are the files in that same order.
[[nodiscard]] YamlTree join_parts(YamlDocumentPtr model,
                                  const std::vector<YamlDocumentPtr>& parts,
                                  Diagnostics& diagnostics);

/// A model in which every reference resolves and every rule fits its children, or nothing
/// and the reasons. `root` is the tree of a `model/1` file.
[[nodiscard]] std::optional<Model> read_model(const YamlNode& root,
                                              Diagnostics& diagnostics);

/// Reads the required key `language`, a tag of BCP 47.
[[nodiscard]] std::string read_language_tag(YamlMap& yaml);

/// Reads `id@edition`.
[[nodiscard]] std::optional<ModelReference> read_model_reference(YamlValue value);

} // namespace capmat
