// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog.h"
#include "models/input/diagnostic.h"
#include "models/input/yaml_node.h"
#include "models/model.h"
#include "models/overlay.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// A model read from files or taken from the built-in catalogue.
struct FoundModel {
    std::shared_ptr<const Model> model;
    std::string sha256;           ///< of the files it was made from
    std::optional<YamlTree> tree; ///< of a model from files: overlays may extend it
};

/// Where an overlay's base is found when it is not built in: the tree of --model.
using BaseTree = std::optional<YamlTree>;

/// A model file with its parts, as one tree. `document` is the parsed main file.
[[nodiscard]] std::optional<YamlTree> read_model_tree(const YamlDocumentPtr& document,
                                                      Diagnostics& diagnostics);

/// A model or overlay from a file; an overlay's base is a built-in model.
[[nodiscard]] std::optional<FoundModel> model_from_file(const std::string& path,
                                                        Diagnostics& diagnostics);

/// The tree of a built-in model, parsed from the files it was made of.
[[nodiscard]] std::optional<YamlTree> built_in_tree(const CatalogEntry& entry,
                                                    Diagnostics& diagnostics);

/// An overlay laid over `base`, or else over the built-in model it extends, with what it
/// changes.
[[nodiscard]] std::optional<OverlayResult> overlay_tree(const YamlDocumentPtr& overlay,
                                                        Diagnostics& diagnostics,
                                                        const BaseTree& base = {});

/// A built-in model by id; nothing when there is none of that id.
[[nodiscard]] std::optional<FoundModel> built_in_model(const std::string& id);

/// Ids of the built-in models, for messages.
[[nodiscard]] std::vector<std::string> built_in_ids();

} // namespace capmat
