// SPDX-License-Identifier: Apache-2.0
#include "models/model_targets.h"

#include "models/hidden_ids.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::optional<double> as_figure(std::optional<int> number) {
    return number ? std::optional(static_cast<double>(*number)) : std::nullopt;
}

static std::optional<double> node_target(YamlValue value, const Node& node) {
    if (node.figure == FigureKind::None) {
        value.error(fmt::format("{} has no figure (rule none); set targets for the nodes "
                                "below it",
                                node.id.text));
        return std::nullopt;
    }
    const bool whole =
        node.figure == FigureKind::Stage || node.figure == FigureKind::Level;
    const std::optional<double> figure =
        whole ? as_figure(value.whole_number()) : value.number();
    // What does not apply leaves a sum, which can then lie outside its usual range.
    const bool sum = node.figure == FigureKind::Points;
    const double lowest = sum ? std::min(node.lowest, 0.0) : node.lowest;
    const double highest = sum ? std::max(node.highest, 0.0) : node.highest;
    if (figure && (*figure < lowest || *figure > highest)) {
        value.error(
            fmt::format("target {} is outside {} to {}", *figure, lowest, highest));
    }
    return figure;
}

static std::optional<double> indicator_target(YamlValue value,
                                              const Indicator& indicator) {
    const LeafScale& scale = indicator.scale;
    if (value.is_scalar() && value.scalar() == "yes") {
        return std::nullopt;
    }
    if (!scale.is_ordinal()) {
        value.error("the target of this indicator is the word yes");
        return std::nullopt;
    }
    const std::optional<int> level = value.whole_number();
    if (level && (*level < scale.worst || *level > scale.best)) {
        value.error(fmt::format("target {} is outside {} to {}", *level, scale.worst,
                                scale.best));
    }
    return as_figure(level);
}

static std::vector<std::string> all_ids(const Model& model) {
    std::vector<std::string> ids;
    for (const auto& [id, index] : model.node_by_id) {
        ids.push_back(id);
    }
    for (const auto& [id, index] : model.indicator_by_id) {
        ids.push_back(id);
    }
    return ids;
}

std::vector<TargetValue> read_targets(YamlValue value, const Model& model,
                                      const HiddenIds& hidden) {
    std::vector<TargetValue> targets;
    for (auto& [key, wanted] : value.entries()) {
        const std::optional<std::size_t> node = model.find_node(key.scalar());
        const std::optional<std::size_t> indicator = model.find_indicator(key.scalar());
        if (node) {
            targets.push_back({false, *node, node_target(wanted, model.nodes[*node])});
        } else if (indicator) {
            targets.push_back({true, *indicator,
                               indicator_target(wanted, model.indicators[*indicator])});
        } else if (!is_set_aside(key, hidden.nodes) &&
                   !is_set_aside(key, hidden.indicators)) {
            key.error(fmt::format("unknown node or indicator {}{}",
                                  in_quotes(key.scalar()),
                                  did_you_mean(key.scalar(), all_ids(model))));
        }
    }
    return targets;
}

} // namespace capmat
