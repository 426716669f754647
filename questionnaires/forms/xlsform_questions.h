// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/xlsform_rows.h"
#include "questionnaires/forms/xpath_dialect.h"

namespace capmat {

/// Writes the rows of questions and the lists of choices they need.
class XlsFormQuestions {
public:
    explicit XlsFormQuestions(const Form& form);
    XlsFormQuestions(const XlsFormQuestions&) = delete;
    XlsFormQuestions& operator=(const XlsFormQuestions&) = delete;

    /// Everything about one question, in a group of its own.
    void add_question(std::size_t question, std::vector<XlsFormRow>& rows);

    [[nodiscard]] const std::vector<XlsFormList>& lists() const { return lists_; }

private:
    [[nodiscard]] std::string list_of(std::size_t question);
    [[nodiscard]] XlsFormRow answer_row(std::size_t question);
    [[nodiscard]] XlsFormRow other_row(std::size_t question);
    [[nodiscard]] XlsFormRow text_row(const SurveyField& field) const;
    void add_reason(std::size_t question, std::vector<XlsFormRow>& rows) const;
    void add_evidence(std::size_t question, std::vector<XlsFormRow>& rows) const;
    void add_settlement(std::size_t question, std::vector<XlsFormRow>& rows) const;

    const Form& form_;
    const Questionnaire& questionnaire_;
    SurveyNames names_;
    XPathDialect dialect_;
    std::vector<std::string> asked_; ///< by question: when it is asked
    std::vector<XlsFormList> lists_;
};

/// Kind, title, date and link of a document: the same beside a question and in the
/// repeat. `name_of` gives the names.
[[nodiscard]] std::vector<XlsFormRow>
evidence_rows(const Form& form, const std::function<std::string(CellRole)>& name_of);

} // namespace capmat
