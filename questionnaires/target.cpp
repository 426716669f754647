// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/target.h"

#include "models/input/format_line.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/model_targets.h"
#include "questionnaires/answer_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

Target target_of(const Profile& profile) {
    Target target;
    target.title = profile.title;
    target.values = profile.targets;
    return target;
}

static void read_profile_choice(YamlValue value, const Model& model, Target& target) {
    const auto found = std::ranges::find(model.profiles, value.scalar(), &Profile::id);
    if (found != model.profiles.end()) {
        target.values = found->targets;
        return;
    }
    std::vector<std::string> known;
    for (const Profile& profile : model.profiles) {
        known.push_back(profile.id);
    }
    value.error(fmt::format("unknown profile {}{}", in_quotes(value.scalar()),
                            did_you_mean(value.scalar(), known)));
}

static void read_wanted(YamlMap& yaml, const Model& model, Target& target) {
    const auto targets = yaml.find("targets");
    const auto profile = yaml.find("profile");
    if (targets.has_value() == profile.has_value()) {
        yaml.error("a target has either 'targets' or 'profile'");
    } else if (profile) {
        read_profile_choice(*profile, model, target);
    } else if (targets->is_scalar() && targets->scalar() == "next") {
        target.next = true;
    } else {
        target.values = read_targets(*targets, model, model.hidden);
    }
}

std::optional<Target> read_target(const YamlNode& root, const Model& model,
                                  Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    YamlMap yaml = root_map(root, diagnostics);
    if (!yaml.usable()) {
        return std::nullopt;
    }
    Target target;
    require_format(yaml, "target", 1);
    require_model(yaml, model);
    if (const auto country = yaml.find("country")) {
        target.country = read_country_code(*country);
    }
    target.title = yaml.optional_text("title");
    if (const auto by = yaml.find("by")) {
        target.by = read_date(*by);
    }
    read_wanted(yaml, model, target);
    yaml.reject_unknown_keys();
    if (diagnostics.error_count() > errors_before) {
        return std::nullopt;
    }
    return target;
}

} // namespace capmat
