// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "assessor/scoring/leaf.h"
#include "assessor/scoring/tree_scorer.h"
#include "models/model.h"

#include <cstddef>
#include <span>
#include <vector>

namespace capmat {

/// The low run of an assessment, and which of its indicators may still be changed.
///
/// The search puts a node's options together from those of its children, which have no
/// indicator in common. Caps break that: an indicator may lift a node far from its own.
/// So a search is split into branches, in each of which some indicators that caps name
/// were changed beforehand. A branch takes every cap that still holds for one that stays;
/// the sets that lift it as well are found in the branch where that was done beforehand.
struct Branch {
    const Model* model = nullptr;
    std::vector<Leaf> leaves;
    std::vector<bool> may_change;  ///< by indicator
    std::vector<NodeScore> scores; ///< of `leaves`, by node
};

/// The branch in which nothing was changed: every applicable indicator with less than
/// full credit may be changed.
[[nodiscard]] Branch first_branch(const Model& model, std::span<const LeafRange> leaves);

/// `branch` after `indicators` were brought to full credit.
[[nodiscard]] Branch changed(Branch branch, std::span<const std::size_t> indicators);

/// `branch` after everything that may change was: the best that can be had.
[[nodiscard]] Branch all_changed(const Branch& branch);

} // namespace capmat
