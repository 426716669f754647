// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/lime_dialect.h"

#include "questionnaires/forms/survey_texts.h"

namespace capmat {

std::string LimeDialect::is(std::size_t question, const std::string& answer) const {
    const Question& asked = questionnaire_.questions[question];
    const std::string code = names_.lime_answer(question, answer);
    if (asked.type == QuestionType::Choices) {
        return asked.name + "_" + code + ".NAOK == 'Y'";
    }
    const std::string field =
        has_other_field(asked) ? names_.lime_other_code(question) : asked.name;
    return field + ".NAOK == '" + code + "'";
}

std::string LimeDialect::compares(std::size_t question, std::string_view comparison,
                                  double bound) const {
    const Question& asked = questionnaire_.questions[question];
    const std::string value = asked.name + ".NAOK";
    // "I do not know" of a level is no number, and must not be compared as a text.
    const std::string there = asked.type == QuestionType::Level
                                  ? "is_numeric(" + value + ")"
                                  : "!is_empty(" + value + ")";
    return "(" + there + " and " + value + " " + std::string(comparison) + " " +
           number_in_full(bound) + ")";
}

std::string LimeDialect::is_given(std::size_t question) const {
    return "!is_empty(" + questionnaire_.questions[question].name + ".NAOK)";
}

std::string LimeDialect::constant(bool holds) const {
    return holds ? "1" : "0";
}

} // namespace capmat
