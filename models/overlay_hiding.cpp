// SPDX-License-Identifier: Apache-2.0
#include "models/overlay_hiding.h"

#include "models/input/plain_text.h"
#include "models/model.h"
#include "models/overlay_tree.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static constexpr std::size_t most_uses_named = 5;

/// A place of a model that names an indicator or node: `STR-2.1 requires` `STR-1.1`.
struct IdUse {
    std::string user;
    std::string id;
};

static void add_list(const YamlNode* ids, const std::string& user,
                     std::vector<IdUse>& uses) {
    if (ids != nullptr) {
        for (const YamlNode& id : ids->items) {
            uses.push_back({user, id.text});
        }
    }
}

static void add_caps(const YamlNode& node, std::vector<IdUse>& uses) {
    const YamlNode* cap = value_of(node, "cap");
    if (cap == nullptr) {
        return;
    }
    const std::string user = fmt::format("the cap of {} names", text_of(node, "id"));
    add_list(value_of(*cap, "unless"), user, uses);
    for (const YamlNode& one : cap->items) {
        add_list(value_of(one, "unless"), user, uses);
    }
}

static void add_targets(const YamlNode& profile, const std::string& user,
                        std::vector<IdUse>& uses) {
    if (const YamlNode* targets = value_of(profile, "targets")) {
        for (const auto& [id, value] : targets->entries) {
            uses.push_back({user, id.text});
        }
    }
}

static void add_profiles(const YamlNode& root, std::vector<IdUse>& uses) {
    if (const YamlNode* profiles = value_of(root, "profiles")) {
        for (const auto& [id, profile] : profiles->entries) {
            add_targets(profile, fmt::format("profile {} names", id.text), uses);
        }
    }
    if (const YamlNode* tiers = value_of(root, "tiers")) {
        for (const YamlNode& tier : tiers->items) {
            add_targets(tier, fmt::format("tier {} names", text_of(tier, "id")), uses);
        }
    }
}

static void add_checks(const YamlNode& root, std::vector<IdUse>& uses) {
    const YamlNode* checks = value_of(root, "checks");
    if (checks == nullptr) {
        return;
    }
    for (const YamlNode& check : checks->items) {
        const std::string positive = text_of(check, "if");
        const std::string then = text_of(check, "then");
        const std::string user =
            fmt::format("the check 'if {}, then {}' names", positive, then);
        uses.push_back({user, positive});
        uses.push_back({user, then});
    }
}

/// Every place that names an id: prerequisites, caps, checks, profiles and tiers.
static std::vector<IdUse> id_uses(const YamlNode& root) {
    std::vector<IdUse> uses;
    visit_items(root, [&](const YamlNode& item, ItemKind kind) {
        if (kind == ItemKind::Node) {
            add_caps(item, uses);
        } else {
            add_list(value_of(item, "requires"),
                     fmt::format("{} requires", text_of(item, "id")), uses);
        }
    });
    add_checks(root, uses);
    add_profiles(root, uses);
    return uses;
}

void HiddenItems::hide(const YamlValue& place, YamlNode& root) {
    const std::string& id = place.scalar();
    if (std::ranges::find(hidden_, id, &Hidden::id) != hidden_.end()) {
        YamlValue(place).error(fmt::format("{} is named twice", in_quotes(id)));
        return;
    }
    Hidden hidden{place, id, {}, {id}};
    // Nothing is found when a node above it was hidden before.
    if (YamlNode* parent = parent_of(root, id)) {
        hidden.parent = parent == &root ? total_id : text_of(*parent, "id");
        visit_items(*find_item(root, id), [&](const YamlNode& item, ItemKind) {
            hidden.ids.insert(text_of(item, "id"));
        });
        std::erase_if(children_of(*parent)->items,
                      [&](const YamlNode& item) { return text_of(item, "id") == id; });
    }
    hidden_.push_back(std::move(hidden));
}

bool HiddenItems::contains(const std::string& id) const {
    return std::ranges::any_of(
        hidden_, [&](const Hidden& hidden) { return hidden.ids.contains(id); });
}

void HiddenItems::leave_activities(YamlNode& root, ChangeLog& changes) const {
    YamlNode* activities = value_of(root, "activities");
    if (activities == nullptr) {
        return;
    }
    for (YamlNode& activity : activities->items) {
        if (YamlNode* serves = value_of(activity, "serves")) {
            const YamlNode before = *serves;
            std::erase_if(serves->items,
                          [&](const YamlNode& id) { return contains(id.text); });
            changes.note_value(text_of(activity, "id"), "serves", &before, *serves);
        }
    }
}

void HiddenItems::drop_checks(YamlNode& root, ChangeLog& changes) const {
    YamlNode* checks = value_of(root, "checks");
    if (checks == nullptr) {
        return;
    }
    std::vector<YamlNode> kept;
    for (YamlNode& check : checks->items) {
        const std::string positive = text_of(check, "if");
        const std::string then = text_of(check, "then");
        if (contains(positive) || contains(then)) {
            changes.note("checks",
                         fmt::format("dropped: if {}, then {}", positive, then));
        } else {
            kept.push_back(std::move(check));
        }
    }
    checks->items = std::move(kept);
}

static bool refuse_if_used(Hidden& hidden, const std::vector<IdUse>& uses) {
    std::string reasons;
    std::size_t count = 0;
    for (const IdUse& use : uses) {
        if (hidden.ids.contains(use.id) && ++count <= most_uses_named) {
            reasons += fmt::format("{}{} {}", count > 1 ? "; " : "", use.user, use.id);
        }
    }
    if (count == 0) {
        return false;
    }
    if (count > most_uses_named) {
        reasons += fmt::format("; and {} more", count - most_uses_named);
    }
    hidden.place.error(fmt::format("'{}' cannot be hidden: {}", hidden.id, reasons));
    return true;
}

static bool refuse_if_last(Hidden& hidden, YamlNode& root) {
    YamlNode* parent = find_item(root, hidden.parent);
    if (parent == nullptr || !children_of(*parent)->items.empty()) {
        return false;
    }
    hidden.place.error(
        parent == &root ? fmt::format("hiding '{}' leaves nothing to assess", hidden.id)
                        : fmt::format("hiding '{}' leaves {} empty; hide {} instead",
                                      hidden.id, hidden.parent, hidden.parent));
    return true;
}

bool HiddenItems::check(YamlNode& root) {
    const std::vector<IdUse> uses = id_uses(root);
    std::set<std::string> parents;
    bool sound = true;
    for (Hidden& hidden : hidden_) {
        sound = !refuse_if_used(hidden, uses) && sound;
        // Several may have left the same node empty; one message says it.
        const bool first = parents.insert(hidden.parent).second;
        if (first && !hidden.parent.empty()) {
            sound = !refuse_if_last(hidden, root) && sound;
        }
    }
    return sound;
}

} // namespace capmat
