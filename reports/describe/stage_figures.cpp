// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/stage_figures.h"

#include "assessor/changes.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <algorithm>
#include <cmath>

namespace capmat {

std::string section_of(const Node& node) {
    return "node-" + anchor_of(node.id.text);
}

static std::vector<LeafRange> headline_leaves(const Assessment& assessment) {
    std::vector<LeafRange> leaves;
    for (std::size_t i = 0; i < assessment.indicators.size(); ++i) {
        leaves.push_back(assessment.range(i));
    }
    return leaves;
}

std::optional<double> target_of_node(const Model& model, const Assessment& assessment,
                                     const Target* target, std::size_t node) {
    if (target == nullptr) {
        return std::nullopt;
    }
    if (target->next) {
        const FigureKind figure = model.nodes[node].figure;
        const bool stepped = figure == FigureKind::Stage || figure == FigureKind::Level;
        return stepped ? next_step(model, headline_leaves(assessment), node)
                       : std::nullopt;
    }
    for (const TargetValue& value : target->values) {
        if (!value.is_indicator && value.index == node) {
            return value.value;
        }
    }
    return std::nullopt;
}

/// The ends of the axis, and whole steps between them where the figure has steps.
static std::vector<Tick> scale_of(const Model& model, const Node& node) {
    std::vector<Tick> ticks;
    if (node.figure == FigureKind::Stage) {
        for (const Stage& stage : model.stages) {
            ticks.push_back({static_cast<double>(stage.id), stage.name});
        }
        return ticks;
    }
    const bool steps = node.figure == FigureKind::Level;
    const double step = steps ? 1.0 : std::max((node.highest - node.lowest) / 4.0, 1e-9);
    // A last step of less than half a step gets no tick of its own.
    const double count = std::ceil((node.highest - node.lowest) / step - 0.5);
    for (int i = 0; i < static_cast<int>(count); ++i) {
        const double at = node.lowest + i * step;
        ticks.push_back({at, plain_number(words_of(model), at)});
    }
    ticks.push_back({node.highest, plain_number(words_of(model), node.highest)});
    return ticks;
}

static RangeBar bar_of(const Model& model, const Assessment& assessment,
                       const Beside& beside, std::size_t index) {
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    RangeBar bar;
    bar.label = node.title;
    bar.link = section_of(node);
    bar.low = result.low;
    bar.high = result.high;
    if (beside.previous != nullptr) {
        const NodeResult& before = beside.previous->nodes[assessment.headline][index];
        bar.previous_low = before.low;
        bar.previous_high = before.high;
    }
    bar.target = target_of_node(model, assessment, beside.target, index);
    return bar;
}

static std::string alternative_of(const Model& model, const Assessment& assessment,
                                  const std::vector<std::size_t>& nodes) {
    std::vector<std::string> parts;
    for (const std::size_t index : nodes) {
        const Node& node = model.nodes[index];
        parts.push_back(labelled(words_of(model), node.title,
                                 result_name(model, node, assessment.node(index))));
    }
    return words_of(model).say_with("figure/alternative", "{0}.",
                                    side_by_side(words_of(model), parts));
}

/// The nodes that fit on the axis of the first one with a figure; figures without names
/// for their values must have the same range as well.
static std::vector<std::size_t> on_one_axis(const Model& model,
                                            const std::vector<std::size_t>& nodes) {
    std::vector<std::size_t> fitting;
    for (const std::size_t index : nodes) {
        const Node& node = model.nodes[index];
        const Node& first = model.nodes[fitting.empty() ? index : fitting.front()];
        const bool same = node.figure == first.figure && node.lowest == first.lowest &&
                          node.highest == first.highest;
        const bool stages =
            node.figure == FigureKind::Stage && first.figure == FigureKind::Stage;
        if (node.figure != FigureKind::None && (same || stages)) {
            fitting.push_back(index);
        }
    }
    return fitting;
}

std::optional<Figure> range_bars(const Model& model, const Assessment& assessment,
                                 const std::vector<std::size_t>& nodes,
                                 const Beside& beside) {
    const std::vector<std::size_t> fitting = on_one_axis(model, nodes);
    if (fitting.empty()) {
        return std::nullopt;
    }
    RangeBars chart;
    chart.scale = scale_of(model, model.nodes[fitting.front()]);
    for (const std::size_t index : fitting) {
        chart.bars.push_back(bar_of(model, assessment, beside, index));
    }
    const Node& parent = model.nodes[model.nodes[fitting.front()].parent];
    return Figure{"bars-" + anchor_of(parent.id.text), parent.title,
                  alternative_of(model, assessment, fitting), std::move(chart)};
}

static WheelGroup group_of(const Model& model, const Assessment& assessment,
                           std::size_t chapter) {
    WheelGroup group{model.nodes[chapter].title, {}};
    for (const std::size_t index : units_below(model, chapter)) {
        const Node& node = model.nodes[index];
        const NodeResult& result = assessment.node(index);
        group.slices.push_back(
            {node.id.text, node.title, section_of(node), result.low, result.high});
    }
    return group;
}

std::optional<Figure> stage_wheel(const Model& model, const Assessment& assessment) {
    const std::vector<std::size_t> units = all_units(model);
    const FigureKind kind = model.nodes[units.front()].figure;
    const bool stepped = kind == FigureKind::Stage || kind == FigureKind::Level;
    if (!stepped || on_one_axis(model, units).size() != units.size()) {
        return std::nullopt;
    }
    StageWheel chart;
    chart.scale = scale_of(model, model.nodes[units.front()]);
    for (const std::size_t chapter : chapters_of(model)) {
        chart.groups.push_back(group_of(model, assessment, chapter));
    }
    const Language& words = words_of(model);
    return Figure{"wheel",
                  words.say_with("figure/wheel", "{0}, by {1}",
                                 capitalised(words, units_word(model)),
                                 chapter_word(model)),
                  alternative_of(model, assessment, units), std::move(chart)};
}

} // namespace capmat
