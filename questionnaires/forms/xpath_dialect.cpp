// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/xpath_dialect.h"

#include "questionnaires/forms/survey_texts.h"

#include <algorithm>

namespace capmat {

std::string XPathDialect::value_of(std::size_t question) const {
    return "${" + names_.name({question, CellRole::Answer}) + "}";
}

std::string XPathDialect::is(std::size_t question, const std::string& answer) const {
    const Question& asked = questionnaire_.questions[question];
    if (asked.type == QuestionType::Choices) {
        return "selected(" + value_of(question) + ", '" + answer + "')";
    }
    const std::string field = has_other_field(asked)
                                  ? "${" + names_.other_name(question) + "}"
                                  : value_of(question);
    return field + " = '" + answer + "'";
}

std::string XPathDialect::compares(std::size_t question, std::string_view comparison,
                                   double bound) const {
    // Tools differ on whether an empty value is smaller than a number.
    const std::string value = value_of(question);
    return "(" + value + " != '' and " + value + " " + std::string(comparison) + " " +
           number_in_full(bound) + ")";
}

std::string XPathDialect::is_given(std::size_t question) const {
    return value_of(question) + " != ''";
}

std::string XPathDialect::constant(bool holds) const {
    return holds ? "true()" : "false()";
}

std::string xpath_literal(std::string_view text) {
    if (text.find('\'') == std::string_view::npos) {
        return "'" + std::string(text) + "'";
    }
    if (text.find('"') == std::string_view::npos) {
        return "\"" + std::string(text) + "\"";
    }
    std::string parts;
    while (true) {
        const std::size_t quote = std::min(text.find('\''), text.size());
        parts += "'" + std::string(text.substr(0, quote)) + "'";
        if (quote == text.size()) {
            return "concat(" + parts + ")";
        }
        parts += ", \"'\", ";
        text.remove_prefix(quote + 1);
    }
}

} // namespace capmat
