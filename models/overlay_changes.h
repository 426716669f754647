// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/overlay.h"

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// Collects what an overlay changes. A value set to what it was already is no change.
class ChangeLog {
public:
    /// Something that can be said in one breath: "hidden", "added under STR".
    void note(std::string id, std::string what);

    /// `key` of the thing called `id` gets another value; null: it was not stated before.
    void note_value(const std::string& id, std::string_view key, const YamlNode* before,
                    const YamlNode& after);

    /// The rule of a level or node: each parameter that differs is a change of its own.
    void note_rule(const std::string& id, const YamlNode* before, const YamlNode& after);

    [[nodiscard]] std::vector<OverlayChange> take() { return std::move(changes_); }

private:
    void note_difference(OverlayChange change);

    std::vector<OverlayChange> changes_;
};

} // namespace capmat
