// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "assessor/gaps.h"
#include "models/language/language.h"
#include "models/model.h"
#include "questionnaires/target.h"
#include "reports/document/document.h"

namespace capmat {

/// What stands between an assessment and a target: the gaps with the smallest set of
/// indicators that closes each, and everything to act on by priority, with the parts of
/// the priority beside the product. For machines: `gaps/1`.
[[nodiscard]] Document describe_gaps(const Model& model, const Assessment& assessment,
                                     const Target& target, const GapAnalysis& analysis);

/// The pieces, for reports that hold a gap analysis among other things.
[[nodiscard]] std::string gaps_sentence(const Language& words,
                                        const GapAnalysis& analysis);
[[nodiscard]] Table gap_table(const Model& model, const Assessment& assessment,
                              const GapAnalysis& analysis);
[[nodiscard]] Table blocker_table(const Model& model, const Assessment& assessment,
                                  const GapAnalysis& analysis);

} // namespace capmat
