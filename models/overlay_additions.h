// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/read_id.h"
#include "models/overlay_hiding.h"
#include "models/overlay_tree.h"

#include <map>
#include <string>
#include <string_view>

namespace capmat {

/// The ids of a base model, which an overlay may change but not give a second time.
class BaseIds {
public:
    explicit BaseIds(const YamlNode& root);

    [[nodiscard]] const IdIndex& of(ItemKind kind) const {
        return kind == ItemKind::Node ? nodes_ : indicators_;
    }

    /// Reports a new item that has an id of the base, or anything below it. Hidden ids
    /// count as well: an id never changes its meaning. Ids differ by more than case.
    [[nodiscard]] bool refuse_taken(const YamlNode& item, Diagnostics& diagnostics) const;

    /// `id@edition` of the base.
    [[nodiscard]] const std::string& model() const { return model_; }

private:
    [[nodiscard]] bool refuse_id(const YamlNode& item, Diagnostics& diagnostics) const;

    std::string model_;
    IdIndex nodes_;
    IdIndex indicators_;
    std::map<std::string, ItemKind> taken_; ///< by id in small letters
};

/// The node of the tree that new `what` ("nodes" or "indicators") are put under, or null
/// and a message.
[[nodiscard]] YamlNode* parent_for(YamlValue under, std::string_view what, YamlNode& root,
                                   const HiddenItems& hidden);

} // namespace capmat
