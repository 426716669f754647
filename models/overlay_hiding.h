// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_value.h"
#include "models/overlay_changes.h"

#include <set>
#include <string>
#include <vector>

namespace capmat {

/// A node or indicator that an overlay hides, with all that stands below it.
struct Hidden {
    YamlValue place; ///< where the overlay says so
    std::string id;
    std::string parent; ///< empty when the parent is hidden itself
    std::set<std::string> ids;
};

/// What an overlay hides.
class HiddenItems {
public:
    /// Takes the item that `place` names out of the tree; naming it twice is reported.
    void hide(const YamlValue& place, YamlNode& root);

    [[nodiscard]] bool contains(const std::string& id) const;

    /// Takes hidden indicators out of what the model's activities serve. Unlike the other
    /// references this one rests on nothing but the indicator's own `action`, which is
    /// gone with it; and an overlay has no other way to let go of it.
    void leave_activities(YamlNode& root, ChangeLog& changes) const;

    /// Drops the checks of the base that name something hidden: a check holds two answers
    /// against each other, and one of them is no longer asked for. Called before the
    /// overlay's own checks come in, which have no such excuse.
    void drop_checks(YamlNode& root, ChangeLog& changes) const;

    /// Reports what may not be hidden, when the tree is otherwise finished: what
    /// something still refers to, and the last child of a node. Returns whether all was
    /// well.
    [[nodiscard]] bool check(YamlNode& root);

private:
    std::vector<Hidden> hidden_;
};

} // namespace capmat
