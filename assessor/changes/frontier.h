// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/changes/price.h"

#include <vector>

namespace capmat {

/// A figure and the cheapest changes that bring it about.
struct Option {
    double value = 0.0;
    Changes changes;
};

/// What a leaf, a node or a sum of them can become: the options of which none is both
/// dearer and no higher than another. Values rise, and the changes grow dearer with them.
struct Frontier {
    std::vector<Option> options;
    bool complete = true; ///< false: some options were left out to keep the list short
};

/// The frontier among `options`, given in any order.
[[nodiscard]] Frontier best_of(std::vector<Option> options);

/// The frontier of the sums of one option from each; the two share no indicator.
[[nodiscard]] Frontier sum_of(const Frontier& a, const Frontier& b);

/// The cheapest option of at least `bound`, or null.
[[nodiscard]] const Option* cheapest_at_least(const Frontier& frontier, double bound);

} // namespace capmat
