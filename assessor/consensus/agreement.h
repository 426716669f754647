// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/consensus/merge.h"
#include "models/model.h"
#include "questionnaires/round.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace capmat {

/// How far respondents agree on the indicators below a node.
struct Agreement {
    /// Krippendorff's alpha: 1 is full agreement, 0 what chance would give, below 0
    /// worse. Empty where it is undefined: no indicator has two answers, or nothing
    /// varies.
    std::optional<double> alpha;
    std::size_t pairable = 0; ///< answers that have another one to be held against
};

/// Agreement by node, on the answers as claimed and before settlements. Unknown,
/// unanswered and not applicable are missing values.
///
/// Ordinal metric for yes/partly/no, levels, stages and points, interval metric for
/// figures (Krippendorff, Content Analysis, 4th ed. 2018, chapter 12). Where a node has
/// both, their alphas are averaged by the number of pairable answers.
[[nodiscard]] std::vector<Agreement>
measure_agreement(const Model& model, const Round& round,
                  const std::vector<MergedAnswer>& merged);

} // namespace capmat
