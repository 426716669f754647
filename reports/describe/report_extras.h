// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "assessor/gaps.h"
#include "questionnaires/target.h"
#include "reports/describe/provenance.h"

#include <optional>

namespace capmat {

/// A target and what stands between it and the assessment.
struct Aim {
    Target target;
    GapAnalysis gaps;
};

/// What a report may hold beside the assessment itself. What is absent is left out.
struct ReportExtras {
    std::optional<Assessment> previous; ///< an earlier round under the same model
    std::optional<Aim> aim;
    Provenance provenance;
};

} // namespace capmat
