// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/workbook_plan.h"
#include "questionnaires/forms/form.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace capmat {

/// A word to choose and the code behind it.
struct ListEntry {
    std::string label;
    std::variant<double, std::string> code;

    bool operator==(const ListEntry&) const = default;
};

/// The lists to choose from: on a hidden sheet, each with a name for its words
/// (`cmm_answers`) and one for its codes (`cmm_answers_codes`).
class WorkbookLists {
public:
    /// The lists that do not belong to one question.
    explicit WorkbookLists(const FormLanguage& in);

    void add(const std::string& name, std::vector<ListEntry> entries);

    /// The list that answers a question: its options or levels, and the answers that are
    /// always there.
    [[nodiscard]] static std::string of_question(const Question& question,
                                                 std::size_t index);

    /// `IF(cell="","",code of what stands there)`, with `#check` for what is no entry.
    [[nodiscard]] static std::string code_formula(const std::string& list,
                                                  const std::string& cell);

    void write(WorkbookPlan& plan) const;

private:
    void add_question(const FormLanguage& in, std::size_t index);

    std::vector<std::pair<std::string, std::vector<ListEntry>>> lists_;
};

/// The words of states 1 to 7: done, open, reason missing, to be looked at, not yet
/// asked, not asked, an earlier answer to be checked.
[[nodiscard]] std::vector<std::string> state_words(const Language& language,
                                                   bool settles);

} // namespace capmat
