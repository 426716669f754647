// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/survey_texts.h"
#include "questionnaires/forms/xlsform.h"

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// A row of the sheet `survey`. Empty texts are empty cells.
struct XlsFormRow {
    std::string type;
    std::string name = {};
    LocalText label = {};
    LocalText hint = {};
    LocalText guidance = {};
    bool required = false;
    LocalText required_message = {};
    std::string relevant = {};
    std::string constraint = {};
    LocalText constraint_message = {};
    std::string appearance = {};
    std::string calculation = {};
    std::string filled_in = {}; ///< `default`
    std::string question = {};  ///< id of the question, on its answer
};

/// `English (en)`: what stands behind `label::`, and in `default_language`.
[[nodiscard]] std::string xlsform_language(const FormLanguage& language);

[[nodiscard]] SurveyTable xlsform_survey(const Form& form,
                                         const std::vector<XlsFormRow>& rows);

/// The choices a form uses, by the names of their lists.
struct XlsFormList {
    std::string name;
    std::vector<SurveyChoice> choices;
};

[[nodiscard]] SurveyTable xlsform_choices(const Form& form,
                                          const std::vector<XlsFormList>& lists);

/// A text as a default: in quotes where the tool would take it for an expression.
[[nodiscard]] std::string xlsform_default(const std::string& text);

} // namespace capmat
