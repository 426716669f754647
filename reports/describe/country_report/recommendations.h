// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/describe/report_extras.h"
#include "reports/document/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace capmat {

/// A node that rises when everything in its set is done.
struct Lift {
    std::size_t node = 0;
    double figure = 0.0;    ///< where it rises to
    std::size_t others = 0; ///< further indicators in the set
};

/// Something to do about one indicator.
struct Recommendation {
    std::string number; ///< "R2.5": the chapter, and its place in it
    std::size_t indicator = 0;
    std::vector<Lift> lifts;           ///< empty: it only prepares `prepares`
    std::vector<std::size_t> prepares; ///< indicators that require it
    std::vector<std::size_t> first;    ///< what it requires itself and is not met
};

/// Everything recommended, chapter by chapter in model order: what closes the gaps to the
/// target, with unmet prerequisites; without a target, what takes each unit one step up.
[[nodiscard]] std::vector<Recommendation> recommendations(const Model& model,
                                                          const Assessment& assessment,
                                                          const ReportExtras& extras);

/// The same by importance: by the priority of the gap analysis; without a target, what
/// lifts a unit with the fewest other changes and the least effort comes first.
[[nodiscard]] std::vector<Recommendation> by_importance(const Model& model,
                                                        const Assessment& assessment,
                                                        const ReportExtras& extras);

/// "Skills to Working, with 2 other changes"; "opens the way for STR-2.3".
[[nodiscard]] std::string buys_text(const Model& model, const Recommendation& one);

/// The recommendations about the indicators of one unit; no rows where there are none.
[[nodiscard]] Table recommendation_table(const Model& model, const Assessment& assessment,
                                         const std::vector<Recommendation>& all,
                                         std::size_t unit);

/// The numbers of those about any of these indicators: "R1.2", "R3.1".
[[nodiscard]] std::vector<std::string>
numbers_of(const std::vector<Recommendation>& all,
           const std::vector<std::size_t>& indicators);

} // namespace capmat
