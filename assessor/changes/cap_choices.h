// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/changes/branch.h"

#include <cstddef>
#include <vector>

namespace capmat {

/// What to change before a search, so that it knows which caps hold.
///
/// Up to twelve indicators that caps name are taken one by one, and every combination is
/// tried. Where there are more, whole caps are lifted or left, at most twelve groups
/// of them, and the search may miss the smallest set.
struct CapChoices {
    std::vector<std::vector<std::size_t>> choices; ///< to change beforehand; fewest first
    bool exact = true;
};

/// The choices for the caps at `node` and below that can bite and can be lifted.
[[nodiscard]] CapChoices cap_choices(const Branch& branch, std::size_t node);

} // namespace capmat
