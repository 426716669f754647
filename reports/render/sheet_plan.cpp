// SPDX-License-Identifier: Apache-2.0
#include "reports/render/sheet_plan.h"

#include "reports/charts/document_language.h"
#include "reports/charts/text_direction.h"
#include "reports/render/sheet_builder.h"
#include "reports/render/xlsx_text.h"

#include <set>

namespace capmat {

static SheetPlan opening_sheet(const DocumentLanguage& language, const Document& document,
                               const std::string& name, ChartData& data) {
    SheetBuilder builder(language, name, Section{}, data);
    if (!document.marking.empty()) {
        builder.add_line(document.marking, SheetLook{SheetRole::Marking});
    }
    builder.add_line(document.title, SheetLook{SheetRole::Title});
    if (!document.subtitle.empty()) {
        builder.add_line(document.subtitle, SheetLook{SheetRole::Subtitle});
    }
    builder.add_line("", SheetLook{});
    builder.add_block(document.header);
    return builder.finish();
}

static void set_direction(SheetPlan& sheet, const DocumentLanguage& language) {
    if (!language.right_to_left) {
        return;
    }
    sheet.right_to_left = true;
    for (SheetCell& cell : sheet.cells) {
        const auto* text = std::get_if<std::string>(&cell.value);
        const bool embedded = text != nullptr && is_left_to_right(*text);
        cell.look.direction =
            embedded ? SheetDirection::Embedded : SheetDirection::RightToLeft;
    }
}

std::vector<SheetPlan> plan_sheets(const Document& document) {
    const DocumentLanguage language = document_language(document.language);
    const Language& words = language.words;
    std::set<std::string> names;
    ChartData data;
    std::vector<SheetPlan> sheets;
    sheets.push_back(opening_sheet(
        language, document,
        take_sheet_name(words, words.say("sheet/about", "About"), names), data));
    data.sheet.name =
        take_sheet_name(words, words.say("sheet/chart_data", "Chart data"), names);
    for (const Section& section : document.sections) {
        SheetBuilder builder(language, take_sheet_name(words, section.title, names),
                             section, data);
        builder.add_section(section, 1);
        sheets.push_back(builder.finish());
    }
    if (!data.sheet.cells.empty()) {
        sheets.push_back(std::move(data.sheet));
    }
    for (SheetPlan& sheet : sheets) {
        set_direction(sheet, language);
        sheet.page_number = words.say_with("form/page_of", "page {0} of {1}", "&P", "&N");
    }
    return sheets;
}

} // namespace capmat
