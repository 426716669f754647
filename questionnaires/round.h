// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/model.h"
#include "questionnaires/response_set.h"

#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// A file left out because the same respondent sent a later one in the same round.
struct ReplacedSet {
    Respondent respondent;
    SourcePosition position; ///< of the file that was left out
    Date date;
    SourcePosition by; ///< of the one that took its place
};

/// All that was answered about one country in one round: one assessment.
struct Round {
    std::string country;
    std::string name; ///< as printed
    std::string round;
    Date as_of;                       ///< the assessment date
    Marking marking = Marking::Clear; ///< the most closed of the sets' markings
    std::vector<ResponseSet> sets;    ///< by respondent; one each
    std::vector<ReplacedSet> replaced;
    std::vector<bool> in_scope; ///< by indicator: inside the scope of some set
};

/// Groups response sets by country and round, in that order; the order of `sets` does not
/// matter. The assessment date is the latest date among the sets of a round, or `as_of`.
///
/// Refused, with a diagnostic: a set dated after `as_of`; two sets of one respondent with
/// the same date; settlements of one indicator that differ.
[[nodiscard]] std::vector<Round> gather_rounds(std::vector<ResponseSet> sets,
                                               const Model& model,
                                               const std::optional<Date>& as_of,
                                               Diagnostics& diagnostics);

} // namespace capmat
