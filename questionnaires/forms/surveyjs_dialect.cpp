// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/surveyjs_dialect.h"

#include "questionnaires/forms/survey_texts.h"

namespace capmat {

static std::string in_braces(const std::string& name) {
    return "{" + name + "}";
}

std::string SurveyJsDialect::is(std::size_t question, const std::string& answer) const {
    const Question& asked = questionnaire_.questions[question];
    const std::string name =
        has_other_field(asked) ? names_.other_name(question) : asked.name;
    const bool several = asked.type == QuestionType::Choices;
    return in_braces(name) + (several ? " contains '" : " = '") + answer + "'";
}

std::string SurveyJsDialect::compares(std::size_t question, std::string_view comparison,
                                      double bound) const {
    const Question& asked = questionnaire_.questions[question];
    const std::string value = in_braces(asked.name);
    std::string there = value + " notempty";
    if (asked.type == QuestionType::Level) {
        // A text is compared with a number by its letters.
        there =
            value + " != 'unknown' and " + value + " != 'not_applicable' and " + there;
    }
    return "(" + there + " and " + value + " " + std::string(comparison) + " " +
           number_in_full(bound) + ")";
}

std::string SurveyJsDialect::is_given(std::size_t question) const {
    return in_braces(questionnaire_.questions[question].name) + " notempty";
}

std::string SurveyJsDialect::constant(bool holds) const {
    return holds ? "1 = 1" : "1 = 2";
}

} // namespace capmat
