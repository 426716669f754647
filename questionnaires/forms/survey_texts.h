// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace capmat {

/// One text in every language of a form, in the order of Form::languages.
using LocalText = std::vector<std::string>;

/// A questionnaire in every language of a form.
using FormLanguages = std::vector<FormLanguage>;

/// The text that `text_in` gives in each language; empty texts stay empty.
[[nodiscard]] LocalText
local_text(const FormLanguages& languages,
           const std::function<std::string(const FormLanguage&)>& text_in);

[[nodiscard]] bool is_empty(const LocalText& text);

/// An answer to choose from.
struct SurveyChoice {
    std::string code;
    LocalText label;
    bool exclusive = false; ///< not together with others
};

/// What a question offers: yes, partly and no; options; levels. "I do not know" and "does
/// not apply" stand last, also for a figure or date, which offers nothing else. Labels of
/// two choices differ in every language, so that an export of labels can be read.
[[nodiscard]] std::vector<SurveyChoice> survey_choices(const FormLanguages& languages,
                                                       std::size_t question);

/// The kinds of evidence of the model, roles, and countries.
[[nodiscard]] std::vector<SurveyChoice>
evidence_kind_choices(const FormLanguages& languages);
[[nodiscard]] std::vector<SurveyChoice> role_choices(const FormLanguages& languages);
[[nodiscard]] std::vector<SurveyChoice> country_choices(const Form& form);

/// The questions that ask for evidence, by name.
[[nodiscard]] std::vector<SurveyChoice>
evidence_question_choices(const FormLanguages& languages);

/// Help, earlier answers and documents: what stands below a question. `documents` of
/// those known have fields of their own and are left out.
[[nodiscard]] LocalText survey_hint(const Form& form, std::size_t question,
                                    std::size_t documents = 1);

/// What yes, partly and no mean, when the question sets one indicator.
[[nodiscard]] LocalText survey_guidance(const FormLanguages& languages,
                                        std::size_t question);

/// What the form is, and that nobody has read its translation if so.
[[nodiscard]] LocalText survey_imprint(const FormLanguages& languages);

/// Whether `unknown` and `not_applicable` are asked in a question of their own.
[[nodiscard]] bool has_other_field(const Question& question);

/// What the form keeps in itself: `form_identity`, and the name of a country that no list
/// has.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
survey_identity(const Form& form);

/// `5`, `2.5`: never with an exponent, which survey tools do not read.
[[nodiscard]] std::string number_in_full(double number);

/// The code or value that fills in an answer known already; several codes of `choices`.
/// Empty when it is open, or belongs into the field for `unknown` and `not_applicable`.
///
/// An answer of an earlier round fills in nothing: survey tools have no mark for
/// "checked", so it could come back as an answer of this round. It stands in the hint,
/// with its note.
[[nodiscard]] std::vector<std::string> given_codes(const Form& form,
                                                   std::size_t question);

[[nodiscard]] std::string given_note(const Form& form, std::size_t question);

/// The code for the field of `unknown` and `not_applicable`, or an empty text.
[[nodiscard]] std::string given_other(const Form& form, std::size_t question);

} // namespace capmat
