// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/scoring_rule.h"

#include <span>

namespace capmat {

/// What one applicable child hands up.
struct Part {
    double value = 0.0;
    double weight = 1.0; ///< >= 0
};

/// The figure of a node from its applicable children, whose weights add up to more than
/// 0.
///
/// `rule` is one of mean, geometric, harmonic, min, max, median and sum; the formulas
/// stand in scoring.md section 3. Children of weight 0 are ignored by min, max and
/// median. The median is the weighted lower one: the smallest value at which the
/// cumulative weight reaches half the total (Cormen et al., Introduction to Algorithms,
/// problem 9-2). `parts` may be reordered.
[[nodiscard]] double aggregate(Rule rule, std::span<Part> parts);

} // namespace capmat
