// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/workbook_lists.h"

#include "models/input/plain_text.h"
#include "models/language/locale_data.h"
#include "questionnaires/country.h"
#include "questionnaires/exchange/workbook_texts.h"
#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/level_words.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::vector<ListEntry> entries_of(const std::vector<LabelledCode>& codes) {
    std::vector<ListEntry> entries;
    for (const LabelledCode& code : codes) {
        entries.push_back({code.label, code.code});
    }
    return entries;
}

static std::vector<ListEntry> entries_of(const std::vector<Term>& terms) {
    std::vector<ListEntry> entries;
    for (const Term& term : terms) {
        entries.push_back({term.text, term.id});
    }
    return entries;
}

/// "I do not know" and "does not apply".
static std::vector<ListEntry> other_answers(const Language& language) {
    return {{answer_label(language, "unknown"), "unknown"},
            {answer_label(language, "not_applicable"), "not_applicable"}};
}

static std::vector<ListEntry> country_entries(const Language& language) {
    std::vector<ListEntry> entries;
    for (const Country& country : all_countries()) {
        const std::string name = region_name(country.code, language.code());
        entries.push_back(
            {name.empty() ? std::string(country.name) : name, std::string(country.code)});
    }
    std::ranges::sort(entries, {}, &ListEntry::label);
    return entries;
}

std::vector<std::string> state_words(const Language& language, bool settles) {
    return {language.say("form/state_done", "done"),
            language.say("form/state_open", "open"),
            settles ? language.say("form/state_settlement", "by whom or why is missing")
                    : language.say("form/state_reason", "reason missing"),
            language.say("form/state_check", "please check the answer"),
            language.say("form/state_waiting", "depends on an earlier answer"),
            language.say("form/state_not_asked", "not asked"),
            language.say("form/state_unchecked", "still right?")};
}

/// Id and beginning: what a document can be put to.
static std::vector<ListEntry> question_entries(const Questionnaire& questionnaire) {
    constexpr std::size_t longest = 90;
    std::vector<ListEntry> entries;
    for (const Question& question : questionnaire.questions) {
        const bool longer = character_count(question.text) > longest;
        entries.push_back(
            {fmt::format("{} {}{}", question.id, first_characters(question.text, longest),
                         longer ? "\xE2\x80\xA6" : ""),
             question.id});
    }
    return entries;
}

static std::vector<ListEntry> marking_entries() {
    std::vector<ListEntry> entries;
    for (const auto& [word, marking] : marking_words) {
        entries.push_back({std::string(word), std::string(word)});
    }
    return entries;
}

WorkbookLists::WorkbookLists(const FormLanguage& in) {
    add("answers", entries_of(labelled_answers(in.language)));
    add("other", other_answers(in.language));
    add("ticks", {{answer_label(in.language, "yes"), 1.0},
                  {answer_label(in.language, "no"), 0.0}});
    add("checks", {{recheck_label(in.language), "yes"}});
    add("confidence", entries_of(labelled_confidence(in.language)));
    add("kinds", entries_of(in.model.evidence_kinds));
    add("markings", marking_entries());
    add("roles", entries_of(in.model.roles));
    add("countries", country_entries(in.language));
    add("questions", question_entries(in.questionnaire));
    for (std::size_t i = 0; i < in.questionnaire.questions.size(); ++i) {
        add_question(in, i);
    }
}

void WorkbookLists::add(const std::string& name, std::vector<ListEntry> entries) {
    if (!entries.empty()) {
        lists_.emplace_back(name, std::move(entries));
    }
}

void WorkbookLists::add_question(const FormLanguage& in, std::size_t index) {
    const Question& question = in.questionnaire.questions[index];
    std::vector<ListEntry> entries;
    if (question.type == QuestionType::Choice) {
        for (const AnswerOption& option : question.options) {
            entries.push_back({option.text, option.id});
        }
    }
    for (const auto& [level, label] : labelled_levels(in, question)) {
        entries.push_back({label, static_cast<double>(level)});
    }
    if (!entries.empty()) {
        const std::vector<ListEntry> other = other_answers(in.language);
        entries.insert(entries.end(), other.begin(), other.end());
        add(of_question(question, index), std::move(entries));
    }
}

std::string WorkbookLists::of_question(const Question& question, std::size_t index) {
    const bool own =
        question.type == QuestionType::Choice || question.type == QuestionType::Level;
    return own ? fmt::format("q{}", index + 1) : "answers";
}

std::string WorkbookLists::code_formula(const std::string& list,
                                        const std::string& cell) {
    // LOOKUP, since MATCH takes ? and * for wildcards and no text beyond 255 characters.
    return fmt::format(
        "IF({1}=\"\",\"\",IFERROR(LOOKUP(2,1/(cmm_{0}={1}),cmm_{0}_codes),"
        "IFERROR(LOOKUP(2,1/(cmm_{0}_codes={1}),cmm_{0}_codes),\"#check\")))",
        list, cell);
}

void WorkbookLists::write(WorkbookPlan& plan) const {
    PlannedSheet sheet;
    sheet.name = "_lists";
    sheet.hidden = true;
    sheet.for_people = false;
    std::uint32_t column = 1;
    for (const auto& [name, entries] : lists_) {
        sheet.cells.push_back({1, column, name, {}});
        std::uint32_t row = 1;
        for (const ListEntry& entry : entries) {
            sheet.cells.push_back({++row, column, entry.label, {}});
            PlannedCell& code = sheet.cells.emplace_back();
            code.row = row;
            code.column = column + 1;
            if (const auto* number = std::get_if<double>(&entry.code)) {
                code.value = *number;
            } else {
                code.value = std::get<std::string>(entry.code);
            }
        }
        for (std::uint32_t k = 0; k < 2; ++k) {
            const std::string cells =
                fmt::format("${0}$2:${0}${1}", column_letters(column + k), row);
            plan.names.emplace_back("cmm_" + name + (k == 0 ? "" : "_codes"),
                                    "=" + in_sheet(sheet.name, cells));
        }
        column += 2;
    }
    plan.sheets.push_back(std::move(sheet));
}

} // namespace capmat
