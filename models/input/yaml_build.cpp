// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_build.h"

namespace capmat {

YamlNode yaml_text(std::string text) {
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.plain = false;
    node.text = std::move(text);
    return node;
}

YamlNode yaml_word(std::string word) {
    YamlNode node = yaml_text(std::move(word));
    node.plain = true;
    return node;
}

YamlNode yaml_list(std::vector<YamlNode> items) {
    YamlNode node;
    node.kind = YamlNode::Kind::List;
    node.items = std::move(items);
    return node;
}

YamlNode yaml_map() {
    YamlNode node;
    node.kind = YamlNode::Kind::Map;
    return node;
}

void put(YamlNode& map, const std::string& key, YamlNode value) {
    map.entries.emplace_back(yaml_word(key), std::move(value));
}

void put_text(YamlNode& map, const std::string& key, const std::string& text) {
    if (!text.empty()) {
        put(map, key, yaml_text(text));
    }
}

} // namespace capmat
