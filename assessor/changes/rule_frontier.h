// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/changes/frontier.h"
#include "models/scoring_rule.h"

#include <vector>

namespace capmat {

/// A child that applies and has weight, and what can be made of its figure.
struct Child {
    double weight = 1.0; ///< more than 0
    Frontier figures;
};

/// What `rule`, one of mean, geometric, harmonic and sum, can make of the children.
///
/// All four compare a sum over the children with a bound: of w x, of w ln x, of -w / x.
[[nodiscard]] Frontier summed_frontier(Rule rule, const std::vector<Child>& children);

/// What `rule`, one of min, max and median, can make of the children.
///
/// Their figure is always that of some child. It is at least T when enough children are
/// at T or above: all of them, one, or more than half of the weight.
[[nodiscard]] Frontier picked_frontier(Rule rule, const std::vector<Child>& children);

} // namespace capmat
