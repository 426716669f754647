// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/scoring/leaf.h"
#include "models/indicator.h"
#include "models/scoring_rule.h"

namespace capmat {

/// What an indicator hands up to the node above it, and the most that it can hand up.
struct HandedUp {
    double figure = 0.0;
    double best = 1.0;
};

/// scoring.md section 1: the stage or level where the leaf has one, else the raw value
/// under `sum`, else the credit. `coverage` looks past stages at the credit.
[[nodiscard]] inline HandedUp handed_up(const Indicator& indicator, const Leaf& leaf,
                                        Rule rule) {
    const bool staged = indicator.scale.is_ordinal() && rule != Rule::Coverage;
    return staged || rule == Rule::Sum ? HandedUp{leaf.value, indicator.scale.best}
                                       : HandedUp{leaf.credit, 1.0};
}

} // namespace capmat
