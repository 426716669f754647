// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/survey_conditions.h"
#include "questionnaires/forms/survey_names.h"

namespace capmat {

/// Skip rules in the expressions of SurveyJS: `{STR11} = 'yes'`, `{c} contains 'red'`.
class SurveyJsDialect final : public ConditionDialect {
public:
    SurveyJsDialect(const Questionnaire& questionnaire, const SurveyNames& names)
        : questionnaire_(questionnaire), names_(names) {}

    [[nodiscard]] std::string is(std::size_t question,
                                 const std::string& answer) const override;
    [[nodiscard]] std::string compares(std::size_t question, std::string_view comparison,
                                       double bound) const override;
    [[nodiscard]] std::string is_given(std::size_t question) const override;
    [[nodiscard]] std::string constant(bool holds) const override;

private:
    const Questionnaire& questionnaire_;
    const SurveyNames& names_;
};

} // namespace capmat
