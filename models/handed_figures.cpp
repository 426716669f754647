// SPDX-License-Identifier: Apache-2.0
#include "models/handed_figures.h"

#include <algorithm>

namespace capmat {

bool same_kind(FigureKind left, FigureKind right) {
    const auto on_scale = [](FigureKind kind) {
        return kind == FigureKind::Stage || kind == FigureKind::Level ||
               kind == FigureKind::Averaged;
    };
    const bool averaged = left == FigureKind::Averaged || right == FigureKind::Averaged;
    return left == right || (averaged && on_scale(left) && on_scale(right));
}

bool is_ordinal(FigureKind kind) {
    return kind == FigureKind::Stage || kind == FigureKind::Level;
}

/// scoring.md section 1: the stage or level where the leaf has one, else the raw value
/// under `sum`, else the credit.
static Handed handed_by(const Indicator& indicator, Rule rule) {
    const LeafScale& scale = indicator.scale;
    const double lowest = std::min(scale.worst, scale.best);
    const double highest = std::max(scale.worst, scale.best);
    switch (scale.kind) {
    case LeafKind::Level:
        return {FigureKind::Level, lowest, highest, indicator.weight};
    case LeafKind::Stage:
        return {FigureKind::Stage, lowest, highest, indicator.weight};
    case LeafKind::Met:
    case LeafKind::Points:
    case LeafKind::Number:
        break;
    }
    if (rule == Rule::Sum) {
        return {FigureKind::Points, lowest, highest, indicator.weight};
    }
    return {FigureKind::Credit, 0.0, 1.0, indicator.weight};
}

std::vector<Handed> handed_to(const Node& node, const Model& model) {
    std::vector<Handed> handed;
    for (const std::size_t child : node.children) {
        const Node& below = model.nodes[child];
        if (below.first_leaf == below.end_leaf) {
            continue; // empty: said at that node
        }
        handed.push_back({below.figure, below.lowest, below.highest, below.weight});
    }
    if (node.holds_indicators()) {
        for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
            handed.push_back(handed_by(model.indicators[i], node.scoring.rule));
        }
    }
    return handed;
}

/// The kind the children have in common; a mixture with averages is averaged.
static FigureKind common_kind(const std::vector<Handed>& handed) {
    const bool averaged =
        std::ranges::find(handed, FigureKind::Averaged, &Handed::kind) != handed.end();
    if (handed.empty()) {
        return FigureKind::None;
    }
    return averaged ? FigureKind::Averaged : handed.front().kind;
}

static void set_range(Node& node, double lowest, double highest) {
    node.lowest = lowest;
    node.highest = highest;
}

/// From the lowest to the highest that any child can reach.
static void set_hull(Node& node, const std::vector<Handed>& handed) {
    for (std::size_t i = 0; i < handed.size(); ++i) {
        node.lowest = i == 0 ? handed[i].lowest : std::min(node.lowest, handed[i].lowest);
        node.highest =
            i == 0 ? handed[i].highest : std::max(node.highest, handed[i].highest);
    }
}

static void set_sum_range(Node& node, const std::vector<Handed>& handed) {
    set_range(node, 0.0, 0.0);
    for (const Handed& child : handed) {
        node.lowest += child.weight * child.lowest;
        node.highest += child.weight * child.highest;
    }
}

void set_figure(Node& node, const std::vector<Handed>& handed, const Model& model) {
    const FigureKind kind = common_kind(handed);
    switch (node.scoring.rule) {
    case Rule::Staged:
        node.figure = FigureKind::Stage;
        return set_range(node, 1.0, static_cast<double>(model.stages.size()));
    case Rule::Percent:
        node.figure = FigureKind::Percent;
        return set_range(node, 0.0, 100.0);
    case Rule::Coverage:
        node.figure = FigureKind::Credit;
        return set_range(node, 0.0, 1.0);
    case Rule::None:
        node.figure = FigureKind::None;
        return;
    case Rule::Sum:
        node.figure = FigureKind::Points;
        return set_sum_range(node, handed);
    case Rule::Mean:
    case Rule::Geometric:
    case Rule::Harmonic:
        node.figure = is_ordinal(kind) ? FigureKind::Averaged : kind;
        return set_hull(node, handed);
    case Rule::Min:
    case Rule::Max:
    case Rule::Median:
        node.figure = kind;
        return set_hull(node, handed);
    }
}

} // namespace capmat
