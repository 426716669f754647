#pragma once

#include "assessor/changes/branch.h"

#include <cstddef>
#include <vector>

namespace capmat {

/// What to settle about caps before a search.
///
/// Up to twelve indicators that caps name are settled one by one, and every combination
/// is tried. Where there are more, whole caps are lifted or left, at most twelve groups
/// of them, and the search may miss the smallest set.
struct CapChoices {
    std::vector<std::size_t> named; ///< indicators the caps name that may still change
    std::vector<std::vector<std::size_t>> choices; ///< to change beforehand; fewest first
    bool exact = true;
};

/// The choices for the caps at `node` and below that can bite and can be lifted.
[[nodiscard]] CapChoices cap_choices(const Branch& branch, std::size_t node);

/// The branch in which `choice` was changed beforehand.
[[nodiscard]] Branch branch_of(const Branch& first, const CapChoices& caps,
                               const std::vector<std::size_t>& choice);

} // namespace capmat
