// SPDX-License-Identifier: Apache-2.0
#include "models/overlay_changes.h"

#include "models/input/yaml_writer.h"
#include "models/overlay_tree.h"

#include <fmt/format.h>

namespace capmat {

std::string to_string(const OverlayChange& change) {
    if (change.from.empty() && change.to.empty()) {
        return fmt::format("{}: {}", change.id, change.what);
    }
    return fmt::format("{}: {} {} -> {}", change.id, change.what, change.from, change.to);
}

static std::string shown(const YamlNode* value) {
    if (value == nullptr) {
        return "not stated";
    }
    return value->kind == YamlNode::Kind::Scalar ? value->text : yaml_line(*value);
}

void ChangeLog::note(std::string id, std::string what) {
    changes_.push_back({std::move(id), std::move(what), {}, {}});
}

void ChangeLog::note_difference(OverlayChange change) {
    if (change.from != change.to) {
        changes_.push_back(std::move(change));
    }
}

void ChangeLog::note_value(const std::string& id, std::string_view key,
                           const YamlNode* before, const YamlNode& after) {
    note_difference({id, std::string(key), shown(before), shown(&after)});
}

void ChangeLog::note_rule(const std::string& id, const YamlNode* before,
                          const YamlNode& after) {
    if (before == nullptr) {
        note_value(id, "scoring", before, after);
        return;
    }
    const std::string rule = text_of(after, "rule");
    const bool same_rule = text_of(*before, "rule") == rule;
    // A parameter alone would leave the reader guessing which rule it belongs to.
    const std::string context = same_rule ? fmt::format("rule {}, ", rule) : "";
    for (const auto& [key, value] : before->entries) {
        const std::string name = key.text == "rule" ? key.text : context + key.text;
        note_difference({id, name, shown(&value), shown(value_of(after, key.text))});
    }
    for (const auto& [key, value] : after.entries) {
        if (value_of(*before, key.text) == nullptr) {
            note_difference({id, context + key.text, shown(nullptr), shown(&value)});
        }
    }
}

} // namespace capmat
