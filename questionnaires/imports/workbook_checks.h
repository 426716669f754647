// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"
#include "questionnaires/imports/form_cell.h"
#include "questionnaires/imports/label_lookup.h"

#include <map>
#include <string>
#include <vector>

namespace capmat {

/// Tells which answers of an earlier round came back in a workbook as they were sent out:
/// neither changed nor marked as still right.
class WorkbookChecks {
public:
    /// The mark is known in the languages of the form.
    explicit WorkbookChecks(const std::vector<FormLanguage>& languages);

    /// A row of `question`: what the form held when it was sent out, what it holds now.
    void add_row(const std::string& question, const std::string& earlier,
                 const FormCell& now);

    /// What stands in the column for the mark; false when it is no mark.
    bool add_mark(const std::string& question, const std::string& text);

    /// A cell of Unchecked for each such answer, at the first cell it was filled in in.
    [[nodiscard]] std::vector<FormCell> unchecked() const;

private:
    struct Checked {
        std::vector<FormCell> as_sent; ///< the cells that hold what they held
        bool changed = false;
        bool marked = false;
    };

    LabelLookup marks_;
    std::vector<std::string> order_; ///< the questions as the sheets have them
    std::map<std::string, Checked> by_question_;
};

} // namespace capmat
