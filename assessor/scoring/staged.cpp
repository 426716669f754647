// SPDX-License-Identifier: Apache-2.0
#include "assessor/scoring/staged.h"

#include "assessor/scoring/tolerance.h"

#include <algorithm>

namespace capmat {

StageCheck check_stage(const Model& model, const Node& node, std::span<const Leaf> leaves,
                       int stage) {
    StageCheck check;
    check.stage = stage;
    double credits = 0.0;
    bool in_model = false;
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        const Indicator& indicator = model.indicators[i];
        if (indicator.stage != stage) {
            continue;
        }
        in_model = true;
        if (leaves[i].applicable) {
            check.weight += indicator.weight;
            credits += indicator.weight * leaves[i].credit;
            check.gates_met &= !indicator.gate || is_full(leaves[i].credit);
        }
    }
    if (check.weight <= 0.0) {
        // Nothing to show here: the gates of an empty stage are ignored as well.
        return {stage, 0.0, 0.0, true, true, in_model};
    }
    check.credit = credits / check.weight;
    check.passes = reaches(check.credit, node.scoring.share) &&
                   (check.gates_met || !node.scoring.gates);
    return check;
}

int reached_stage(const Model& model, const Node& node, std::span<const Leaf> leaves) {
    const auto highest = static_cast<int>(model.stages.size());
    int reached = 1;
    for (int stage = 2; stage <= highest; ++stage) {
        const StageCheck check = check_stage(model, node, leaves, stage);
        if (!check.passes) {
            break;
        }
        reached = check.weight > 0.0 ? stage : reached;
    }
    return reached;
}

double progress_above(const Model& model, const Node& node, std::span<const Leaf> leaves,
                      int stage) {
    const auto highest = static_cast<int>(model.stages.size());
    for (int next = stage + 1; next <= highest; ++next) {
        const StageCheck check = check_stage(model, node, leaves, next);
        if (check.weight > 0.0) {
            return check.credit;
        }
    }
    return 0.0;
}

bool cap_holds(const Cap& cap, std::span<const Leaf> leaves) {
    const bool lifted =
        !cap.unless.empty() && std::ranges::all_of(cap.unless, [&](std::size_t i) {
            return leaves[i].applicable && is_full(leaves[i].credit);
        });
    return !lifted;
}

} // namespace capmat
