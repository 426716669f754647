// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "questionnaires/imports/returns.h"
#include "reports/document/document.h"

#include <optional>
#include <vector>

namespace capmat {

/// What a status tells besides the assessment.
struct StatusInput {
    Returns returns;
    std::optional<Date> expires_before; ///< list evidence that runs out before this day
    bool for_people = true; ///< leave out columns that say the same in every row
};

/// How many of the indicators that were asked for are in which state.
[[nodiscard]] NodeCounts count_asked(const Assessment& assessment,
                                     const std::vector<bool>& asked);

/// Where a round of answers stands: which bodies have returned nothing, part or all of
/// what they were asked, what is open or contested of it and whom to ask, which accepted
/// evidence runs out.
[[nodiscard]] Document describe_status(const Model& model, const Assessment& assessment,
                                       const StatusInput& input);

} // namespace capmat
