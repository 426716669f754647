// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace capmat {

/// One indicator as the rules see it in one run (all open answers at their low end, or
/// all at their high end).
struct Leaf {
    double credit = 0.0; ///< 0 to 1
    double value = 0.0;  ///< the level, stage, points or figure; the credit for `met`
    bool applicable = true;
};

} // namespace capmat
