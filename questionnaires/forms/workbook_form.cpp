// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/workbook_form.h"

#include "models/language/locale_data.h"
#include "questionnaires/exchange/workbook_texts.h"
#include "questionnaires/forms/workbook_lists.h"
#include "questionnaires/forms/workbook_parts.h"

#include <fmt/format.h>

namespace capmat {

WorkbookParts::WorkbookParts(const Form& made)
    : form(made), in(made.languages.front()),
      right_to_left(is_right_to_left(in.language.code())), layout(made),
      rules(made, layout), looks(right_to_left) {}

PlannedSheet WorkbookParts::sheet(const std::string& name) const {
    constexpr std::size_t longest_title = 100;
    PlannedSheet sheet;
    sheet.name = name;
    sheet.right_to_left = right_to_left;
    // A header has a left and a right side whatever the language.
    const std::string first = right_to_left ? "&R&9" : "&L&9";
    const std::string last = right_to_left ? "&L&9" : "&R&9";
    sheet.header = first + header_text_of(" " + in.questionnaire.title, longest_title);
    const std::string here = "&P";
    const std::string all = "&N";
    sheet.footer = first + header_text_of(" " + name, longest_title) + last +
                   in.language.say_with("form/page_of", "page {0} of {1}", here, all);
    return sheet;
}

/// What tells the form apart when it comes back.
static PlannedSheet meta_sheet(const Form& form) {
    PlannedSheet sheet;
    sheet.name = "_meta";
    sheet.hidden = true;
    sheet.for_people = false;
    std::uint32_t row = 0;
    for (const auto& [key, text] : form_identity(form)) {
        sheet.cells.push_back({++row, 1, key, {}});
        sheet.cells.push_back({row, 2, text, {}});
    }
    return sheet;
}

WorkbookPlan plan_workbook_form(const Form& form) {
    const WorkbookParts parts(form);
    WorkbookPlan plan;
    plan.title = parts.in.questionnaire.title;
    plan.sheets.push_back(instructions_sheet(parts));
    for (std::size_t i = 0; i < parts.layout.sections.size(); ++i) {
        plan.sheets.push_back(section_sheet(parts, i));
    }
    if (!form.settles) {
        plan.sheets.push_back(documents_sheet(parts));
    }
    WorkbookLists lists(parts.in);
    std::vector<ListEntry> states;
    for (const std::string& word : state_words(parts.in.language, form.settles)) {
        states.push_back({word, static_cast<double>(states.size() + 1)});
    }
    lists.add("states", std::move(states));
    lists.write(plan);
    plan.sheets.push_back(meta_sheet(form));
    return plan;
}

std::string write_workbook_form(const Form& form) {
    return write_workbook_plan(plan_workbook_form(form));
}

} // namespace capmat
