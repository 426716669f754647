// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/surveyjs_elements.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

SurveyJson survey_json_text(const FormLanguages& languages, const LocalText& texts) {
    if (texts.size() == 1) {
        return texts.front();
    }
    SurveyJson json{{"default", texts.front()}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        json[languages[i].language.code()] = texts[i];
    }
    return json;
}

SurveyJson survey_json_choices(const FormLanguages& languages,
                               const std::vector<SurveyChoice>& choices) {
    SurveyJson json = SurveyJson::array();
    for (const SurveyChoice& choice : choices) {
        json.push_back({{"value", choice.code},
                        {"text", survey_json_text(languages, choice.label)}});
    }
    return json;
}

SurveyJson survey_json_element(const FormLanguages& languages, const char* type,
                               const std::string& name, const LocalText& title) {
    return {
        {"type", type}, {"name", name}, {"title", survey_json_text(languages, title)}};
}

void set_survey_json_type(const Question& question, SurveyJson& json) {
    switch (question.type) {
    case QuestionType::YesPartlyNo:
    case QuestionType::Choice:
    case QuestionType::Level:
        json["type"] = "radiogroup";
        json["showClearButton"] = true;
        break;
    case QuestionType::Choices:
        json["type"] = "checkbox";
        break;
    case QuestionType::Number:
        json["inputType"] = "number";
        json["min"] = question.lowest;
        if (question.highest) {
            json["max"] = *question.highest;
        }
        if (question.whole) {
            json["step"] = 1;
        } else {
            json["step"] = "any";
        }
        break;
    case QuestionType::Date:
        json["inputType"] = "date";
        break;
    case QuestionType::Text:
        json["type"] = "comment";
        break;
    }
}

SurveyJson survey_json_alone_rules(const std::string& name,
                                   const std::vector<SurveyChoice>& choices,
                                   const SurveyJson& message) {
    SurveyJson rules = SurveyJson::array();
    for (const SurveyChoice& choice : choices) {
        if (choice.exclusive) {
            const std::string rule = fmt::format(
                "{{{0}}} notcontains '{1}' or {{{0}.length}} = 1", name, choice.code);
            rules.push_back(
                {{"type", "expression"}, {"text", message}, {"expression", rule}});
        }
    }
    return rules;
}

std::string survey_json_literal(std::string text) {
    const bool has_quote = text.find('\'') != std::string::npos;
    if (has_quote) {
        std::ranges::replace(text, '"', ' ');
    }
    const std::string quote = has_quote ? "\"" : "'";
    return quote + text + quote;
}

SurveyJson text_or_nothing(const std::string& text) {
    return text.empty() ? SurveyJson() : SurveyJson(text);
}

void show_if(SurveyJson& json, const std::string& rule) {
    if (!rule.empty()) {
        json["visibleIf"] = rule;
    }
}

void fill_in(SurveyJson& json, SurveyJson value) {
    if (!value.is_null()) {
        json["defaultValue"] = std::move(value);
    }
}

} // namespace capmat
