// SPDX-License-Identifier: Apache-2.0
#include "models/input/plain_text.h"
#include "questionnaires/forms/workbook_parts.h"
#include "questionnaires/forms/workbook_section_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace capmat {

EntryRule list_rule(const WorkbookParts& parts, const std::string& list,
                    const CellRange& cells) {
    EntryRule rule;
    rule.kind = EntryRule::Kind::List;
    rule.cells = cells;
    rule.formula = "=cmm_" + list;
    rule.title = parts.in.language.say("form/not_accepted", "Not accepted");
    rule.message = parts.in.language.say("form/choose_from_list",
                                         "Please choose an answer from the list.");
    return rule;
}

/// `2024`, `2024-05`, `2024-05-17` as text, or a date.
static std::string document_date_formula(const std::string& cell) {
    return fmt::format("=OR(ISNUMBER({0}),AND(OR(LEN({0})=4,LEN({0})=7,LEN({0})=10),"
                       "ISNUMBER(-LEFT({0},4)),OR(LEN({0})=4,ISNUMBER(-MID({0},6,2)))))",
                       cell);
}

void add_document_rules(const WorkbookParts& parts, const CellRange& kinds,
                        const CellRange& dates, PlannedSheet& sheet) {
    const Language& language = parts.in.language;
    EntryRule rule;
    rule.kind = EntryRule::Kind::Date;
    rule.cells = dates;
    rule.lowest = 1.0;
    rule.title = language.say("form/not_accepted", "Not accepted");
    rule.message =
        language.say("form/expects_date", "Please enter a date, such as 2026-03-31.");
    if (!parts.form.settles) {
        sheet.rules.push_back(list_rule(parts, "kinds", kinds));
        rule.kind = EntryRule::Kind::Formula;
        rule.formula =
            document_date_formula(cell_name(dates.first_row, dates.first_column));
        rule.message = language.say("form/expects_partial_date",
                                    "Please write 2024, 2024-05 or 2024-05-17.");
    }
    sheet.rules.push_back(std::move(rule));
}

namespace {

constexpr std::array document_columns{
    BookColumn::Id,           BookColumn::Kind,          BookColumn::Question,
    BookColumn::EvidenceKind, BookColumn::EvidenceTitle, BookColumn::EvidenceDate,
    BookColumn::EvidenceLink};
constexpr std::array document_widths{8.0, 8.0, 60.0, 26.0, 44.0, 14.0, 40.0};

} // namespace

/// What is filled in already beyond the first document of each question, row by row.
static std::vector<std::array<std::string, 5>> further_documents(const Form& form) {
    const FormLanguage& in = form.languages.front();
    std::vector<std::array<std::string, 5>> rows;
    for (std::size_t i = 0; i < form.given.size(); ++i) {
        const std::vector<Evidence>& all = known_documents(form, i);
        for (std::size_t k = 1; k < all.size(); ++k) {
            rows.push_back({in.questionnaire.questions[i].id,
                            in.model.evidence_kinds[all[k].kind].text, all[k].title,
                            all[k].date ? to_string(*all[k].date) : "", all[k].url});
        }
    }
    return rows;
}

static void add_documents_top(const WorkbookParts& parts, PlannedSheet& sheet) {
    const Language& language = parts.in.language;
    const auto columns = static_cast<std::uint32_t>(document_columns.size());
    for (std::uint32_t i = 0; i < columns; ++i) {
        const BookColumn column = document_columns[i];
        const bool hidden = column <= BookColumn::State;
        sheet.columns.push_back({document_widths[i], hidden});
        sheet.cells.push_back({WorkbookLayout::code_row, i + 1,
                               std::string(code_of(column)), parts.looks.small});
        if (!hidden) {
            sheet.cells.push_back({WorkbookLayout::head_row, i + 1,
                                   title_of(column, parts.form), parts.looks.head});
        }
    }
    sheet.cells.push_back({WorkbookLayout::title_row, 3,
                           language.say("form/documents_title", "Further documents"),
                           parts.looks.title, columns - 2});
    const std::string intro = language.say(
        "form/documents_intro", "The first document of a question has its place beside "
                                "it. Put every further one here, a row each.");
    sheet.cells.push_back(
        {WorkbookLayout::intro_row, 3, intro, parts.looks.text, columns - 2});
    for (const std::uint32_t row : {WorkbookLayout::title_row, WorkbookLayout::intro_row,
                                    WorkbookLayout::head_row}) {
        sheet.cells.push_back({row, 2, std::string(book_head_kind), parts.looks.small});
    }
    sheet.rows.push_back({WorkbookLayout::code_row, 15.0, true});
    sheet.rows.push_back({WorkbookLayout::title_row, 27.0});
    sheet.rows.push_back({WorkbookLayout::intro_row, 20.0});
    sheet.rows.push_back({WorkbookLayout::head_row, 20.0});
    sheet.frozen_rows = WorkbookLayout::head_row;
    sheet.repeated_row = WorkbookLayout::head_row;
}

PlannedSheet documents_sheet(const WorkbookParts& parts) {
    constexpr std::uint32_t empty_rows = 200;
    PlannedSheet sheet = parts.sheet(parts.layout.documents);
    add_documents_top(parts, sheet);
    const auto filled = further_documents(parts.form);
    const auto count = static_cast<std::uint32_t>(filled.size()) + empty_rows;
    const std::uint32_t first = WorkbookLayout::first_row;
    for (std::uint32_t i = 0; i < count; ++i) {
        sheet.cells.push_back({first + i, 2, std::string("document"), parts.looks.small});
        for (std::uint32_t column = 0; column < 5; ++column) {
            const std::string value =
                i < filled.size() ? filled[i][column] : std::string();
            sheet.cells.push_back({first + i, column + 3, value, parts.looks.text_entry});
        }
    }
    const std::uint32_t last = first + count - 1;
    sheet.rules.push_back(list_rule(parts, "questions", {first, 3, last, 3}));
    add_document_rules(parts, {first, 4, last, 4}, {first, 6, last, 6}, sheet);
    return sheet;
}

} // namespace capmat
