// SPDX-License-Identifier: Apache-2.0
#include "models/model_draft.h"

#include <fmt/format.h>

namespace capmat {

static Cap read_cap(YamlValue value, const Model& model) {
    YamlMap yaml(value);
    Cap cap;
    if (auto stage = yaml.require("stage")) {
        cap.stage = stage->whole_number().value_or(1);
        const auto highest = static_cast<int>(model.stages.size());
        if (highest > 0 && (cap.stage < 1 || cap.stage > highest)) {
            stage->error(
                fmt::format("stage {} is outside the scale 1 to {}", cap.stage, highest));
        }
    }
    if (const auto unless = yaml.require("unless")) {
        cap.unless = read_references(*unless, model.indicator_by_id, "indicator");
    }
    yaml.reject_unknown_keys();
    return cap;
}

static std::vector<Cap> read_caps(YamlValue value, const Model& model) {
    std::vector<Cap> caps;
    if (!value.is_list()) {
        caps.push_back(read_cap(value, model));
        return caps;
    }
    for (const YamlValue& item : value.list()) {
        caps.push_back(read_cap(item, model));
    }
    return caps;
}

static Node read_node_itself(YamlMap& yaml, std::size_t parent, const ModelDraft& draft) {
    const Model& model = draft.model;
    Node node;
    node.position = yaml.position();
    node.parent = parent;
    node.level = model.nodes[parent].level + 1;
    if (const auto id = yaml.find("id")) {
        node.id = {id->scalar()}; // judged when the ids were collected
    }
    node.title = yaml.text("title");
    node.about = yaml.optional_text("about");
    node.weight = read_weight(yaml);
    if (const auto cap = yaml.find("cap")) {
        node.caps = read_caps(*cap, model);
    }
    const Scoring of_level = node.level < model.level_scoring.size()
                                 ? model.level_scoring[node.level]
                                 : Scoring{};
    const auto scoring = yaml.find("scoring");
    node.scoring = scoring ? read_scoring(*scoring) : of_level;
    return node;
}

static void read_node(YamlValue value, std::size_t parent, ModelDraft& draft);

static void read_children(const std::vector<YamlValue>& items, std::size_t parent,
                          ModelDraft& draft) {
    for (const YamlValue& item : items) {
        read_node(item, parent, draft);
    }
}

static void read_leaves(const std::vector<YamlValue>& items, std::size_t node,
                        ModelDraft& draft) {
    for (const YamlValue& item : items) {
        Indicator indicator = read_indicator(item, draft);
        indicator.node = node;
        draft.model.indicators.push_back(std::move(indicator));
        draft.indicator_places.push_back(item);
    }
}

static void check_depth(YamlMap& yaml, const Node& node, const Model& model) {
    if (node.level > model.levels.size()) {
        yaml.error(fmt::format("the tree is deeper than 'levels', which names {}",
                               model.levels.size()));
    }
}

static void read_node(YamlValue value, std::size_t parent, ModelDraft& draft) {
    YamlMap yaml(value);
    const std::size_t index = draft.model.nodes.size();
    draft.model.nodes.push_back(read_node_itself(yaml, parent, draft));
    draft.node_places.push_back(value);
    draft.model.nodes[parent].children.push_back(index);
    draft.model.nodes[index].first_leaf = draft.model.indicators.size();
    check_depth(yaml, draft.model.nodes[index], draft.model);

    auto nodes = yaml.find("nodes");
    auto indicators = yaml.find("indicators");
    if (nodes && indicators) {
        yaml.error("a node has either 'nodes' or 'indicators', not both");
    } else if (nodes) {
        read_children(nodes->list(), index, draft);
    } else if (indicators) {
        read_leaves(indicators->list(), index, draft);
    } else if (yaml.usable()) {
        yaml.error("missing 'indicators' (or 'nodes', for a level between)");
    }
    draft.model.nodes[index].end_leaf = draft.model.indicators.size();
    yaml.reject_unknown_keys();
}

void read_tree(YamlValue nodes, ModelDraft& draft) {
    Node total;
    total.id = {std::string(total_id)};
    total.title = draft.model.title;
    total.scoring = draft.model.level_scoring[0];
    total.position = nodes.position();
    draft.model.nodes.push_back(std::move(total));
    draft.node_places.push_back(nodes);
    read_children(nodes.list(), 0, draft);
    draft.model.nodes[0].end_leaf = draft.model.indicators.size();
}

} // namespace capmat
