// SPDX-License-Identifier: Apache-2.0
#include "assessor/scoring/tree_scorer.h"

#include "assessor/scoring/handed_up.h"
#include "assessor/scoring/staged.h"

#include <algorithm>
#include <cassert>

namespace capmat {

/// What the leaves below a node add up to, with the indicators' own weights.
struct LeafSums {
    double weight = 0.0;
    double credit = 0.0;   ///< weighted
    double won = 0.0;      ///< weighted value above the worst
    double possible = 0.0; ///< weighted best above the worst
};

static LeafSums sum_leaves(const Model& model, const Node& node,
                           std::span<const Leaf> leaves) {
    LeafSums sums;
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        if (!leaves[i].applicable) {
            continue;
        }
        const Indicator& indicator = model.indicators[i];
        sums.weight += indicator.weight;
        sums.credit += indicator.weight * leaves[i].credit;
        sums.won += indicator.weight * (leaves[i].value - indicator.scale.worst);
        sums.possible +=
            indicator.weight * (indicator.scale.best - indicator.scale.worst);
    }
    return sums;
}

void TreeScorer::gather_parts(const Node& node, std::span<const Leaf> leaves,
                              std::span<const NodeScore> scores) {
    parts_.clear();
    for (const std::size_t child : node.children) {
        if (scores[child].applicable) {
            parts_.push_back(
                {scores[child].figure.value_or(0.0), model_->nodes[child].weight});
        }
    }
    if (!node.holds_indicators()) {
        return;
    }
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        if (leaves[i].applicable) {
            const Indicator& indicator = model_->indicators[i];
            parts_.push_back({handed_up(indicator, leaves[i], node.scoring.rule).figure,
                              indicator.weight});
        }
    }
}

static void apply_caps(const Node& node, std::span<const Leaf> leaves, NodeScore& score) {
    for (const Cap& cap : node.caps) {
        if (score.figure && *score.figure > cap.stage && cap_holds(cap, leaves)) {
            score.figure = cap.stage;
        }
    }
}

NodeScore TreeScorer::score_node(const Node& node, std::span<const Leaf> leaves,
                                 std::span<const NodeScore> scores) {
    const LeafSums sums = sum_leaves(*model_, node, leaves);
    NodeScore score;
    if (sums.weight > 0.0) {
        score.coverage = sums.credit / sums.weight;
    }
    const Rule rule = node.scoring.rule;
    if (rule == Rule::Percent || rule == Rule::Coverage) {
        score.applicable = sums.weight > 0.0;
        if (score.applicable) {
            score.figure = rule == Rule::Coverage ? *score.coverage
                                                  : 100.0 * sums.won / sums.possible;
        }
        return score;
    }
    gather_parts(node, leaves, scores);
    double weight = 0.0;
    for (const Part& part : parts_) {
        weight += part.weight;
    }
    score.applicable = weight > 0.0;
    if (!score.applicable || rule == Rule::None) {
        return score;
    }
    score.figure = rule == Rule::Staged ? reached_stage(*model_, node, leaves)
                                        : aggregate(rule, parts_);
    score.uncapped = score.figure;
    apply_caps(node, leaves, score);
    if (rule == Rule::Staged) {
        score.progress =
            progress_above(*model_, node, leaves, static_cast<int>(*score.figure));
    }
    return score;
}

void TreeScorer::score(std::span<const Leaf> leaves, std::span<NodeScore> scores) {
    assert(leaves.size() == model_->indicators.size());
    assert(scores.size() == model_->nodes.size());
    // Children stand after their parents, so going backwards meets every child first.
    for (std::size_t i = scores.size(); i > 0; --i) {
        scores[i - 1] = score_node(model_->nodes[i - 1], leaves, scores);
    }
}

} // namespace capmat
