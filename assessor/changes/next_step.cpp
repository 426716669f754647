// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes.h"
#include "assessor/changes/branch.h"
#include "assessor/scoring/staged.h"
#include "assessor/scoring/tolerance.h"

#include <algorithm>

namespace capmat {

/// Where a node stands at its low end and where it could stand.
struct Reach {
    Branch low;
    Branch best;
};

static bool stops_at_cap(const Reach& reach, const Node& node, int step) {
    return std::ranges::any_of(node.caps, [&](const Cap& cap) {
        return cap.stage == step && cap_holds(cap, reach.low.leaves);
    });
}

static bool has_leaf_at(const Reach& reach, const Node& node, int step) {
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        const bool counts =
            reach.low.leaves[i].applicable && reach.low.model->indicators[i].weight > 0.0;
        if (counts && reach.low.leaves[i].value <= step &&
            reach.best.leaves[i].value >= step) {
            return true;
        }
    }
    return false;
}

/// Whether the figure of a node can be this very step: a stage that has something to
/// show, a level some indicator can have, a cap.
static bool can_stand_at(const Reach& reach, std::size_t index, int step) {
    const Node& node = reach.low.model->nodes[index];
    const std::optional<double> low = reach.low.scores[index].figure;
    const std::optional<double> best = reach.best.scores[index].figure;
    if (!low || *low > step || *best < step) {
        return false;
    }
    if (*low == step || *best == step || stops_at_cap(reach, node, step)) {
        return true;
    }
    if (node.scoring.rule == Rule::Staged) {
        return check_stage(*reach.low.model, node, reach.low.leaves, step).weight > 0.0;
    }
    if (node.holds_indicators()) {
        return has_leaf_at(reach, node, step);
    }
    return std::ranges::any_of(node.children, [&](std::size_t child) {
        return reach.low.model->nodes[child].weight > 0.0 &&
               can_stand_at(reach, child, step);
    });
}

static std::optional<double> next_ordinal(const Reach& reach, std::size_t node,
                                          double low, double best) {
    for (int step = static_cast<int>(low) + 1; step <= static_cast<int>(best); ++step) {
        if (can_stand_at(reach, node, step)) {
            return step;
        }
    }
    return std::nullopt;
}

static std::optional<double> next_band(const Node& node, double low, double best) {
    for (const Band& band : node.scoring.bands) {
        if (!reaches(low, band.at_least)) {
            return reaches(best, band.at_least) ? std::optional(band.at_least)
                                                : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<double> next_step(const Model& model, std::span<const LeafRange> leaves,
                                std::size_t node) {
    const Branch first = first_branch(model, leaves);
    const Reach reach{first, all_changed(first)};
    const std::optional<double> low = reach.low.scores[node].figure;
    if (!low) {
        return std::nullopt;
    }
    const double best = *reach.best.scores[node].figure;
    const FigureKind kind = model.nodes[node].figure;
    if (kind == FigureKind::Stage || kind == FigureKind::Level) {
        return next_ordinal(reach, node, *low, best);
    }
    return next_band(model.nodes[node], *low, best);
}

} // namespace capmat
