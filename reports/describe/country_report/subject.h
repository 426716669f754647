// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/describe/country_report/recommendations.h"
#include "reports/describe/report_extras.h"
#include "reports/describe/stage_figures.h"

#include <vector>

namespace capmat {

/// What every chapter of a country report is about. It refers to its parts and must not
/// outlive them.
struct Subject {
    const Model& model;
    const Assessment& assessment;
    const ReportExtras& extras;
    std::vector<Recommendation> recommendations;

    [[nodiscard]] const Round& round() const { return *assessment.round; }

    [[nodiscard]] const Assessment* previous() const {
        return extras.previous ? &*extras.previous : nullptr;
    }

    [[nodiscard]] const Target* target() const {
        return extras.aim ? &extras.aim->target : nullptr;
    }

    /// What is drawn beside every bar.
    [[nodiscard]] Beside beside() const { return {previous(), target()}; }
};

} // namespace capmat
