// SPDX-License-Identifier: Apache-2.0
#include "models/language/locale_data.h"
#include "questionnaires/country.h"
#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/survey_names.h"
#include "questionnaires/forms/survey_texts.h"

#include <algorithm>

namespace capmat {

/// Adds the code to labels that are alike in some language: nobody could tell them apart.
static std::vector<SurveyChoice> told_apart(std::vector<SurveyChoice> choices) {
    for (std::size_t language = 0;
         !choices.empty() && language < choices.front().label.size(); ++language) {
        std::map<std::string, int> uses;
        for (const SurveyChoice& choice : choices) {
            ++uses[choice.label[language]];
        }
        for (SurveyChoice& choice : choices) {
            std::string& label = choice.label[language];
            if (uses[label] > 1) {
                label += " (" + choice.code + ")";
            }
        }
    }
    return choices;
}

static SurveyChoice word_choice(const FormLanguages& languages, const std::string& code) {
    const bool alone = code == "unknown" || code == "not_applicable";
    return {code,
            local_text(
                languages,
                [&](const FormLanguage& in) { return answer_label(in.language, code); }),
            alone};
}

/// `2 Formative` of a stage, `2` of a level.
static std::string level_label(const FormLanguage& in, const Question& question,
                               int level) {
    const bool staged =
        !question.sets.empty() &&
        in.model.indicators[question.sets.front()].scale.kind == LeafKind::Stage;
    const auto stage = std::ranges::find(in.model.stages, level, &Stage::id);
    return staged && stage != in.model.stages.end()
               ? std::to_string(level) + " " + stage->name
               : std::to_string(level);
}

static void add_levels(const FormLanguages& languages, const Question& question,
                       std::vector<SurveyChoice>& choices) {
    const auto lowest = static_cast<int>(question.lowest);
    const auto highest = static_cast<int>(question.highest.value_or(question.lowest));
    for (int level = lowest; level <= highest; ++level) {
        choices.push_back({std::to_string(level),
                           local_text(languages,
                                      [&](const FormLanguage& in) {
                                          return level_label(in, question, level);
                                      }),
                           false});
    }
}

static void add_options(const FormLanguages& languages, std::size_t question,
                        std::vector<SurveyChoice>& choices) {
    const Question& asked = languages.front().questionnaire.questions[question];
    for (std::size_t i = 0; i < asked.options.size(); ++i) {
        choices.push_back(
            {asked.options[i].id,
             local_text(languages,
                        [&](const FormLanguage& in) {
                            return in.questionnaire.questions[question].options[i].text;
                        }),
             asked.options[i].exclusive});
    }
}

std::vector<SurveyChoice> survey_choices(const FormLanguages& languages,
                                         std::size_t question) {
    const Question& asked = languages.front().questionnaire.questions[question];
    std::vector<SurveyChoice> choices;
    switch (asked.type) {
    case QuestionType::YesPartlyNo:
        choices = {word_choice(languages, "yes"), word_choice(languages, "partly"),
                   word_choice(languages, "no")};
        break;
    case QuestionType::Choice:
    case QuestionType::Choices:
        add_options(languages, question, choices);
        break;
    case QuestionType::Level:
        add_levels(languages, asked, choices);
        break;
    case QuestionType::Number:
    case QuestionType::Date:
        break;
    case QuestionType::Text:
        return {};
    }
    choices.push_back(word_choice(languages, "unknown"));
    choices.push_back(word_choice(languages, "not_applicable"));
    return told_apart(std::move(choices));
}

static std::vector<SurveyChoice> term_choices(const FormLanguages& languages,
                                              const std::vector<Term> Model::*terms) {
    std::vector<SurveyChoice> choices;
    const std::vector<Term>& all = languages.front().model.*terms;
    const std::vector<std::string> codes = survey_term_codes(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        choices.push_back({codes[i],
                           local_text(languages,
                                      [&](const FormLanguage& in) {
                                          return (in.model.*terms)[i].text;
                                      }),
                           false});
    }
    return told_apart(std::move(choices));
}

std::vector<SurveyChoice> evidence_kind_choices(const FormLanguages& languages) {
    return term_choices(languages, &Model::evidence_kinds);
}

std::vector<SurveyChoice> role_choices(const FormLanguages& languages) {
    return term_choices(languages, &Model::roles);
}

static std::string country_label(const FormLanguage& in, std::string_view code) {
    const std::string name = region_name(code, in.language.code());
    return name.empty() ? std::string(country_name(code)) : name;
}

std::vector<SurveyChoice> country_choices(const Form& form) {
    std::vector<SurveyChoice> choices;
    if (is_user_assigned(form.header.country)) {
        const std::string& name = form.header.country_name;
        choices.push_back({form.header.country,
                           local_text(form.languages,
                                      [&](const FormLanguage& /*in*/) {
                                          return name.empty() ? form.header.country
                                                              : name;
                                      }),
                           false});
    }
    for (const Country& country : all_countries()) {
        choices.push_back({std::string(country.code),
                           local_text(form.languages,
                                      [&](const FormLanguage& in) {
                                          return country_label(in, country.code);
                                      }),
                           false});
    }
    return told_apart(std::move(choices));
}

std::vector<SurveyChoice> evidence_question_choices(const FormLanguages& languages) {
    std::vector<SurveyChoice> choices;
    const auto& questions = languages.front().questionnaire.questions;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (questions[i].evidence) {
            choices.push_back({questions[i].name,
                               local_text(languages,
                                          [&](const FormLanguage& in) {
                                              return questions[i].id + " " +
                                                     in.questionnaire.questions[i].text;
                                          }),
                               false});
        }
    }
    return choices;
}

} // namespace capmat
