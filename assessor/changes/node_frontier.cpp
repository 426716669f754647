// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes/node_frontier.h"

#include "assessor/changes/rule_frontier.h"
#include "assessor/changes/staged_frontier.h"
#include "assessor/scoring/handed_up.h"
#include "assessor/scoring/staged.h"

#include <algorithm>
#include <utility>

namespace capmat {

static Frontier leaf_frontier(const Branch& branch, std::size_t indicator, double value,
                              double best) {
    std::vector<Option> options{{value, {}}};
    if (branch.may_change[indicator]) {
        options.push_back({best, change_of(*branch.model, indicator)});
    }
    return best_of(std::move(options));
}

/// Indicators as `rule` sees them; `percent` is the mean share of the points won,
/// weighted with the points that can be won.
static Child leaf_child(const Branch& branch, std::size_t index, Rule rule) {
    const Indicator& indicator = branch.model->indicators[index];
    const LeafScale& scale = indicator.scale;
    const Leaf& leaf = branch.leaves[index];
    if (rule == Rule::Percent) {
        return {indicator.weight * (scale.best - scale.worst),
                leaf_frontier(branch, index, 100.0 * scale.credit_of(leaf.value), 100.0)};
    }
    const HandedUp handed = handed_up(indicator, leaf, rule);
    return {indicator.weight, leaf_frontier(branch, index, handed.figure, handed.best)};
}

/// Children without weight count under none of the rules.
static std::vector<Child> leaf_children(const Branch& branch, const Node& node) {
    std::vector<Child> children;
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        if (branch.leaves[i].applicable && branch.model->indicators[i].weight > 0.0) {
            children.push_back(leaf_child(branch, i, node.scoring.rule));
        }
    }
    return children;
}

static std::vector<Child> children_of(const Branch& branch, const Node& node) {
    if (node.holds_indicators()) {
        return leaf_children(branch, node);
    }
    std::vector<Child> children;
    for (const std::size_t child : node.children) {
        const double weight = branch.model->nodes[child].weight;
        if (branch.scores[child].applicable && weight > 0.0) {
            children.push_back({weight, node_frontier(branch, child)});
        }
    }
    return children;
}

/// No figure rises above a cap that holds; the branch knows whether one does.
static Frontier capped(const Branch& branch, const Node& node, Frontier frontier) {
    for (const Cap& cap : node.caps) {
        if (!cap_holds(cap, branch.leaves)) {
            continue;
        }
        const bool complete = frontier.complete;
        for (Option& option : frontier.options) {
            option.value = std::min(option.value, static_cast<double>(cap.stage));
        }
        frontier = best_of(std::move(frontier.options));
        frontier.complete = complete;
    }
    return frontier;
}

Frontier node_frontier(const Branch& branch, std::size_t index) {
    const Node& node = branch.model->nodes[index];
    const Rule rule = node.scoring.rule;
    switch (rule) {
    case Rule::Staged:
        return capped(branch, node, staged_frontier(branch, node));
    case Rule::Mean:
    case Rule::Geometric:
    case Rule::Harmonic:
    case Rule::Sum:
        return capped(branch, node, summed_frontier(rule, children_of(branch, node)));
    case Rule::Min:
    case Rule::Max:
    case Rule::Median:
        return capped(branch, node, picked_frontier(rule, children_of(branch, node)));
    case Rule::Percent:
    case Rule::Coverage:
        return summed_frontier(Rule::Mean, leaf_children(branch, node));
    case Rule::None:
        break;
    }
    return {{Option{}}, true}; // no figure: nothing that a change could raise
}

} // namespace capmat
