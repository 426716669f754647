// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes/branch.h"

#include "assessor/scoring/tolerance.h"

namespace capmat {

static void rescore(Branch& branch) {
    branch.scores.resize(branch.model->nodes.size());
    TreeScorer(*branch.model).score(branch.leaves, branch.scores);
}

Branch first_branch(const Model& model, std::span<const LeafRange> leaves) {
    Branch branch;
    branch.model = &model;
    for (const LeafRange& leaf : leaves) {
        branch.leaves.push_back(leaf.low);
        branch.may_change.push_back(leaf.low.applicable && !is_full(leaf.low.credit));
    }
    rescore(branch);
    return branch;
}

Branch changed(Branch branch, std::span<const std::size_t> indicators) {
    for (const std::size_t i : indicators) {
        branch.leaves[i] = {1.0, branch.model->indicators[i].scale.best, true};
        branch.may_change[i] = false;
    }
    rescore(branch);
    return branch;
}

Branch all_changed(const Branch& branch) {
    std::vector<std::size_t> indicators;
    for (std::size_t i = 0; i < branch.may_change.size(); ++i) {
        if (branch.may_change[i]) {
            indicators.push_back(i);
        }
    }
    return changed(branch, indicators);
}

} // namespace capmat
