// SPDX-License-Identifier: Apache-2.0
#include "models/overlay_tree.h"

#include "models/model.h"

#include <algorithm>

namespace capmat {

void set_value(YamlNode& map, const YamlNode& key, const YamlNode& value) {
    if (YamlNode* old = value_of(map, key.text)) {
        *old = value;
    } else {
        map.entries.emplace_back(key, value);
    }
}

void visit_items(const YamlNode& parent,
                 const std::function<void(const YamlNode&, ItemKind)>& visit) {
    if (const YamlNode* nodes = value_of(parent, "nodes")) {
        for (const YamlNode& node : nodes->items) {
            visit(node, ItemKind::Node);
            visit_items(node, visit);
        }
    }
    if (const YamlNode* indicators = value_of(parent, "indicators")) {
        for (const YamlNode& indicator : indicators->items) {
            visit(indicator, ItemKind::Indicator);
        }
    }
}

YamlNode* children_of(YamlNode& parent) {
    YamlNode* nodes = value_of(parent, "nodes");
    return nodes != nullptr ? nodes : value_of(parent, "indicators");
}

YamlNode* parent_of(YamlNode& root, std::string_view id) {
    YamlNode* children = children_of(root);
    if (children == nullptr) {
        return nullptr;
    }
    for (YamlNode& child : children->items) {
        if (text_of(child, "id") == id) {
            return &root;
        }
        if (YamlNode* found = parent_of(child, id)) {
            return found;
        }
    }
    return nullptr;
}

YamlNode* find_item(YamlNode& root, std::string_view id) {
    if (id == total_id) {
        return &root;
    }
    YamlNode* parent = parent_of(root, id);
    if (parent == nullptr) {
        return nullptr;
    }
    std::vector<YamlNode>& items = children_of(*parent)->items;
    return &*std::ranges::find_if(
        items, [&](const YamlNode& item) { return text_of(item, "id") == id; });
}

} // namespace capmat
