// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "assessor/changes.h"
#include "models/model.h"
#include "questionnaires/target.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace capmat {

/// What a blocker needs.
enum class Need : std::uint8_t {
    Do,      ///< the answer is no or partly
    Prove,   ///< claimed, but evidence is missing, too old or unverified
    FindOut, ///< unknown or unanswered
    Settle   ///< contested
};

/// What an indicator with less than full credit needs first: settle, find out, do, prove.
[[nodiscard]] Need need_of(const IndicatorResult& indicator, const Leaf& claimed_low);

/// One target that is not met at the low end.
struct Gap {
    TargetValue target; ///< of `next`: with the step found as its value
    double low = 0.0;   ///< headline low end; of an indicator its credit, or its level or
                        ///< stage where the target is one
    double high = 0.0;
    double size = 0.0;                 ///< target minus low end, more than 0
    std::vector<std::size_t> blockers; ///< the smallest set, in model order
    bool reachable = true;             ///< false: no set of indicators can reach it
    bool smallest = true;              ///< see ChangeSet
};

/// An indicator to act on: a blocker, or an unmet prerequisite of one.
///
/// priority = leverage x weight x gap / effort (scoring.md section 8, fine print 15).
/// Weight and gap are those of the node that holds the indicator. Where that node has no
/// gap, they come from what the indicator is needed for: of a blocker, the gap with the
/// largest product among those it blocks (a target on an indicator counts with the weight
/// of that indicator's node); of a prerequisite, the blocker with the largest product
/// among those it serves.
struct Blocker {
    std::size_t indicator = 0;
    bool is_blocker = true; ///< false: only a prerequisite of blockers
    Need need = Need::Do;
    std::size_t leverage = 1; ///< blockers that transitively require it, itself included
    double weight = 1.0;
    double gap = 0.0;
    double effort = 1.0; ///< the count of its effort class
    double priority = 0.0;
    std::vector<std::size_t> serves; ///< the other blockers that transitively require it
};

struct GapAnalysis {
    std::vector<Gap> gaps;         ///< in model order; nodes first, then indicators
    std::vector<Blocker> blockers; ///< highest priority first, ties in model order
    std::size_t targets = 0;       ///< how many targets were held against the assessment
    std::vector<TargetValue> left_out; ///< the others: on what does not apply here
};

/// Holds an assessment against a target, under its headline reading.
///
/// The target `next` stands for one step up of every node directly above indicators that
/// has a next step.
[[nodiscard]] GapAnalysis find_gaps(const Model& model, const Assessment& assessment,
                                    const Target& target);

} // namespace capmat
