// SPDX-License-Identifier: Apache-2.0
#include "models/made_nodes.h"

#include "models/input/yaml_lookup.h"

namespace capmat {

YamlNode made_node(const YamlNode& place, YamlNode::Kind kind) {
    YamlNode made;
    made.document = place.document;
    made.line = place.line;
    made.column = place.column;
    made.kind = kind;
    return made;
}

YamlNode made_scalar(const YamlNode& place, std::string_view text) {
    YamlNode made = made_node(place, YamlNode::Kind::Scalar);
    made.text = text;
    return made;
}

YamlNode key_for(const YamlValue& value) {
    return made_scalar(value.node(), value.name());
}

YamlNode& value_made(YamlNode& map, std::string_view key, const YamlNode& place,
                     YamlNode::Kind kind) {
    if (YamlNode* value = value_of(map, key)) {
        return *value;
    }
    return map.entries.emplace_back(made_scalar(place, key), made_node(place, kind))
        .second;
}

} // namespace capmat
