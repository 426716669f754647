// SPDX-License-Identifier: Apache-2.0
#include "models/input/plain_text.h"
#include "models/model_draft.h"

#include <fmt/format.h>

namespace capmat {

Activity read_activity(YamlValue value, const Model& model) {
    YamlMap yaml(value);
    Activity activity;
    if (const auto id = yaml.require("id")) {
        activity.id = id->scalar(); // judged when the ids were collected
    }
    activity.title = yaml.text("title");
    auto type = yaml.require("type");
    activity.type = type ? type->text().value_or("") : "";
    if (!activity.type.empty() && !find_term(model.activity_types, activity.type)) {
        type->error(fmt::format("unknown activity type {}; 'activity_types' names them",
                                in_quotes(activity.type)));
    }
    for (YamlValue& audience : yaml.list("audience")) {
        activity.audience.push_back(audience.text().value_or(""));
    }
    activity.duration = yaml.optional_text("duration");
    activity.about = yaml.optional_text("about");
    if (const auto serves = yaml.find("serves")) {
        activity.serves = read_references(*serves, model.indicator_by_id, "indicator");
    }
    yaml.reject_unknown_keys();
    return activity;
}

IdIndex activity_ids(const std::vector<YamlValue>& activities) {
    IdIndex ids;
    for (std::size_t i = 0; i < activities.size(); ++i) {
        if (!activities[i].is_map()) {
            continue;
        }
        YamlMap yaml(activities[i]);
        const auto id = yaml.find("id");
        const std::optional<std::string> text = id ? read_id(*id) : std::nullopt;
        if (text && !ids.emplace(*text, i).second) {
            YamlValue(*id).error(fmt::format("activity '{}' is listed twice", *text));
        }
    }
    return ids;
}

} // namespace capmat
