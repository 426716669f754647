// SPDX-License-Identifier: Apache-2.0
#include "models/overlay.h"

#include "models/hidden_ids.h"
#include "models/input/format_line.h"
#include "models/input/plain_text.h"
#include "models/made_nodes.h"
#include "models/model_reader.h"
#include "models/overlay_additions.h"
#include "models/overlay_changes.h"
#include "models/overlay_header.h"

#include <fmt/format.h>

#include <initializer_list>

namespace capmat {

/// Lays one overlay over a copy of its base, key by key, and reports what does not fit.
class OverlayMerge {
public:
    OverlayMerge(const YamlTree& base, const YamlNode& overlay, Diagnostics& diagnostics)
        : yaml_(root_map(overlay, diagnostics)), diagnostics_(&diagnostics), tree_(base),
          base_(base.root) {}

    [[nodiscard]] std::optional<OverlayResult> run() {
        const std::size_t errors_before = diagnostics_->error_count();
        require_format(yaml_, "overlay", 1);
        if (!extends_base(yaml_, base_, root())) {
            return std::nullopt; // everything below would be measured by the wrong model
        }
        take_header(yaml_, base_, root());
        take_model_rules();
        take_hidden();
        take_node_changes();
        take_indicator_changes();
        for (const YamlValue& item : yaml_.list("add")) {
            complete_ = take_addition(item) && complete_;
        }
        take_profiles();
        take_checks();
        yaml_.reject_unknown_keys();
        complete_ = hidden_.check(root()) && complete_;
        if (diagnostics_->error_count() == errors_before) {
            return OverlayResult{std::move(tree_), changes_.take()};
        }
        if (complete_) {
            // For its messages: both kinds of mistake are to be listed in one run.
            (void)read_model(root(), *diagnostics_);
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] YamlNode& root() { return tree_.root; }

    /// A mapping or list at the top of the model, made when the base has none.
    [[nodiscard]] YamlNode& top_value(const YamlValue& like, YamlNode::Kind kind) {
        return value_made(root(), like.name(), like.node(), kind);
    }

    void take_model_rules() {
        if (auto scoring = yaml_.find("scoring")) {
            for (const auto& [level, rule] : scoring->entries()) {
                YamlNode& rules = top_value(*scoring, YamlNode::Kind::Map);
                changes_.note_rule(level.scalar(), value_of(rules, level.scalar()),
                                   rule.node());
                set_value(rules, level.node(), rule.node());
            }
        }
        take_top_keys("answers", {"partly"});
        take_top_keys("evidence", {"policy", "max_uses"});
    }

    void take_top_keys(const std::string& name, std::initializer_list<const char*> keys) {
        if (const auto value = yaml_.find(name)) {
            take_keys(name, top_value(*value, YamlNode::Kind::Map), *value, keys);
        }
    }

    /// Takes the allowed keys of `from` over into `into`, which is called `id`.
    void take_keys(const std::string& id, YamlNode& into, const YamlValue& from,
                   std::initializer_list<const char*> keys) {
        YamlMap map(from);
        for (const char* key : keys) {
            if (const auto value = map.find(key)) {
                take_value(id, into, key_for(*value), value->node());
            }
        }
        map.reject_unknown_keys();
    }

    void take_value(const std::string& id, YamlNode& into, const YamlNode& key,
                    const YamlNode& value) {
        const YamlNode* before = value_of(into, key.text);
        if (key.text == "scoring") {
            changes_.note_rule(id, before, value);
        } else {
            changes_.note_value(id, key.text, before, value);
        }
        set_value(into, key, value);
    }

    void take_hidden() {
        IdIndex known = base_.of(ItemKind::Node);
        const IdIndex& indicators = base_.of(ItemKind::Indicator);
        known.insert(indicators.begin(), indicators.end());
        for (const YamlValue& item : yaml_.list("hide")) {
            if (read_reference(item, known, "node or indicator")) {
                hidden_.hide(item, root());
                changes_.note(item.scalar(), "hidden");
            }
        }
        hidden_.leave_activities(root(), changes_);
        hidden_.drop_checks(root(), changes_);
        if (const auto hide = yaml_.find("hide")) {
            note_hidden(root(), hidden_ids(), hide->node());
        }
    }

    /// The nodes and indicators of the base that are gone, with what stood below them.
    [[nodiscard]] HiddenIds hidden_ids() {
        const std::string overlay = BaseIds(root()).model();
        HiddenIds hidden;
        for (const auto& [id, index] : base_.of(ItemKind::Node)) {
            if (hidden_.contains(id)) {
                hidden.nodes.emplace(id, overlay);
            }
        }
        for (const auto& [id, index] : base_.of(ItemKind::Indicator)) {
            if (hidden_.contains(id)) {
                hidden.indicators.emplace(id, overlay);
            }
        }
        return hidden;
    }

    /// The node or indicator the overlay names, or null and a message.
    [[nodiscard]] YamlNode* item_to_change(YamlValue id, ItemKind kind) {
        const bool node = kind == ItemKind::Node;
        const ItemKind other = node ? ItemKind::Indicator : ItemKind::Node;
        if (base_.of(other).contains(id.scalar())) {
            id.error(fmt::format("{} is {}; change it under '{}'", in_quotes(id.scalar()),
                                 node ? "an indicator" : "a node",
                                 node ? "indicators" : "nodes"));
            return nullptr;
        }
        if (!read_reference(id, base_.of(kind), node ? "node" : "indicator")) {
            return nullptr;
        }
        if (hidden_.contains(id.scalar())) {
            id.error(fmt::format("{} is hidden by this overlay; it cannot be changed too",
                                 in_quotes(id.scalar())));
            return nullptr;
        }
        return find_item(root(), id.scalar());
    }

    void take_node_changes() {
        auto nodes = yaml_.find("nodes");
        if (!nodes) {
            return;
        }
        for (const auto& [id, changes] : nodes->entries()) {
            if (YamlNode* item = item_to_change(id, ItemKind::Node)) {
                take_keys(id.scalar(), *item, changes,
                          {"title", "about", "weight", "cap", "scoring"});
            }
        }
    }

    void take_indicator_changes() {
        auto indicators = yaml_.find("indicators");
        if (!indicators) {
            return;
        }
        for (auto& [id, changes] : indicators->entries()) {
            if (YamlNode* item = item_to_change(id, ItemKind::Indicator)) {
                change_indicator(id.scalar(), *item, changes);
            }
        }
    }

    /// Every key but the id; which keys an indicator has is for its reader to judge.
    void change_indicator(const std::string& id, YamlNode& indicator, YamlValue changes) {
        for (auto& [key, value] : changes.entries()) {
            if (key.scalar() == "id") {
                key.error(fmt::format("the id of an indicator never changes; hide {} and "
                                      "add a new one with 'replaces: {}'",
                                      id, id));
            } else {
                take_value(id, indicator, key.node(), value.node());
            }
        }
    }

    /// Returns whether everything could be put in its place.
    bool take_addition(const YamlValue& item) {
        YamlMap map(item);
        const auto under = map.require("under");
        const auto nodes = map.find("nodes");
        const auto indicators = map.find("indicators");
        map.reject_unknown_keys();
        if (!under) {
            return false;
        }
        if (nodes.has_value() == indicators.has_value()) {
            map.error("an addition has either 'nodes' or 'indicators'");
            return false;
        }
        YamlNode* parent =
            parent_for(*under, nodes ? "nodes" : "indicators", root(), hidden_);
        return parent != nullptr &&
               add_items(nodes ? *nodes : *indicators, *parent, under->scalar());
    }

    bool add_items(YamlValue items, YamlNode& parent, const std::string& under) {
        bool all = true;
        for (const YamlValue& item : items.list()) {
            if (base_.refuse_taken(item.node(), *diagnostics_)) {
                all = false;
                continue;
            }
            changes_.note(text_of(item.node(), "id"), "added under " + under);
            children_of(parent)->items.push_back(item.node());
        }
        return all;
    }

    void take_profiles() {
        auto profiles = yaml_.find("profiles");
        if (!profiles) {
            return;
        }
        for (const auto& [id, profile] : profiles->entries()) {
            YamlNode& all = top_value(*profiles, YamlNode::Kind::Map);
            const bool known = value_of(all, id.scalar()) != nullptr;
            changes_.note("profile " + id.scalar(), known ? "replaced" : "added");
            set_value(all, id.node(), profile.node());
        }
    }

    void take_checks() {
        auto checks = yaml_.find("checks");
        if (!checks) {
            return;
        }
        for (const YamlValue& check : checks->list()) {
            top_value(*checks, YamlNode::Kind::List).items.push_back(check.node());
            changes_.note("checks", fmt::format("added: if {}, then {}",
                                                text_of(check.node(), "if"),
                                                text_of(check.node(), "then")));
        }
    }

    YamlMap yaml_;
    Diagnostics* diagnostics_;
    YamlTree tree_;
    BaseIds base_;
    HiddenItems hidden_;
    ChangeLog changes_;
    bool complete_ = true; ///< nothing was left out that other parts may refer to
};

std::optional<OverlayResult> apply_overlay(const YamlTree& base, YamlDocumentPtr overlay,
                                           Diagnostics& diagnostics) {
    std::optional<OverlayResult> result =
        OverlayMerge(base, overlay->root, diagnostics).run();
    if (result) {
        result->tree.documents.push_back(std::move(overlay));
    }
    return result;
}

YamlNode standing_alone(YamlNode root) {
    std::erase_if(root.entries, [](const YamlEntry& entry) {
        return entry.first.text == "extends" || entry.first.text == "hidden";
    });
    return root;
}

} // namespace capmat
