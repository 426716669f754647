// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_lookup.h"

#include <utility>

namespace capmat {

const YamlNode* value_of(const YamlNode& map, std::string_view key) {
    for (const auto& [name, value] : map.entries) {
        if (name.text == key) {
            return &value;
        }
    }
    return nullptr;
}

YamlNode* value_of(YamlNode& map, std::string_view key) {
    return const_cast<YamlNode*>(value_of(std::as_const(map), key));
}

std::string text_of(const YamlNode& map, std::string_view key) {
    const YamlNode* value = value_of(map, key);
    return value == nullptr ? "" : value->text;
}

} // namespace capmat
