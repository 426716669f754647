// SPDX-License-Identifier: Apache-2.0
#include "models/model_reader.h"

#include "models/hidden_ids.h"
#include "models/input/format_line.h"
#include "models/input/read_word.h"
#include "models/model_draft.h"
#include "models/model_targets.h"
#include "models/model_words.h"

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

static std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                              : letter;
    });
    return text;
}

/// Collects the ids of the tree before anything is read, so that an indicator may name
/// one that stands further down or in another file.
class IdCollector {
public:
    explicit IdCollector(Model& model) : model_(&model) {}

    void collect_nodes(YamlValue nodes) {
        for (const YamlValue& item : nodes.list()) {
            if (!item.is_map()) {
                continue; // said when the tree is read
            }
            add_id(item, model_->node_by_id, ++node_count_);
            if (const auto below = child(item, "nodes")) {
                collect_nodes(*below);
            } else if (const auto leaves = child(item, "indicators")) {
                collect_indicators(*leaves);
            }
        }
    }

private:
    static std::optional<YamlValue> child(YamlValue map, std::string_view key) {
        for (const auto& [name, value] : map.entries()) {
            if (name.scalar() == key && value.is_list()) {
                return value;
            }
        }
        return std::nullopt;
    }

    void collect_indicators(YamlValue indicators) {
        for (const YamlValue& item : indicators.list()) {
            if (item.is_map()) {
                add_id(item, model_->indicator_by_id, indicator_count_);
            }
            ++indicator_count_;
        }
    }

    void add_id(YamlValue map, IdIndex& ids, std::size_t index) {
        YamlMap yaml(map);
        const std::optional<YamlValue> value = yaml.require("id");
        const std::optional<std::string> id = value ? read_id(*value) : std::nullopt;
        if (!id) {
            return;
        }
        YamlValue place = *value;
        const auto [first, added] = seen_.emplace(lower_case(*id), *id);
        if (*id == total_id) {
            place.error("'total' is the id of the whole model; choose another");
        } else if (!added) {
            place.error(
                fmt::format("id '{}' is used twice (upper and lower case count as "
                            "the same); first as '{}'",
                            *id, first->second));
        } else {
            ids.emplace(*id, index);
        }
    }

    Model* model_;
    std::map<std::string, std::string> seen_;
    std::size_t node_count_ = 0; // the total is node 0
    std::size_t indicator_count_ = 0;
};

static std::vector<Stage> read_stages(YamlValue value) {
    std::vector<Stage> stages;
    for (const YamlValue& item : value.list()) {
        YamlMap yaml(item);
        Stage stage;
        auto id = yaml.require("id");
        const std::optional<int> number = id ? id->whole_number() : std::nullopt;
        stage.id = static_cast<int>(stages.size()) + 1;
        if (number && *number != stage.id) {
            id->error(fmt::format("stages are numbered 1, 2, 3 in order; expected {}, "
                                  "found {}",
                                  stage.id, *number));
        }
        stage.name = yaml.text("name");
        stage.definition = yaml.optional_text("definition");
        stage.comparable_to = yaml.optional_text("comparable_to");
        yaml.reject_unknown_keys();
        stages.push_back(std::move(stage));
    }
    if (stages.size() == 1) {
        value.error("a scale needs at least two stages");
    }
    return stages;
}

static std::vector<Term> read_terms(YamlValue value) {
    std::vector<Term> terms;
    for (auto& [key, text] : value.entries()) {
        (void)read_id(key);
        terms.push_back({key.scalar(), text.text().value_or("")});
    }
    return terms;
}

template <class Items>
static IdIndex index_of(const Items& items) {
    IdIndex index;
    for (std::size_t i = 0; i < items.size(); ++i) {
        index.emplace(items[i].id, i);
    }
    return index;
}

static std::vector<Framework> read_frameworks(YamlValue value) {
    std::vector<Framework> frameworks;
    for (auto& [key, entry] : value.entries()) {
        (void)read_id(key);
        YamlMap yaml(entry);
        frameworks.push_back(
            {key.scalar(), yaml.text("title"), yaml.optional_text("note")});
        yaml.reject_unknown_keys();
    }
    return frameworks;
}

static std::vector<Effort> read_efforts(YamlValue value) {
    std::vector<Effort> efforts;
    for (auto& [key, entry] : value.entries()) {
        (void)read_id(key);
        YamlMap yaml(entry);
        auto count = yaml.require("count");
        const double number = count ? count->number().value_or(1.0) : 1.0;
        if (number <= 0.0) {
            count->error("'count' must be more than 0");
        }
        efforts.push_back({key.scalar(), number, yaml.optional_text("meaning")});
        yaml.reject_unknown_keys();
    }
    return efforts;
}

/// The shape of a BCP 47 tag: two or three small letters, then subtags behind hyphens.
static bool is_language_tag(std::string_view tag) {
    const std::size_t end = std::min(tag.find('-'), tag.size());
    const bool language = end >= 2 && end <= 3 &&
                          tag.substr(0, end).find_first_not_of(
                              "abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    return language && tag.back() != '-' && is_id(tag);
}

static void read_header(YamlMap& yaml, Model& model) {
    require_format(yaml, "model", 1);
    if (const auto id = yaml.require("id")) {
        model.reference.id = read_id(*id).value_or("");
    }
    if (const auto edition = yaml.require("edition")) {
        model.reference.edition = read_id(*edition).value_or("");
    }
    model.title = yaml.text("title");
    model.description = yaml.optional_text("description");
    if (auto language = yaml.require("language")) {
        model.language = language->text().value_or("");
        if (!model.language.empty() && !is_language_tag(model.language)) {
            language->error(
                fmt::format("{} is not a language tag; expected something like "
                            "en, fr or zh-Hant",
                            in_quotes(model.language)));
        }
    }
    model.licence = yaml.text("licence");
    model.source = yaml.optional_text("source");
    if (auto overlay = yaml.find("extends")) {
        model.extends = read_model_reference(*overlay);
        // Not for authors: an overlay leaves it in the tree it makes.
        if (const auto hidden = yaml.find("hidden")) {
            model.hidden = read_hidden(*hidden);
        }
    }
}

static void read_levels(YamlMap& yaml, Model& model) {
    auto levels = yaml.require("levels");
    if (!levels) {
        return;
    }
    for (const YamlValue& item : levels->list()) {
        std::string level = read_id(item).value_or("");
        if (level == total_id) {
            YamlValue(item).error(
                "'total' stands for the whole model; choose another name");
            level.clear();
        } else if (!level.empty() &&
                   std::ranges::find(model.levels, level) != model.levels.end()) {
            YamlValue(item).error(fmt::format("level '{}' is named twice", level));
        }
        model.levels.push_back(level); // empty where it could not be read
    }
    if (model.levels.empty()) {
        levels->error("'levels' must name at least one level");
    }
}

static void read_partly(YamlMap& yaml, Model& model) {
    const auto answers = yaml.find("answers");
    if (!answers) {
        return;
    }
    YamlMap map(*answers);
    auto partly = map.find("partly");
    if (partly) {
        model.partly = partly->number().value_or(0.5);
        if (model.partly < 0.0 || model.partly > 1.0) {
            partly->error("'partly' must be between 0 and 1");
        }
    }
    map.reject_unknown_keys();
}

static void read_scale(YamlMap& yaml, Model& model) {
    read_levels(yaml, model);
    if (const auto stages = yaml.find("stages")) {
        model.stages = read_stages(*stages);
    }
    model.interval_scale = yaml.boolean("interval_scale", false);
    read_partly(yaml, model);
}

static void read_evidence(YamlMap& yaml, Model& model) {
    const auto evidence = yaml.find("evidence");
    if (!evidence) {
        return;
    }
    YamlMap map(*evidence);
    if (const auto policy = map.find("policy")) {
        model.policy =
            read_word(*policy, reading_words, "a reading").value_or(Reading::Claimed);
    }
    if (const auto kinds = map.find("kinds")) {
        model.evidence_kinds = read_terms(*kinds);
    }
    if (auto uses = map.find("max_uses")) {
        model.max_uses = uses->whole_number().value_or(model.max_uses);
        if (model.max_uses < 1) {
            uses->error("'max_uses' must be at least 1");
        }
    }
    map.reject_unknown_keys();
}

static void read_vocabulary(YamlMap& yaml, ModelDraft& draft) {
    Model& model = draft.model;
    read_evidence(yaml, model);
    if (const auto roles = yaml.find("roles")) {
        model.roles = read_terms(*roles);
    }
    if (const auto frameworks = yaml.find("frameworks")) {
        model.frameworks = read_frameworks(*frameworks);
    }
    const auto efforts = yaml.find("effort");
    model.efforts = efforts
                        ? read_efforts(*efforts)
                        : std::vector<Effort>{{"S", 1, ""}, {"M", 3, ""}, {"L", 9, ""}};
    if (const auto types = yaml.find("activity_types")) {
        model.activity_types = read_terms(*types);
    }
    draft.kinds = index_of(model.evidence_kinds);
    draft.roles = index_of(model.roles);
    draft.frameworks = index_of(model.frameworks);
    draft.efforts = index_of(model.efforts);
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

static Activity read_activity(YamlValue value, const Model& model) {
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

static IdIndex activity_ids(std::vector<YamlValue> activities) {
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
    IdCollector(draft.model).collect_nodes(*nodes);
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
    read_header(yaml, draft.model);
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
