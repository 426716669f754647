// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/yaml_node.h"

#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// One thing an overlay changes, for people to read.
struct OverlayChange {
    std::string id;   ///< of the node or indicator, or the level or key of the model
    std::string what; ///< "weight", "hidden", "added under STR"
    std::string from; ///< empty, with `to`, when `what` says it all
    std::string to;

    bool operator==(const OverlayChange&) const = default;
};

/// `factor: rule staged, share 0.75 -> 1`.
[[nodiscard]] std::string to_string(const OverlayChange& change);

/// The model that results, as the tree of a `model/1` file that `read_model` reads, and
/// what is different from the base, in the order of the overlay's keys.
struct OverlayResult {
    YamlTree tree;
    std::vector<OverlayChange> changes;
};

/// Lays an `overlay/1` file over the tree of the model it extends (parts joined), or says
/// why it does not fit.
///
/// Checked here is what concerns the overlay as such: that ids exist, that new ones are
/// new, that nothing still refers to what is hidden. The values it brings are judged by
/// `read_model` like any others; every value still knows which file it came from.
[[nodiscard]] std::optional<OverlayResult>
apply_overlay(const YamlTree& base, YamlDocumentPtr overlay, Diagnostics& diagnostics);

/// The root of such a tree as a file can hold it: a model of its own, which no longer
/// says what it was made from and what was hidden.
[[nodiscard]] YamlNode standing_alone(YamlNode root);

} // namespace capmat
