// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/questionnaire.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// How a survey tool says that a question was answered in some way. Skip rules are put
/// together from these by `asked_texts`, the same for every tool.
class ConditionDialect {
public:
    ConditionDialect() = default;
    ConditionDialect(const ConditionDialect&) = delete;
    ConditionDialect& operator=(const ConditionDialect&) = delete;
    virtual ~ConditionDialect() = default;

    /// The question was answered with `answer`: a word, or an option's id.
    [[nodiscard]] virtual std::string is(std::size_t question,
                                         const std::string& answer) const = 0;
    /// The figure or level compares so; `comparison` is `>=` or `<=`. Not when it is
    /// open.
    [[nodiscard]] virtual std::string
    compares(std::size_t question, std::string_view comparison, double bound) const = 0;
    /// A figure or date was given.
    [[nodiscard]] virtual std::string is_given(std::size_t question) const = 0;
    /// What always holds, and what never does.
    [[nodiscard]] virtual std::string constant(bool holds) const = 0;

    [[nodiscard]] virtual std::string_view word_and() const { return " and "; }

    [[nodiscard]] virtual std::string_view word_or() const { return " or "; }
};

/// The rule by which each question is asked, in a survey tool's language; empty when it
/// is always asked. Tools do not agree on what the answer of a skipped question counts,
/// so every test asks for the rule of its question as well.
[[nodiscard]] std::vector<std::string> asked_texts(const Questionnaire& questionnaire,
                                                   const ConditionDialect& dialect);

/// That the answer claims something, so that a document is asked for: yes or partly, an
/// option that sets more than a no, a level above the lowest, any figure or date.
[[nodiscard]] std::string positive_text(const Questionnaire& questionnaire,
                                        std::size_t question, const Model& model,
                                        const ConditionDialect& dialect);

} // namespace capmat
