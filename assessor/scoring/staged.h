// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/scoring/leaf.h"
#include "models/model.h"

#include <span>

namespace capmat {

/// One stage of a staged node, as one run sees it.
struct StageCheck {
    int stage = 2;
    double weight = 0.0;     ///< of the applicable indicators; 0: the stage is empty
    double credit = 0.0;     ///< their weighted mean credit
    bool gates_met = true;   ///< every applicable gate has full credit
    bool passes = true;      ///< an empty stage passes but is never reached
    bool left_empty = false; ///< it has indicators in the model, none of which applies
};

/// Stage `stage` of `node` on its own, whatever the stages below it do.
[[nodiscard]] StageCheck check_stage(const Model& model, const Node& node,
                                     std::span<const Leaf> leaves, int stage);

/// The highest stage that has an applicable indicator and of which it and all below
/// pass; 1 is the floor. scoring.md section 4. Caps are not applied here.
[[nodiscard]] int reached_stage(const Model& model, const Node& node,
                                std::span<const Leaf> leaves);

/// Mean credit of the next stage above `stage` that has applicable indicators; 0 if none.
[[nodiscard]] double progress_above(const Model& model, const Node& node,
                                    std::span<const Leaf> leaves, int stage);

/// Whether `cap` holds the node down in this run: some indicator it names has less than
/// full credit, does not apply, or none is named.
[[nodiscard]] bool cap_holds(const Cap& cap, std::span<const Leaf> leaves);

} // namespace capmat
