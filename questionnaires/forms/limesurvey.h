// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"

#include <string>

namespace capmat {

/// A form as the structure file (.txt, tab-separated) that LimeSurvey imports. Codes are
/// those of `SurveyNames`: letters and digits, at most 20 for questions and 5 for
/// answers. There is one document a question, and no further ones: LimeSurvey has no
/// repeats.
[[nodiscard]] std::string write_limesurvey(const Form& form);

} // namespace capmat
