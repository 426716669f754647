// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/survey_texts.h"
#include "questionnaires/response_set.h"

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

// The head of a survey: who answers, when, how far the answers may go, in what language.

/// The fields this form asks, by their keys in ReturnedForm::header. The language is
/// asked only where there are several: a tool's export does not say which one was used.
[[nodiscard]] std::vector<std::string> asked_header_keys(const Form& form);

/// What can be chosen in such a field; nothing where it is written.
[[nodiscard]] std::vector<SurveyChoice> header_choices(const Form& form,
                                                       std::string_view key);

/// What is known of it already: the code of a choice or a text, perhaps empty.
[[nodiscard]] std::string known_header(const Form& form, std::string_view key);

/// What is said below such a field, if anything.
[[nodiscard]] LocalText header_hint(const FormLanguages& languages, std::string_view key);

/// `amber_strict`: a TLP label without what survey tools do not take.
[[nodiscard]] std::string survey_marking_code(Marking marking);

/// The TLP label such a code stands for; another text comes back as it is.
[[nodiscard]] std::string marking_of_survey_code(const std::string& code);

/// What the form keeps in itself: `survey_identity`, and its language where that is asked
/// from nobody.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
header_identity(const Form& form);

} // namespace capmat
