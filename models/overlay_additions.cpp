// SPDX-License-Identifier: Apache-2.0
#include "models/overlay_additions.h"

#include "models/id_collector.h"
#include "models/input/lower_case.h"
#include "models/input/plain_text.h"
#include "models/model.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

BaseIds::BaseIds(const YamlNode& root)
    : model_(text_of(root, "id") + "@" + text_of(root, "edition")) {
    visit_items(root, [this](const YamlNode& item, ItemKind kind) {
        const std::string id = text_of(item, "id");
        (kind == ItemKind::Node ? nodes_ : indicators_).emplace(id, 0);
        taken_.emplace(lower_case(id), kind);
    });
}

bool BaseIds::refuse_id(const YamlNode& item, Diagnostics& diagnostics) const {
    const YamlNode* id = value_of(item, "id");
    if (id == nullptr) {
        return false;
    }
    const auto found = taken_.find(lower_case(id->text));
    if (found == taken_.end()) {
        return false;
    }
    const bool node = found->second == ItemKind::Node;
    YamlValue(*id, "id", diagnostics)
        .error(
            fmt::format("{} has {} {} already; change it under '{}', or choose another "
                        "id",
                        model_, node ? "a node" : "an indicator", in_quotes(id->text),
                        node ? "nodes" : "indicators"));
    return true;
}

bool BaseIds::refuse_taken(const YamlNode& item, Diagnostics& diagnostics) const {
    bool any = refuse_id(item, diagnostics);
    visit_items(item, [&](const YamlNode& below, ItemKind) {
        any = refuse_id(below, diagnostics) || any;
    });
    return any;
}

YamlNode* parent_for(YamlValue under, std::string_view what, YamlNode& root,
                     const HiddenItems& hidden) {
    if (hidden.contains(under.scalar())) {
        under.error(
            fmt::format("{} is hidden by this overlay; nothing can be added under "
                        "it",
                        in_quotes(under.scalar())));
        return nullptr;
    }
    IdIndex known{{std::string(total_id), 0}};
    visit_items(root, [&](const YamlNode& item, ItemKind kind) {
        if (kind == ItemKind::Node) {
            known.emplace(text_of(item, "id"), 0);
        }
    });
    if (!read_reference(under, known, "node")) {
        return nullptr;
    }
    YamlNode* parent = find_item(root, under.scalar());
    if (value_of(*parent, what) == nullptr) {
        under.error(fmt::format("{} holds {}; {} cannot be added beside them",
                                under.scalar(), what == "nodes" ? "indicators" : "nodes",
                                what));
        return nullptr;
    }
    return parent;
}

} // namespace capmat
