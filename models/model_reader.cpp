// SPDX-License-Identifier: Apache-2.0
#include "models/model_reader.h"

#include "models/hidden_ids.h"
#include "models/id_collector.h"
#include "models/input/format_line.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/model_draft.h"
#include "models/model_targets.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

std::optional<ModelReference> read_model_reference(YamlValue value) {
    const std::optional<std::string> text = value.text();
    if (!text) {
        return std::nullopt;
    }
    const std::size_t at = text->find('@');
    const std::string id = text->substr(0, at);
    const std::string edition = at == std::string::npos ? "" : text->substr(at + 1);
    if (!is_id(id) || !is_id(edition)) {
        value.error(fmt::format("{} does not name a model and its edition; expected "
                                "something like national@2026.1",
                                in_quotes(*text)));
        return std::nullopt;
    }
    return ModelReference{id, edition};
}

/// The shape of a BCP 47 tag: two or three small letters, then subtags behind hyphens.
static bool is_language_tag(std::string_view tag) {
    const std::size_t end = std::min(tag.find('-'), tag.size());
    const bool language = end >= 2 && end <= 3 &&
                          tag.substr(0, end).find_first_not_of(
                              "abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    return language && tag.back() != '-' && is_id(tag);
}

std::string read_language_tag(YamlMap& yaml) {
    auto value = yaml.require("language");
    std::string language = value ? value->text().value_or("") : "";
    if (!language.empty() && !is_language_tag(language)) {
        value->error(fmt::format("{} is not a language tag; expected something like "
                                 "en, fr or zh-Hant",
                                 in_quotes(language)));
    }
    return language;
}

/// What an overlay left in the tree it made: a file of its own holds it. In the model's
/// file there is no place for it.
static std::optional<YamlValue> left_by_overlay(YamlMap& yaml, std::string_view key,
                                                const YamlNode& root) {
    auto value = yaml.find(key);
    if (value && value->node().document == root.document) {
        value->error(fmt::format("'{}' has no place in a model/1 file, which holds a "
                                 "whole model; changes to a model are an overlay/1",
                                 key));
        return std::nullopt;
    }
    return value;
}

static void read_header(YamlMap& yaml, const YamlNode& root, Model& model) {
    require_format(yaml, "model", 1);
    if (const auto id = yaml.require("id")) {
        model.reference.id = read_id(*id).value_or("");
    }
    if (const auto edition = yaml.require("edition")) {
        model.reference.edition = read_id(*edition).value_or("");
    }
    model.title = yaml.text("title");
    model.description = yaml.optional_text("description");
    model.language = read_language_tag(yaml);
    model.licence = yaml.text("licence");
    model.source = yaml.optional_text("source");
    if (const auto extends = left_by_overlay(yaml, "extends", root)) {
        model.extends = read_model_reference(*extends);
    }
    if (const auto hidden = left_by_overlay(yaml, "hidden", root)) {
        model.hidden = read_hidden(*hidden);
    }
}

static void check_scoring_levels(YamlValue scoring, const Model& model) {
    std::vector<std::string> known = model.levels;
    known.emplace_back(total_id);
    for (auto& [key, value] : scoring.entries()) {
        if (std::ranges::find(known, key.scalar()) == known.end()) {
            key.error(fmt::format("unknown level {}{}", in_quotes(key.scalar()),
                                  did_you_mean(key.scalar(), known)));
        }
    }
}

/// The rule of each level, the total first. A level without a rule is an error; a total
/// without one has no figure.
static void read_level_scoring(YamlMap& yaml, ModelDraft& draft) {
    Model& model = draft.model;
    model.level_scoring.assign(model.levels.size() + 1, Scoring{});
    const auto scoring = yaml.require("scoring");
    if (scoring) {
        YamlMap map(*scoring);
        check_scoring_levels(*scoring, model);
        if (const auto total = map.find(total_id)) {
            model.level_scoring[0] = read_scoring(*total);
        }
        for (std::size_t i = 0; i < model.levels.size(); ++i) {
            if (model.levels[i].empty()) {
                continue;
            }
            if (const auto level = map.require(model.levels[i])) {
                model.level_scoring[i + 1] = read_scoring(*level);
            }
        }
    }
    if (auto bands = yaml.find("bands")) {
        if (!model.level_scoring[0].bands.empty()) {
            bands->error(
                "'bands' of the total are given twice, here and under 'scoring'");
        }
        model.level_scoring[0].bands = read_bands(*bands);
    }
}

static Profile read_profile(YamlMap& yaml, std::string id, const Model& model) {
    Profile profile;
    profile.id = std::move(id);
    profile.title = yaml.text("title");
    profile.about = yaml.optional_text("about");
    if (const auto targets = yaml.require("targets")) {
        profile.targets = read_targets(*targets, model);
    }
    yaml.reject_unknown_keys();
    return profile;
}

static void read_profiles(YamlMap& yaml, Model& model) {
    if (auto profiles = yaml.find("profiles")) {
        for (auto& [key, entry] : profiles->entries()) {
            YamlMap map(entry);
            model.profiles.push_back(read_profile(map, read_id(key).value_or(""), model));
        }
    }
    for (const YamlValue& item : yaml.list("tiers")) {
        YamlMap map(item);
        const auto id = map.require("id");
        model.tiers.push_back(
            read_profile(map, id ? read_id(*id).value_or("") : "", model));
    }
}

static void read_checks(YamlMap& yaml, Model& model) {
    for (const YamlValue& item : yaml.list("checks")) {
        YamlMap map(item);
        ConsistencyCheck check;
        const auto positive = map.require("if");
        const auto then = map.require("then");
        if (positive) {
            check.if_positive =
                read_reference(*positive, model.indicator_by_id, "indicator").value_or(0);
        }
        if (then) {
            check.then =
                read_reference(*then, model.indicator_by_id, "indicator").value_or(0);
        }
        check.message = map.text("message");
        map.reject_unknown_keys();
        model.checks.push_back(std::move(check));
    }
}

static void read_contents(YamlMap& yaml, ModelDraft& draft) {
    const auto nodes = yaml.find("nodes");
    if (!nodes) {
        yaml.error("missing 'nodes'");
        return;
    }
    collect_ids(*nodes, draft.model);
    const std::vector<YamlValue> activities = yaml.list("activities");
    draft.activities = activity_ids(activities);
    read_tree(*nodes, draft);
    check_tree(draft);
    for (const YamlValue& activity : activities) {
        draft.model.activities.push_back(read_activity(activity, draft.model));
    }
}

std::optional<Model> read_model(const YamlNode& root, Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    YamlMap yaml = root_map(root, diagnostics);
    if (!yaml.usable()) {
        return std::nullopt;
    }
    ModelDraft draft;
    read_header(yaml, root, draft.model);
    read_scale(yaml, draft.model);
    read_vocabulary(yaml, draft);
    read_level_scoring(yaml, draft);
    read_contents(yaml, draft);
    // Figures and indices of a broken tree mean nothing; what depends on them waits.
    if (diagnostics.error_count() == errors_before) {
        read_checks(yaml, draft.model);
        read_profiles(yaml, draft.model);
    } else {
        for (const char* later : {"checks", "profiles", "tiers"}) {
            (void)yaml.find(later);
        }
    }
    yaml.reject_unknown_keys();
    if (diagnostics.error_count() > errors_before) {
        return std::nullopt;
    }
    return std::move(draft.model);
}

} // namespace capmat
