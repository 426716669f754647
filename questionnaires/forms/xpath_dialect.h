// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/survey_conditions.h"
#include "questionnaires/forms/survey_names.h"

namespace capmat {

/// Skip rules in the XPath of XLSForm: `${STR11} = 'yes'`, `selected(${hours}, 'day')`.
class XPathDialect final : public ConditionDialect {
public:
    XPathDialect(const Questionnaire& questionnaire, const SurveyNames& names)
        : questionnaire_(questionnaire), names_(names) {}

    [[nodiscard]] std::string is(std::size_t question,
                                 const std::string& answer) const override;
    [[nodiscard]] std::string compares(std::size_t question, std::string_view comparison,
                                       double bound) const override;
    [[nodiscard]] std::string is_given(std::size_t question) const override;
    [[nodiscard]] std::string constant(bool holds) const override;

private:
    [[nodiscard]] std::string value_of(std::size_t question) const;

    const Questionnaire& questionnaire_;
    const SurveyNames& names_;
};

/// A text as XPath 1.0 writes it, which has no escapes: in the quotes it does not hold,
/// or put together by `concat`.
[[nodiscard]] std::string xpath_literal(std::string_view text);

} // namespace capmat
