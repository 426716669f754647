// SPDX-License-Identifier: Apache-2.0
#include "models/model_draft.h"
#include "models/model_words.h"
#include "models/prerequisite_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace capmat {

static constexpr double same_figure = 1e-9; // bounds are compared with this tolerance

/// What one child hands up, and between which ends.
struct Handed {
    FigureKind kind = FigureKind::None;
    double lowest = 0.0;
    double highest = 0.0;
    double weight = 1.0;
};

static bool ignores_stages(Rule rule) {
    return rule == Rule::Percent || rule == Rule::Coverage;
}

static bool averages(Rule rule) {
    return rule == Rule::Mean || rule == Rule::Geometric || rule == Rule::Harmonic;
}

/// A mean of stages or levels stands on their scale, where the model allows averaging.
static bool same_kind(FigureKind left, FigureKind right) {
    const auto on_scale = [](FigureKind kind) {
        return kind == FigureKind::Stage || kind == FigureKind::Level ||
               kind == FigureKind::Averaged;
    };
    const bool averaged = left == FigureKind::Averaged || right == FigureKind::Averaged;
    return left == right || (averaged && on_scale(left) && on_scale(right));
}

static bool is_ordinal(FigureKind kind) {
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

static std::vector<Handed> handed_to(const Node& node, const Model& model) {
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

/// Checks one node against its children and says so where it is written.
class NodeCheck {
public:
    NodeCheck(ModelDraft& draft, std::size_t index)
        : draft_(&draft), index_(index), node_(&draft.model.nodes[index]),
          handed_(handed_to(*node_, draft.model)) {}

    void run() {
        if (handed_.empty()) {
            check_empty();
            return;
        }
        check_leaves();
        check_kinds();
        check_rule();
        check_weights();
        set_figure();
        check_caps();
        check_bands();
    }

private:
    void error(std::string message) {
        draft_->node_places[index_].error(std::move(message));
    }

    [[nodiscard]] std::string_view rule_word() const {
        return word_for(rule_words, node_->scoring.rule);
    }

    void leaf_error(std::size_t leaf, std::string message) {
        draft_->indicator_places[leaf].error(std::move(message));
    }

    /// A list of children that is missing or no list was reported when it was read.
    void check_empty() {
        const YamlNode& place = draft_->node_places[index_].node();
        const bool is_total = place.kind == YamlNode::Kind::List;
        const bool has_list = std::ranges::any_of(place.entries, [](const auto& entry) {
            return (entry.first.text == "nodes" || entry.first.text == "indicators") &&
                   entry.second.kind == YamlNode::Kind::List;
        });
        if (node_->children.empty() && (is_total || has_list)) {
            error("a node needs at least one indicator or node below it");
        }
    }

    void check_staged_leaf(std::size_t leaf) {
        const Indicator& indicator = draft_->model.indicators[leaf];
        const auto highest = static_cast<int>(draft_->model.stages.size());
        if (!indicator.stage) {
            leaf_error(leaf, "missing 'stage': the rule staged needs it");
        } else if (*indicator.stage < 2 || *indicator.stage > highest) {
            leaf_error(leaf, fmt::format("stage {} is outside 2 to {}; stage 1 is the "
                                         "floor and needs nothing",
                                         *indicator.stage, highest));
        }
    }

    void check_unstaged_leaf(std::size_t leaf) {
        const Indicator& indicator = draft_->model.indicators[leaf];
        if (indicator.stage) {
            leaf_error(leaf, "'stage' belongs under a node with the rule staged");
        }
        if (indicator.gate) {
            leaf_error(leaf, "'gate' belongs under a node with the rule staged");
        }
    }

    void check_leaves() {
        if (!node_->holds_indicators()) {
            return;
        }
        const bool staged = node_->scoring.rule == Rule::Staged;
        for (std::size_t i = node_->first_leaf; i < node_->end_leaf; ++i) {
            staged ? check_staged_leaf(i) : check_unstaged_leaf(i);
            const LeafKind kind = draft_->model.indicators[i].scale.kind;
            if (kind != draft_->model.indicators[node_->first_leaf].scale.kind) {
                leaf_error(i, "the indicators of one node take one kind of answer");
            }
        }
    }

    void check_kinds() {
        const Rule rule = node_->scoring.rule;
        if (rule == Rule::None || ignores_stages(rule)) {
            return;
        }
        for (const Handed& child : handed_) {
            if (child.kind == FigureKind::None) {
                error(fmt::format("rule {} needs figures, but a node below has none",
                                  rule_word()));
                return;
            }
            if (!same_kind(child.kind, handed_.front().kind)) {
                error(
                    fmt::format("rule {} needs figures of one kind from all nodes below",
                                rule_word()));
                return;
            }
        }
    }

    void check_rule() {
        const Rule rule = node_->scoring.rule;
        const FigureKind kind = handed_.empty() ? FigureKind::None : handed_.front().kind;
        const bool averaging_allowed = draft_->model.interval_scale;
        if (rule == Rule::Staged && !node_->holds_indicators()) {
            error("rule staged stands directly above indicators");
        }
        if (rule == Rule::Staged && draft_->model.stages.size() < 2) {
            error("rule staged needs a model with 'stages'");
        }
        if (averages(rule) && is_ordinal(kind) && !averaging_allowed) {
            error(fmt::format("rule {} would average stages or levels, whose distances "
                              "mean nothing; use median, min or max, or say "
                              "'interval_scale: true'",
                              rule_word()));
        }
        if (rule == Rule::Sum && (is_ordinal(kind) || kind == FigureKind::Averaged)) {
            error("rule sum would add up stages or levels; use median, min or max");
        }
        check_direction();
        check_positive();
    }

    void check_direction() {
        const Rule rule = node_->scoring.rule;
        const bool direct_sum = rule == Rule::Sum && node_->holds_indicators();
        if (!direct_sum && rule != Rule::Percent) {
            return;
        }
        for (std::size_t i = node_->first_leaf; i < node_->end_leaf; ++i) {
            if (draft_->model.indicators[i].scale.less_is_better()) {
                leaf_error(i, fmt::format("rule {} cannot add a figure of which less is "
                                          "better",
                                          rule_word()));
            }
        }
    }

    void check_positive() {
        const Rule rule = node_->scoring.rule;
        if (rule != Rule::Geometric && rule != Rule::Harmonic) {
            return;
        }
        for (const Handed& child : handed_) {
            if (child.lowest < 0.0) {
                error(fmt::format("rule {} needs figures of 0 or more", rule_word()));
                return;
            }
        }
    }

    void check_weights() {
        double sum = 0.0;
        if (ignores_stages(node_->scoring.rule)) {
            for (std::size_t i = node_->first_leaf; i < node_->end_leaf; ++i) {
                sum += draft_->model.indicators[i].weight;
            }
        } else {
            for (const Handed& child : handed_) {
                sum += child.weight;
            }
        }
        if (!std::isfinite(sum)) {
            error("the weights below this node add up to more than a number can hold");
        } else if (sum <= 0.0 && node_->scoring.rule != Rule::None) {
            error("the weights below this node add up to 0");
        }
    }

    void set_range(double lowest, double highest) {
        node_->lowest = lowest;
        node_->highest = highest;
    }

    /// The kind the children have in common; a mixture with averages is averaged.
    [[nodiscard]] FigureKind common_kind() const {
        const bool averaged = std::ranges::find(handed_, FigureKind::Averaged,
                                                &Handed::kind) != handed_.end();
        if (handed_.empty()) {
            return FigureKind::None;
        }
        return averaged ? FigureKind::Averaged : handed_.front().kind;
    }

    void set_figure() {
        const FigureKind kind = common_kind();
        const auto stages = static_cast<double>(draft_->model.stages.size());
        switch (node_->scoring.rule) {
        case Rule::Staged:
            node_->figure = FigureKind::Stage;
            return set_range(1.0, stages);
        case Rule::Percent:
            node_->figure = FigureKind::Percent;
            return set_range(0.0, 100.0);
        case Rule::Coverage:
            node_->figure = FigureKind::Credit;
            return set_range(0.0, 1.0);
        case Rule::None:
            node_->figure = FigureKind::None;
            return;
        case Rule::Sum:
            node_->figure = FigureKind::Points;
            return set_sum_range();
        case Rule::Mean:
        case Rule::Geometric:
        case Rule::Harmonic:
            node_->figure = is_ordinal(kind) ? FigureKind::Averaged : kind;
            return set_hull();
        case Rule::Min:
        case Rule::Max:
        case Rule::Median:
            node_->figure = kind;
            return set_hull();
        }
    }

    void set_hull() {
        for (std::size_t i = 0; i < handed_.size(); ++i) {
            node_->lowest =
                i == 0 ? handed_[i].lowest : std::min(node_->lowest, handed_[i].lowest);
            node_->highest = i == 0 ? handed_[i].highest
                                    : std::max(node_->highest, handed_[i].highest);
        }
    }

    void set_sum_range() {
        set_range(0.0, 0.0);
        for (const Handed& child : handed_) {
            node_->lowest += child.weight * child.lowest;
            node_->highest += child.weight * child.highest;
        }
    }

    void check_caps() {
        if (!node_->caps.empty() && node_->figure != FigureKind::Stage) {
            error("'cap' belongs to a node whose figure is a stage");
        }
    }

    void check_bands() {
        const std::vector<Band>& bands = node_->scoring.bands;
        if (bands.empty()) {
            return;
        }
        if (node_->figure == FigureKind::None) {
            error("'bands' need a figure; the rule none gives none");
        } else if (std::abs(bands.front().at_least - node_->lowest) > same_figure) {
            error(fmt::format("the first band must begin at {}, the lowest figure "
                              "possible, found {}",
                              node_->lowest, bands.front().at_least));
        }
    }

    ModelDraft* draft_;
    std::size_t index_;
    Node* node_;
    std::vector<Handed> handed_;
};

static std::string cycle_text(const std::vector<std::size_t>& cycle, const Model& model) {
    std::string text;
    for (const std::size_t index : cycle) {
        text += model.indicators[index].id.text + " -> ";
    }
    return text + model.indicators[cycle.front()].id.text;
}

static void check_cycles(ModelDraft& draft) {
    for (const std::vector<std::size_t>& cycle : prerequisite_cycles(draft.model)) {
        draft.indicator_places[cycle.front()].error(fmt::format(
            "'requires' goes round in a circle: {}", cycle_text(cycle, draft.model)));
    }
}

void check_tree(ModelDraft& draft) {
    // Rules mean nothing in a tree deeper than its levels; the reader said so.
    const bool too_deep = std::ranges::any_of(draft.model.nodes, [&](const Node& node) {
        return node.level > draft.model.levels.size();
    });
    // Children stand after their parents, so going backwards meets every child first.
    for (std::size_t i = too_deep ? 0 : draft.model.nodes.size(); i > 0; --i) {
        NodeCheck(draft, i - 1).run();
    }
    check_cycles(draft);
}

} // namespace capmat
