// SPDX-License-Identifier: Apache-2.0
#include "models/handed_figures.h"
#include "models/model_draft.h"
#include "models/model_words.h"
#include "models/prerequisite_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace capmat {

static constexpr double same_figure = 1e-9; // bounds are compared with this tolerance

static bool ignores_stages(Rule rule) {
    return rule == Rule::Percent || rule == Rule::Coverage;
}

static bool averages(Rule rule) {
    return rule == Rule::Mean || rule == Rule::Geometric || rule == Rule::Harmonic;
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
        set_figure(*node_, handed_, draft_->model);
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
