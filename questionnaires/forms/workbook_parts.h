// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/workbook_plan.h"
#include "questionnaires/forms/workbook_layout.h"
#include "questionnaires/forms/workbook_looks.h"
#include "questionnaires/forms/workbook_rules.h"

#include <cstddef>
#include <string>
#include <vector>

namespace capmat {

/// What every sheet of a form is made from.
struct WorkbookParts {
    explicit WorkbookParts(const Form& made);
    WorkbookParts(const WorkbookParts&) = delete;
    WorkbookParts& operator=(const WorkbookParts&) = delete;
    WorkbookParts(WorkbookParts&&) = delete;
    WorkbookParts& operator=(WorkbookParts&&) = delete;
    ~WorkbookParts() = default;

    const Form& form;
    const FormLanguage& in; ///< the first language
    bool right_to_left;
    WorkbookLayout layout;
    WorkbookRules rules;
    WorkbookLooks looks;

    /// A sheet for people: protected, with the form's title and page numbers.
    [[nodiscard]] PlannedSheet sheet(const std::string& name) const;
};

/// A rule that a list is chosen from, for cells of one column.
[[nodiscard]] EntryRule list_rule(const WorkbookParts& parts, const std::string& list,
                                  const CellRange& cells);

/// The kind, title, date and link of a document: columns that begin at `first`.
void add_document_rules(const WorkbookParts& parts, const CellRange& kinds,
                        const CellRange& dates, PlannedSheet& sheet);

/// The first sheet: how to answer, who answers, how far the answers are.
[[nodiscard]] PlannedSheet instructions_sheet(const WorkbookParts& parts);

/// The sheet of a section.
[[nodiscard]] PlannedSheet section_sheet(const WorkbookParts& parts, std::size_t section);

/// The sheet for documents beyond the first of a question.
[[nodiscard]] PlannedSheet documents_sheet(const WorkbookParts& parts);

/// What stands beside a question: its help, what the answers mean, what can be chosen,
/// what proves it.
[[nodiscard]] std::string question_guidance(const FormLanguage& in,
                                            const Question& question);

/// The lines of `FormLanguage::shown`, and that the answer is from an earlier round.
[[nodiscard]] std::string shown_lines(const Form& form, std::size_t question);

} // namespace capmat
