// SPDX-License-Identifier: Apache-2.0
#include "models/input/format_line.h"
#include "models/input/plain_text.h"
#include "models/input/yaml_lookup.h"
#include "models/model_reader.h"

#include <fmt/format.h>

namespace capmat {

std::vector<std::string> part_names(const YamlNode& root) {
    std::vector<std::string> names;
    if (const YamlNode* parts = value_of(root, "parts")) {
        for (const YamlNode& item : parts->items) {
            names.push_back(item.text);
        }
    }
    return names;
}

std::vector<YamlValue> part_places(const YamlNode& root, Diagnostics& diagnostics) {
    const YamlNode* parts = value_of(root, "parts");
    return parts == nullptr ? std::vector<YamlValue>{}
                            : YamlValue(*parts, "parts", diagnostics).list();
}

static void check_part(const YamlNode& root, const std::string& model,
                       Diagnostics& diagnostics) {
    YamlMap yaml = root_map(root, diagnostics);
    require_format(yaml, "model-part", 1);
    auto owner = yaml.require("model");
    if (owner && owner->scalar() != model) {
        owner->error(fmt::format("this part belongs to {}, but the model is {}",
                                 in_quotes(owner->scalar()), model));
    }
    (void)yaml.require("nodes");
    yaml.reject_unknown_keys();
}

YamlTree join_parts(YamlDocumentPtr model, const std::vector<YamlDocumentPtr>& parts,
                    Diagnostics& diagnostics) {
    YamlTree tree{{model}, model->root};
    const YamlNode* listed = value_of(model->root, "parts");
    if (listed == nullptr) {
        return tree;
    }
    if (value_of(model->root, "nodes") != nullptr) {
        YamlValue(*listed, "parts", diagnostics)
            .error("a model has either 'nodes' or 'parts', not both");
        return tree;
    }
    const YamlNode* id = value_of(model->root, "id");
    const YamlNode* edition = value_of(model->root, "edition");
    const std::string name =
        (id == nullptr ? "" : id->text) + "@" + (edition == nullptr ? "" : edition->text);
    YamlNode nodes = *listed;
    nodes.items.clear();
    for (const YamlDocumentPtr& part : parts) {
        check_part(part->root, name, diagnostics);
        tree.documents.push_back(part);
        if (const YamlNode* list = value_of(part->root, "nodes")) {
            nodes.items.insert(nodes.items.end(), list->items.begin(), list->items.end());
        }
    }
    for (auto& [key, value] : tree.root.entries) {
        if (key.text == "parts") {
            key.text = "nodes";
            value = std::move(nodes);
            break;
        }
    }
    return tree;
}

} // namespace capmat
