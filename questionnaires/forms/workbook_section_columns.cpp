// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/workbook_section_columns.h"

#include "questionnaires/exchange/workbook_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace capmat {

std::string_view code_of(BookColumn column) {
    return std::ranges::find(book_column_codes, column, &BookColumnCode::column)->code;
}

static std::string entry_title(BookColumn column, const Language& language) {
    switch (column) {
    case BookColumn::Note:
        return language.say("page/print_note", "Note");
    case BookColumn::Confidence:
        return language.say("page/confidence", "How sure are you?");
    case BookColumn::EvidenceKind:
        return language.say("form/document_kind", "Document: kind");
    case BookColumn::EvidenceTitle:
        return language.say("form/document_title", "Document: title");
    case BookColumn::EvidenceDate:
        return language.say("form/document_date", "Document: date");
    case BookColumn::EvidenceLink:
        return language.say("page/document_link", "Link, or where it is kept");
    case BookColumn::SettledBy:
        return language.say("page/settled_by", "Decided by");
    case BookColumn::SettledOn:
        return language.say("page/settled_on", "Decided on");
    default:
        return language.say("page/settled_why", "Why this answer");
    }
}

std::string title_of(BookColumn column, const Form& form) {
    const Language& language = form.languages.front().language;
    switch (column) {
    case BookColumn::Number:
        return language.say("form/column_number", "No.");
    case BookColumn::Question:
        return language.say("form/column_question", "Question");
    case BookColumn::Guidance:
        return language.say("page/guidance", "What the answers mean");
    case BookColumn::Shown:
        return form.settles ? language.say("form/column_voices", "What was answered")
                            : language.say("form/column_earlier", "Earlier answers");
    case BookColumn::Answer:
        return language.say("form/column_answer", "Answer");
    case BookColumn::Checked:
        return language.say("form/column_checked", "Still right?");
    case BookColumn::Status:
        return language.say("form/column_status", "Status");
    case BookColumn::Reason:
        return language.say("form/column_reason", "Reason, if it does not apply");
    default:
        return entry_title(column, language);
    }
}

double width_of(BookColumn column, const Form& form) {
    switch (column) {
    case BookColumn::Question:
        return 42.0;
    case BookColumn::Guidance:
        return 54.0;
    case BookColumn::Shown:
        return form.settles ? 50.0 : 24.0;
    case BookColumn::SettledWhy:
        return 40.0;
    case BookColumn::Note:
    case BookColumn::EvidenceTitle:
    case BookColumn::SettledBy:
        return 20.0;
    case BookColumn::Answer:
    case BookColumn::Reason:
    case BookColumn::EvidenceKind:
    case BookColumn::EvidenceLink:
        return 16.0;
    case BookColumn::Checked:
        return 14.0;
    case BookColumn::Number:
    case BookColumn::Status:
    case BookColumn::SettledOn:
        return 12.0;
    default:
        return 10.5;
    }
}

static std::string states_of(const WorkbookParts& parts, std::size_t section) {
    return parts.layout.whole(section, BookColumn::State);
}

static std::size_t count_states(const WorkbookParts& parts, std::size_t section,
                                const std::set<BookState>& states) {
    const QuestionSection& of = parts.in.questionnaire.sections[section];
    std::size_t count = 0;
    for (std::size_t i = of.first_question; i < of.end_question; ++i) {
        count += states.contains(parts.rules.state_now(i)) ? 1 : 0;
    }
    return count;
}

PlannedFormula done_formula(const WorkbookParts& parts, std::size_t section) {
    return {fmt::format("=COUNTIF({},1)", states_of(parts, section)),
            static_cast<double>(count_states(parts, section, {BookState::Done}))};
}

PlannedFormula asked_formula(const WorkbookParts& parts, std::size_t section) {
    const std::string states = states_of(parts, section);
    std::string text = fmt::format("=COUNTIF({},\"<=4\")", states);
    if (parts.layout.column(BookColumn::Checked) != 0) {
        text += fmt::format("+COUNTIF({},7)", states);
    }
    const std::size_t now =
        count_states(parts, section,
                     {BookState::Done, BookState::Open, BookState::ReasonMissing,
                      BookState::Check, BookState::Unchecked});
    return {std::move(text), static_cast<double>(now)};
}

/// A text with `{0}` and `{1}`, as a formula that puts figures there.
static std::string formula_with_places(std::string_view text,
                                       const std::vector<std::string>& figures) {
    std::string formula = "=";
    std::string words;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
        if (!place) {
            words += text[i];
            continue;
        }
        formula += formula_text(words) + "&" + figures[text[i + 1] == '0' ? 0 : 1] + "&";
        words.clear();
        i += 2;
    }
    return formula + formula_text(words);
}

PlannedFormula answered_words(const Language& language, const PlannedFormula& done,
                              const PlannedFormula& asked) {
    const std::string places = language.say("form/answered_of", "Answered: {0} of {1}");
    PlannedFormula formula;
    formula.text =
        formula_with_places(places, {done.text.substr(1), asked.text.substr(1)});
    formula.gives =
        language.say_with("form/answered_of", "Answered: {0} of {1}",
                          std::get<double>(done.gives), std::get<double>(asked.gives));
    return formula;
}

} // namespace capmat
