// SPDX-License-Identifier: Apache-2.0
#include "models/hidden_ids.h"

#include "models/input/plain_text.h"
#include "models/input/yaml_map.h"
#include "models/made_nodes.h"

#include <fmt/format.h>

namespace capmat {

static void note_names(YamlNode& names, const HiddenNames& hidden,
                       const YamlNode& place) {
    for (const auto& [id, overlay] : hidden) {
        names.entries.emplace_back(made_scalar(place, id), made_scalar(place, overlay));
    }
}

void note_hidden(YamlNode& root, const HiddenIds& hidden, const YamlNode& place) {
    YamlNode& all = value_made(root, "hidden", place, YamlNode::Kind::Map);
    note_names(value_made(all, "nodes", place, YamlNode::Kind::Map), hidden.nodes, place);
    note_names(value_made(all, "indicators", place, YamlNode::Kind::Map),
               hidden.indicators, place);
}

static HiddenNames read_names(YamlMap& yaml, std::string_view key) {
    HiddenNames names;
    if (auto value = yaml.require(key)) {
        for (auto& [id, overlay] : value->entries()) {
            names.emplace(id.scalar(), overlay.text().value_or(""));
        }
    }
    return names;
}

HiddenIds read_hidden(YamlValue value) {
    YamlMap yaml(value);
    HiddenIds hidden{read_names(yaml, "nodes"), read_names(yaml, "indicators")};
    yaml.reject_unknown_keys();
    return hidden;
}

bool is_set_aside(YamlValue id, const HiddenNames& hidden) {
    const auto found = id.is_scalar() ? hidden.find(id.scalar()) : hidden.end();
    if (found == hidden.end()) {
        return false;
    }
    id.warning(fmt::format("{} is set aside: hidden by overlay {}",
                           in_quotes(id.scalar()), found->second));
    return true;
}

} // namespace capmat
