// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"

#include <string>

namespace capmat {

/// A form as the JSON that SurveyJS shows: a page a section, texts in every language,
/// evidence as a panel that can be repeated below its question. Names are those of
/// `SurveyNames`; a note is the comment of its question.
[[nodiscard]] std::string write_surveyjs(const Form& form);

} // namespace capmat
