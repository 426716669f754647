// SPDX-License-Identifier: Apache-2.0
#include "models/input/plain_text.h"
#include "models/model_draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace capmat {

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

/// The plural of an English word, by its ending: "factors", "capabilities".
static std::string english_plural(const std::string& word) {
    static constexpr std::string_view vowels = "aeiou";
    if (word.size() >= 2 && word.back() == 'y' &&
        vowels.find(word[word.size() - 2]) == std::string_view::npos) {
        return word.substr(0, word.size() - 1) + "ies";
    }
    static constexpr std::array<std::string_view, 4> hissing{"s", "x", "ch", "sh"};
    const bool hisses = std::ranges::any_of(
        hissing, [&](std::string_view end) { return word.ends_with(end); });
    return word + (hisses ? "es" : "s");
}

static void read_level_plurals(YamlMap& yaml, Model& model) {
    auto plurals = yaml.find("level_plurals");
    if (!plurals) {
        std::ranges::transform(model.levels, std::back_inserter(model.level_plurals),
                               english_plural);
        return;
    }
    for (YamlValue& word : plurals->list()) {
        model.level_plurals.push_back(word.text().value_or(""));
    }
    if (model.level_plurals.size() != model.levels.size()) {
        plurals->error(
            fmt::format("'level_plurals' names {} levels and 'levels' {}; expected one "
                        "word for each",
                        model.level_plurals.size(), model.levels.size()));
        model.level_plurals.resize(model.levels.size());
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

void read_scale(YamlMap& yaml, Model& model) {
    read_levels(yaml, model);
    read_level_plurals(yaml, model);
    if (const auto stages = yaml.find("stages")) {
        model.stages = read_stages(*stages);
    }
    model.interval_scale = yaml.boolean("interval_scale", false);
    read_partly(yaml, model);
}

} // namespace capmat
