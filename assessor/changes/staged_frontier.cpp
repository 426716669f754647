// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes/staged_frontier.h"

#include "assessor/scoring/staged.h"
#include "assessor/scoring/tolerance.h"

#include <utility>

namespace capmat {

/// The changes that pass one stage, or that none can.
struct StagePass {
    Changes changes;
    bool possible = true;
    bool complete = true;
};

/// The credit one indicator adds to its stage, and what can be made of it.
static Frontier credit_of(const Branch& branch, std::size_t indicator, bool forced) {
    const double weight = branch.model->indicators[indicator].weight;
    const Option as_it_is{weight * branch.leaves[indicator].credit, {}};
    if (!branch.may_change[indicator]) {
        return {{as_it_is}, true};
    }
    const Option in_full{weight, change_of(*branch.model, indicator)};
    return forced ? Frontier{{in_full}, true} : best_of({as_it_is, in_full});
}

/// The cheapest way to pass a stage that has applicable indicators.
static StagePass pass_stage(const Branch& branch, const Node& node,
                            const StageCheck& check) {
    const Model& model = *branch.model;
    Frontier credit{{Option{}}, true};
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        const Indicator& indicator = model.indicators[i];
        if (indicator.stage != check.stage || !branch.leaves[i].applicable) {
            continue;
        }
        // A gate is no choice, not even one without weight.
        const bool forced = indicator.gate && node.scoring.gates;
        if (forced && !branch.may_change[i] && !is_full(branch.leaves[i].credit)) {
            return {{}, false, true};
        }
        credit = sum_of(credit, credit_of(branch, i, forced));
    }
    const double bound = (node.scoring.share - tolerance) * check.weight;
    const Option* found = cheapest_at_least(credit, bound);
    if (found == nullptr) {
        return {{}, false, true};
    }
    return {found->changes, true, credit.complete};
}

Frontier staged_frontier(const Branch& branch, const Node& node) {
    const Model& model = *branch.model;
    const auto highest = static_cast<int>(model.stages.size());
    std::vector<Option> options{{1.0, {}}};
    Changes so_far;
    bool complete = true;
    for (int stage = 2; stage <= highest; ++stage) {
        const StageCheck check = check_stage(model, node, branch.leaves, stage);
        if (check.weight <= 0.0) {
            continue; // passed on the way up, but never reached
        }
        const StagePass pass = pass_stage(branch, node, check);
        if (!pass.possible) {
            break;
        }
        complete = complete && pass.complete;
        so_far = united(so_far, pass.changes);
        options.push_back({static_cast<double>(stage), so_far});
    }
    Frontier frontier = best_of(std::move(options));
    frontier.complete = complete;
    return frontier;
}

} // namespace capmat
