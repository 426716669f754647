// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/page_data.h"

#include "models/language/locale_data.h"
#include "questionnaires/country.h"
#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/page_question.h"
#include "questionnaires/forms/page_words.h"
#include "questionnaires/response_words.h"

#include <nlohmann/json.hpp>

namespace capmat {

using Json = nlohmann::ordered_json;

/// What yes, partly and no mean: of a question that sets one indicator.
static Json page_guidance(const Question& question, const Model& model) {
    Json guide = Json::array();
    const std::vector<std::size_t> indicators = indicators_of(question);
    if (indicators.size() != 1) {
        return guide;
    }
    const Indicator& indicator = model.indicators[indicators.front()];
    if (!indicator.guidance.note.empty()) {
        guide.push_back({"", indicator.guidance.note});
    }
    // Of a list or a figure the words yes, partly and no are not what is answered.
    if (!question.sets.empty()) {
        for (const auto& [word, meaning] : indicator.guidance.answers) {
            guide.push_back({word, meaning});
        }
    }
    if (!indicator.not_applicable_when.empty()) {
        guide.push_back({"not_applicable", indicator.not_applicable_when});
    }
    return guide;
}

static Json question_texts(const FormLanguage& in, std::size_t index) {
    const Question& question = in.questionnaire.questions[index];
    Json json{{"text", question.text}};
    if (!question.help.empty()) {
        json["help"] = question.help;
    }
    for (const AnswerOption& option : question.options) {
        json["options"].push_back(option.text);
    }
    if (!in.shown[index].empty()) {
        json["shown"] = in.shown[index];
    }
    Json guide = page_guidance(question, in.model);
    if (!guide.empty()) {
        json["guide"] = std::move(guide);
    }
    return json;
}

static Json texts_of(const std::vector<Term>& terms) {
    Json json = Json::array();
    for (const Term& term : terms) {
        json.push_back(term.text);
    }
    return json;
}

static Json labels_of(const std::vector<LabelledCode>& codes) {
    Json json = Json::object();
    for (const LabelledCode& code : codes) {
        json[code.code] = code.label;
    }
    return json;
}

static Json country_names(const Form& form, const std::string& language) {
    Json json = Json::object();
    for (const Country& country : all_countries()) {
        if (form.header.country.empty() || form.header.country == country.code) {
            const std::string name = region_name(country.code, language);
            json[std::string(country.code)] =
                name.empty() ? std::string(country.name) : name;
        }
    }
    if (is_user_assigned(form.header.country)) {
        json[form.header.country] = form.header.country_name;
    }
    return json;
}

static void add_contents(const FormLanguage& in, Json& json) {
    for (const Stage& stage : in.model.stages) {
        json["stages"][std::to_string(stage.id)] = {stage.name, stage.definition};
    }
    for (const QuestionSection& section : in.questionnaire.sections) {
        json["sections"].push_back({{"title", section.title}, {"intro", section.intro}});
    }
    for (std::size_t i = 0; i < in.questionnaire.questions.size(); ++i) {
        json["questions"].push_back(question_texts(in, i));
    }
}

static Json page_language(const Form& form, const FormLanguage& in) {
    const std::string& code = in.language.code();
    Json json{{"code", code},
              {"name", own_name(code)},
              {"direction", is_right_to_left(code) ? "rtl" : "ltr"},
              {"reviewed", in.reviewed},
              {"title", in.questionnaire.title},
              {"about", in.questionnaire.about},
              {"answers", labels_of(labelled_answers(in.language))},
              {"confidence", labels_of(labelled_confidence(in.language))},
              {"kinds", texts_of(in.model.evidence_kinds)},
              {"roles", texts_of(in.model.roles)},
              {"countries", country_names(form, code)},
              {"words", Json::object()},
              {"stages", Json::object()},
              {"sections", Json::array()},
              {"questions", Json::array()}};
    for (const PageWord& word : page_words(in.language)) {
        json["words"][word.key] = word.text;
    }
    add_contents(in, json);
    return json;
}

static Json ids_of(const std::vector<Term>& terms) {
    Json json = Json::array();
    for (const Term& term : terms) {
        json.push_back(term.id);
    }
    return json;
}

static void replace_all(std::string& text, std::string_view old,
                        std::string_view replacement) {
    for (std::size_t at = text.find(old); at != std::string::npos;
         at = text.find(old, at + replacement.size())) {
        text.replace(at, old.size(), replacement);
    }
}

std::string page_data(const Form& form) {
    const FormLanguage& first = form.languages.front();
    Json json;
    for (const auto& [key, text] : form_identity(form)) {
        json["identity"][key] = text;
    }
    json["licence"] = first.questionnaire.licence;
    json["header"] = {{"country", form.header.country},
                      {"name", form.header.country_name},
                      {"round", form.header.round},
                      {"role", form.header.role},
                      {"organisation", form.header.organisation},
                      {"marking", form.header.marking
                                      ? word_for(marking_words, *form.header.marking)
                                      : std::string_view()}};
    for (const auto& [word, marking] : marking_words) {
        json["markings"].push_back(word);
    }
    json["kinds"] = ids_of(first.model.evidence_kinds);
    json["roles"] = ids_of(first.model.roles);
    json["sections"] = Json::array();
    for (const QuestionSection& section : first.questionnaire.sections) {
        json["sections"].push_back({{"id", section.id},
                                    {"first", section.first_question},
                                    {"end", section.end_question}});
    }
    json["questions"] = Json::array();
    for (std::size_t i = 0; i < first.questionnaire.questions.size(); ++i) {
        json["questions"].push_back(page_question(form, i));
    }
    for (const FormLanguage& language : form.languages) {
        json["languages"].push_back(page_language(form, language));
    }
    std::string text = json.dump();
    replace_all(text, "<", "\\u003c");
    replace_all(text, "\u2028", "\\u2028");
    replace_all(text, "\u2029", "\\u2029");
    return text;
}

} // namespace capmat
