// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/workbook_plan.h"
#include "questionnaires/forms/workbook_layout.h"

#include <cstddef>

namespace capmat {

/// What the Status of a question says.
enum class BookState : std::uint8_t {
    Done = 1,
    Open,
    ReasonMissing,
    Check,
    Waiting,
    NotAsked,
    Unchecked ///< of an earlier round, neither changed nor marked as still right
};

/// The hidden formulas behind a question, each with what it gives for the answers that
/// are filled in already. They decide as `asking_of` does.
class WorkbookRules {
public:
    WorkbookRules(const Form& form, const WorkbookLayout& layout);

    /// The answer as a code: `yes`, an option's id, a figure; `#given` for what has none,
    /// `#check` for what is no answer.
    [[nodiscard]] PlannedFormula code(std::size_t question) const;

    /// Of an option that can be ticked: 1, 0 or nothing.
    [[nodiscard]] PlannedFormula tick(std::size_t question, std::size_t option) const;

    /// 1 asked, 0 not yet, -1 not asked; "all of" is the least, "any of" the greatest.
    [[nodiscard]] PlannedFormula asking(std::size_t question) const;

    [[nodiscard]] PlannedFormula state(std::size_t question) const;

    [[nodiscard]] BookState state_now(std::size_t question) const;

private:
    [[nodiscard]] std::string condition(std::size_t from, const Condition& rule) const;
    [[nodiscard]] std::string test(std::size_t from, const AnswerTest& rule) const;
    [[nodiscard]] std::string is_answer(std::size_t from, std::size_t question,
                                        const std::string& answer) const;
    [[nodiscard]] std::string ticks_code(std::size_t question) const;
    [[nodiscard]] std::string figure_code(std::size_t question) const;
    [[nodiscard]] std::string missing(std::size_t question) const;
    [[nodiscard]] std::string no_reason(std::size_t from, std::size_t question) const;
    [[nodiscard]] std::string unchecked(std::size_t question) const;

    const Form* form_;
    const WorkbookLayout* layout_;
    const Questionnaire* asked_;
    std::vector<Asking> asking_;
};

/// A day as workbooks count them.
[[nodiscard]] double serial_day(const Date& date);

} // namespace capmat
