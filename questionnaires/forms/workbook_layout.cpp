// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/workbook_layout.h"

#include "questionnaires/exchange/workbook.h"
#include "questionnaires/exchange/workbook_texts.h"
#include "questionnaires/forms/level_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace capmat {

/// Answers of an earlier round want two columns more: what stood there, and the mark.
static void add_check_columns(std::vector<BookColumn>& columns) {
    columns.insert(std::ranges::find(columns, BookColumn::Number), BookColumn::Earlier);
    columns.insert(std::ranges::find(columns, BookColumn::Status), BookColumn::Checked);
}

static std::vector<BookColumn> columns_for(const Form& form) {
    std::vector<BookColumn> columns{
        BookColumn::Id,     BookColumn::Kind,     BookColumn::Option,
        BookColumn::Code,   BookColumn::Asking,   BookColumn::State,
        BookColumn::Number, BookColumn::Question, BookColumn::Guidance};
    const bool any_shown = std::ranges::any_of(
        form.languages.front().shown, [](const auto& lines) { return !lines.empty(); });
    const bool any_recheck = std::ranges::find(form.recheck, true) != form.recheck.end();
    if (any_shown || any_recheck) {
        columns.push_back(BookColumn::Shown);
    }
    const std::vector<BookColumn> entries =
        form.settles ? std::vector{BookColumn::Answer,    BookColumn::Status,
                                   BookColumn::Reason,    BookColumn::SettledBy,
                                   BookColumn::SettledOn, BookColumn::SettledWhy}
                     : std::vector{BookColumn::Answer,        BookColumn::Status,
                                   BookColumn::Reason,        BookColumn::Note,
                                   BookColumn::Confidence,    BookColumn::EvidenceKind,
                                   BookColumn::EvidenceTitle, BookColumn::EvidenceDate,
                                   BookColumn::EvidenceLink};
    columns.insert(columns.end(), entries.begin(), entries.end());
    if (any_recheck) {
        add_check_columns(columns);
    }
    return columns;
}

static bool has_row_for_other(const FormLanguage& in, const Question& question) {
    return question.type == QuestionType::Number || question.type == QuestionType::Date ||
           question.type == QuestionType::Choices ||
           (question.type == QuestionType::Level &&
            labelled_levels(in, question).empty());
}

static QuestionPlace place_of_question(const FormLanguage& in, const Question& question,
                                       std::uint32_t row) {
    QuestionPlace place;
    place.row = row;
    place.last = row;
    if (question.type == QuestionType::Choices) {
        place.options = row + 1;
        place.last += static_cast<std::uint32_t>(question.options.size());
    }
    if (has_row_for_other(in, question)) {
        place.other = ++place.last;
    }
    return place;
}

WorkbookLayout::WorkbookLayout(const Form& form) : columns(columns_for(form)) {
    const FormLanguage& in = form.languages.front();
    std::set<std::string> used{"_lists", "_meta"};
    instructions =
        take_sheet_title(in.language.say("form/sheet_start", "Start here"), used);
    const Questionnaire& asked = in.questionnaire;
    for (std::size_t i = 0; i < asked.sections.size(); ++i) {
        const QuestionSection& section = asked.sections[i];
        sections.push_back(
            take_sheet_title(fmt::format("{} {}", i + 1, section.title), used));
        std::uint32_t row = first_row;
        for (std::size_t k = section.first_question; k < section.end_question; ++k) {
            places.push_back(place_of_question(in, asked.questions[k], row));
            places.back().section = i;
            row = places.back().last + 1;
        }
        last_rows.push_back(std::max(row - 1, first_row));
    }
    if (!form.settles) {
        documents =
            take_sheet_title(in.language.say("form/sheet_documents", "Documents"), used);
    }
}

std::uint32_t WorkbookLayout::column(BookColumn wanted) const {
    const auto found = std::ranges::find(columns, wanted);
    return found == columns.end()
               ? 0
               : static_cast<std::uint32_t>(found - columns.begin()) + 1;
}

std::string WorkbookLayout::cell_at(std::uint32_t row, BookColumn wanted) const {
    return fmt::format("${}{}", column_letters(column(wanted)), row);
}

std::string WorkbookLayout::cell(std::size_t question, BookColumn wanted) const {
    return cell_at(places[question].row, wanted);
}

std::string WorkbookLayout::cell_from(std::size_t from, std::size_t question,
                                      BookColumn wanted, std::uint32_t row) const {
    const std::string cell = fmt::format("${}${}", column_letters(column(wanted)), row);
    const std::size_t section = places[question].section;
    return section == places[from].section ? cell : in_sheet(sections[section], cell);
}

std::string WorkbookLayout::whole(std::size_t section, BookColumn wanted) const {
    const std::string letters = column_letters(column(wanted));
    return in_sheet(sections[section], fmt::format("${0}${1}:${0}${2}", letters,
                                                   first_row, last_rows[section]));
}

} // namespace capmat
