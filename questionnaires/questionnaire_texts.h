// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/translation.h"
#include "questionnaires/questionnaire.h"

#include <functional>
#include <map>
#include <string>

namespace capmat {

/// Whose words a text is: the id of the questionnaire that words it, which for a question
/// taken from another one is not the questionnaire it stands in.
using QuestionnaireVisitor = std::function<void(
    const std::string& origin, const std::string& id, std::string& text)>;

/// Calls with every text people see, in the order of the questionnaire:
/// `section/mandate/title`, `question/STR-1.1/text`, `question/hours/option/always`, ...
/// The visitor may change the text. Empty texts are passed over.
void visit_texts(Questionnaire& questionnaire, const QuestionnaireVisitor& visit);

/// The questionnaire in another language; `translations` by the id of the questionnaire
/// they translate. What has no translation stays as it is.
[[nodiscard]] Questionnaire
translated(Questionnaire questionnaire,
           const std::map<std::string, Translation>& translations);

} // namespace capmat
