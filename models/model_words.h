// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/words.h"
#include "models/model.h"

namespace capmat {

/// The words of model files. The same words appear in `--help`, reports and JSON.
inline constexpr Words<Rule, 11> rule_words{{
    {"staged", Rule::Staged},
    {"mean", Rule::Mean},
    {"geometric", Rule::Geometric},
    {"harmonic", Rule::Harmonic},
    {"min", Rule::Min},
    {"max", Rule::Max},
    {"median", Rule::Median},
    {"sum", Rule::Sum},
    {"percent", Rule::Percent},
    {"coverage", Rule::Coverage},
    {"none", Rule::None},
}};

inline constexpr Words<Reading, 3> reading_words{{
    {"claimed", Reading::Claimed},
    {"evidenced", Reading::Evidenced},
    {"verified", Reading::Verified},
}};

inline constexpr Words<Release, 2> release_words{{
    {"public", Release::Public},
    {"restricted", Release::Restricted},
}};

inline constexpr Words<IndicatorKind, 3> indicator_kind_words{{
    {"existence", IndicatorKind::Existence},
    {"practice", IndicatorKind::Practice},
    {"outcome", IndicatorKind::Outcome},
}};

} // namespace capmat
