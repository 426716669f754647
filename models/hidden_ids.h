// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_value.h"
#include "models/model.h"

namespace capmat {

/// Adds what an overlay hides to the tree of the model that results, beside what the base
/// hid already: `hidden: {nodes: {ID: overlay}, indicators: {ID: overlay}}`. `place` is
/// where the overlay says so.
void note_hidden(YamlNode& root, const HiddenIds& hidden, const YamlNode& place);

/// Reads what `note_hidden` wrote.
[[nodiscard]] HiddenIds read_hidden(YamlValue value);

/// Whether an overlay hides what `id` names. A warning then tells the user that what the
/// file says about it is set aside.
[[nodiscard]] bool is_set_aside(YamlValue id, const HiddenNames& hidden);

} // namespace capmat
