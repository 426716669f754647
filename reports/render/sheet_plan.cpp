// SPDX-License-Identifier: Apache-2.0
#include "reports/render/sheet_plan.h"

#include "reports/render/sheet_builder.h"
#include "reports/render/xlsx_text.h"

#include <set>

namespace capmat {

static SheetPlan opening_sheet(const Document& document, const std::string& name,
                               ChartData& data) {
    SheetBuilder builder(name, Section{}, data);
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

std::vector<SheetPlan> plan_sheets(const Document& document) {
    std::set<std::string> names;
    ChartData data;
    std::vector<SheetPlan> sheets;
    sheets.push_back(opening_sheet(document, take_sheet_name("About", names), data));
    data.sheet.name = take_sheet_name("Chart data", names);
    for (const Section& section : document.sections) {
        SheetBuilder builder(take_sheet_name(section.title, names), section, data);
        builder.add_section(section, 1);
        sheets.push_back(builder.finish());
    }
    if (!data.sheet.cells.empty()) {
        sheets.push_back(std::move(data.sheet));
    }
    return sheets;
}

} // namespace capmat
