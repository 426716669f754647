// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/survey_texts.h"

#include <nlohmann/json.hpp>

namespace capmat {

// The parts that forms of SurveyJS are put together from.

using SurveyJson = nlohmann::ordered_json;

/// A text in several languages is an object with the first as its default.
[[nodiscard]] SurveyJson survey_json_text(const FormLanguages& languages,
                                          const LocalText& texts);

[[nodiscard]] SurveyJson survey_json_choices(const FormLanguages& languages,
                                             const std::vector<SurveyChoice>& choices);

/// Something to fill in, with its title.
[[nodiscard]] SurveyJson survey_json_element(const FormLanguages& languages,
                                             const char* type, const std::string& name,
                                             const LocalText& title);

/// How the question is answered: type, bounds.
void set_survey_json_type(const Question& question, SurveyJson& json);

/// Choices that cannot stand with others: a rule each, as the form has no other way.
[[nodiscard]] SurveyJson survey_json_alone_rules(const std::string& name,
                                                 const std::vector<SurveyChoice>& choices,
                                                 const SurveyJson& message);

/// A text in an expression, which has no escapes.
[[nodiscard]] std::string survey_json_literal(std::string text);

/// Null when there is none.
[[nodiscard]] SurveyJson text_or_nothing(const std::string& text);

/// Sets when it is seen; always, when there is no rule.
void show_if(SurveyJson& json, const std::string& rule);

/// Sets what it holds before anybody has answered; null is nothing.
void fill_in(SurveyJson& json, SurveyJson value);

} // namespace capmat
