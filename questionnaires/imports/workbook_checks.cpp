// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/workbook_checks.h"

#include "questionnaires/forms/form_words.h"

#include <string_view>

namespace capmat {

WorkbookChecks::WorkbookChecks(const std::vector<FormLanguage>& languages) {
    for (const std::string_view code : {"yes", "y", "x", "1", "\xE2\x9C\x93"}) {
        marks_.add_code(code, 1);
    }
    for (const FormLanguage& in : languages) {
        marks_.add_label(recheck_label(in.language), 1);
        marks_.add_label(answer_label(in.language, "yes"), 1);
    }
}

void WorkbookChecks::add_row(const std::string& question, const std::string& earlier,
                             const FormCell& now) {
    const std::string before = for_comparison(earlier);
    const std::string after = for_comparison(now.text);
    const auto [found, is_new] = by_question_.try_emplace(question);
    if (is_new) {
        order_.push_back(question);
    }
    found->second.changed = found->second.changed || now.is_formula || before != after;
    if (!before.empty()) {
        found->second.as_sent.push_back(now);
    }
}

bool WorkbookChecks::add_mark(const std::string& question, const std::string& text) {
    const bool is_mark = !marks_.find(text).empty();
    if (is_mark) {
        by_question_[question].marked = true;
    }
    return is_mark;
}

std::vector<FormCell> WorkbookChecks::unchecked() const {
    std::vector<FormCell> cells;
    for (const std::string& question : order_) {
        const Checked& one = by_question_.at(question);
        if (one.as_sent.empty() || one.changed || one.marked) {
            continue;
        }
        FormCell cell = one.as_sent.front();
        cell.role = CellRole::Unchecked;
        cell.option.clear();
        cells.push_back(std::move(cell));
    }
    return cells;
}

} // namespace capmat
