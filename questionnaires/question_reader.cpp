// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/question_reader.h"

#include "models/input/plain_text.h"
#include "models/input/read_id.h"
#include "models/input/read_word.h"
#include "questionnaires/answer_reader.h"
#include "questionnaires/question_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace capmat {

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_letter_or_digit(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

std::string survey_name(std::string_view id) {
    std::string name;
    std::ranges::copy_if(id, std::back_inserter(name), is_letter_or_digit);
    return name;
}

bool is_survey_name(std::string_view name) {
    return !name.empty() && name.size() <= 20 && is_letter(name.front()) &&
           std::ranges::all_of(name, is_letter_or_digit);
}

std::vector<Effect> read_effects(YamlValue value, const Model& model) {
    std::vector<Effect> effects;
    for (auto& [key, answer] : value.entries()) {
        const auto indicator = read_reference(key, model.indicator_by_id, "indicator");
        if (indicator) {
            effects.push_back(
                {*indicator, read_answer(answer, model.indicators[*indicator].scale)});
        }
    }
    return effects;
}

/// `sets: ID` or `sets: [ID, ID]`.
static std::vector<std::size_t> read_indicators(YamlValue value, const Model& model) {
    if (value.is_list()) {
        return read_references(value, model.indicator_by_id, "indicator");
    }
    const auto one = read_reference(value, model.indicator_by_id, "indicator");
    return one ? std::vector<std::size_t>{*one} : std::vector<std::size_t>{};
}

/// Whether the answer to a question of this type can be the answer of the indicator.
static bool fits(QuestionType type, LeafKind kind) {
    switch (kind) {
    case LeafKind::Met:
        return type == QuestionType::YesPartlyNo;
    case LeafKind::Level:
    case LeafKind::Stage:
        return type == QuestionType::Level;
    case LeafKind::Points:
    case LeafKind::Number:
        return type == QuestionType::Number;
    }
    return false;
}

static void read_sets(YamlMap& yaml, const Model& model, Question& question) {
    const auto sets = yaml.find("sets");
    if (!sets) {
        return;
    }
    question.sets = read_indicators(*sets, model);
    for (const std::size_t indicator : question.sets) {
        if (!fits(question.type, model.indicators[indicator].scale.kind)) {
            YamlValue(*sets).error(fmt::format(
                "the answer to a question of type {} cannot be the answer of {}",
                word_for(question_type_words, question.type),
                model.indicators[indicator].id.text));
        }
    }
}

/// Codes of choices go into survey tools, which take nothing else.
static bool is_option_id(std::string_view id) {
    return !id.empty() && id.size() <= 32 && is_letter(id.front()) &&
           std::ranges::all_of(id,
                               [](char c) { return is_letter_or_digit(c) || c == '_'; });
}

static AnswerOption read_option(const YamlValue& value, const Model& model,
                                QuestionType type) {
    YamlMap yaml(value);
    AnswerOption option;
    option.id = yaml.text("id");
    option.text = yaml.text("text");
    if (yaml.usable() && !option.id.empty() && !is_option_id(option.id)) {
        yaml.error(
            fmt::format("{} cannot be the id of an option: a letter, then letters, "
                        "digits and '_', 32 in all",
                        in_quotes(option.id)));
    }
    if (option.id == "unknown" || option.id == "not_applicable") {
        yaml.error(fmt::format("{} is an answer to every question; give the option "
                               "another id",
                               in_quotes(option.id)));
    }
    if (const auto sets = yaml.find("sets")) {
        option.sets = read_effects(*sets, model);
    }
    if (type == QuestionType::Choices) {
        if (const auto otherwise = yaml.find("otherwise")) {
            option.otherwise = read_effects(*otherwise, model);
        }
        option.exclusive = yaml.boolean("exclusive", false);
    }
    yaml.reject_unknown_keys();
    return option;
}

static void read_options(YamlMap& yaml, const Model& model, Question& question) {
    auto options = yaml.require("options");
    if (!options) {
        return;
    }
    std::set<std::string> ids;
    std::set<std::string> texts;
    for (YamlValue& item : options->list()) {
        question.options.push_back(read_option(item, model, question.type));
        const AnswerOption& option = question.options.back();
        if (!option.id.empty() && !ids.insert(option.id).second) {
            item.error(fmt::format("option {} is given twice", in_quotes(option.id)));
        }
        if (!option.text.empty() && !texts.insert(option.text).second) {
            item.error("two options of a question have the same text; nobody could tell "
                       "them apart in a list of answers");
        }
    }
    if (question.options.size() < 2) {
        options->error("a question with options has at least two of them");
    }
}

/// Bounds ascend, so that each figure is in one band; only a date's last may be absent.
static void check_order(YamlValue list, const Question& question) {
    const bool dates = question.type == QuestionType::Date;
    for (std::size_t i = 0; i < question.bands.size(); ++i) {
        const bool last = i + 1 == question.bands.size();
        if (!question.bands[i].bound) {
            if (!(dates && last)) {
                list.error("only the last band of a date may be without its bound");
                return;
            }
        } else if (i > 0 && *question.bands[i].bound <= *question.bands[i - 1].bound) {
            list.error("the bounds of the bands must ascend");
            return;
        }
    }
}

/// The bound of a band: a date's may be absent, for "longer ago"; nothing and an error
/// where one is needed or is no number.
static std::optional<double> read_bound(YamlMap& band, bool dates, bool& complete) {
    auto bound = dates ? band.find("within_months") : band.require("from");
    const std::optional<double> number = bound ? bound->number() : std::nullopt;
    if (dates && number && (*number < 0 || std::trunc(*number) != *number)) {
        bound->error("'within_months' is a whole number of months, 0 or more");
    }
    complete = complete && (number || (dates && !bound));
    return number;
}

static void read_bands(YamlMap& yaml, const Model& model, Question& question) {
    auto bands = yaml.find("bands");
    if (!bands) {
        return;
    }
    const bool dates = question.type == QuestionType::Date;
    bool complete = true;
    for (const YamlValue& item : bands->list()) {
        YamlMap map(item);
        AnswerBand band;
        band.bound = read_bound(map, dates, complete);
        if (const auto sets = map.require("sets")) {
            band.sets = read_effects(*sets, model);
        }
        map.reject_unknown_keys();
        question.bands.push_back(std::move(band));
    }
    if (question.bands.empty()) {
        bands->error("this list holds no band");
    } else if (complete) {
        check_order(*bands, question);
    }
}

/// The bounds of a figure come from the indicators that get it, else from the file.
static void read_range(YamlMap& yaml, const Model& model, Question& question) {
    if (question.sets.empty()) {
        question.whole = yaml.boolean("whole", false);
        question.lowest = yaml.number("min", 0.0);
        if (auto highest = yaml.find("max")) {
            question.highest = highest->number();
        }
        if (question.highest && *question.highest <= question.lowest) {
            yaml.error("'max' must be greater than 'min'");
        }
        return;
    }
    const LeafScale& scale = model.indicators[question.sets.front()].scale;
    question.lowest = std::min(scale.worst, scale.best);
    question.highest = std::max(scale.worst, scale.best);
    question.whole = scale.is_ordinal();
    for (const std::size_t indicator : question.sets) {
        if (!(model.indicators[indicator].scale == scale)) {
            yaml.error("the indicators a figure sets must have the same range");
        }
    }
}

void read_answer_type(YamlMap& yaml, const Model& model, Question& question) {
    switch (question.type) {
    case QuestionType::YesPartlyNo:
        read_sets(yaml, model, question);
        return;
    case QuestionType::Choice:
        read_options(yaml, model, question);
        return;
    case QuestionType::Choices:
        read_options(yaml, model, question);
        read_bands(yaml, model, question);
        return;
    case QuestionType::Level:
        read_sets(yaml, model, question);
        if (question.sets.empty()) {
            yaml.error("a question of type level sets an indicator: missing 'sets'");
            return;
        }
        read_range(yaml, model, question);
        return;
    case QuestionType::Number:
        read_sets(yaml, model, question);
        read_range(yaml, model, question);
        read_bands(yaml, model, question);
        return;
    case QuestionType::Date:
        read_bands(yaml, model, question);
        return;
    case QuestionType::Text:
        return;
    }
}

} // namespace capmat
