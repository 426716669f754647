// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_record.h"

#include "models/input/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace capmat {

SurveyRecord::SurveyRecord(const SurveyRecords& records, SourcePosition position)
    : records_(records) {
    form_.position = std::move(position);
}

const std::string& SurveyRecord::id_of(std::size_t question) const {
    return records_.headings().languages().front().questionnaire.questions[question].id;
}

/// What tools write for a ticked box; `understand` knows labels as well.
static bool ticks_box(std::string_view text) {
    static constexpr std::array<std::string_view, 5> yes{"1", "y", "yes", "true", "x"};
    return std::ranges::find(yes, for_comparison(text)) != yes.end();
}

void SurveyRecord::add_cell(const SurveyField& field, const ExportValue& value) {
    form_.cells.push_back({.question = id_of(field.question),
                           .role = field.role,
                           .option = {},
                           .item = 0,
                           .text = records_.code_of(field, value.text),
                           .is_formula = value.is_formula,
                           .position = value.position});
}

/// The day of the answers, if the form does not ask for it: the best the tool knows.
void SurveyRecord::add_day(int rank, const ExportValue& value) {
    // LimeSurvey's date of an anonymous survey.
    const bool made_up = value.text.starts_with("1980-01-01");
    if (rank > 0 && !made_up && (day_rank_ == 0 || rank < day_rank_)) {
        day_rank_ = rank;
        day_ = value;
    }
}

void SurveyRecord::add(const SurveyMeaning& meaning, std::string_view heading,
                       const ExportValue& value) {
    if (for_comparison(value.text).empty()) {
        return;
    }
    const auto& questions =
        records_.headings().languages().front().questionnaire.questions;
    switch (meaning.kind) {
    case SurveyMeaning::Kind::Field:
        if (meaning.field.role == CellRole::Answer && !value.is_formula &&
            questions[meaning.field.question].type == QuestionType::Choices) {
            lists_[meaning.field.question].push_back(value);
        } else {
            add_cell(meaning.field, value);
        }
        return;
    case SurveyMeaning::Kind::Tick:
        ticks_[meaning.field.question].push_back(
            {meaning.option, ticks_box(value.text), value});
        return;
    case SurveyMeaning::Kind::Header:
        form_.header[meaning.header_key] =
            records_.header_code_of(meaning.header_key, value.text);
        form_.header_places[meaning.header_key] = value.position;
        return;
    case SurveyMeaning::Kind::Tool:
        add_day(meaning.day_rank, value);
        return;
    case SurveyMeaning::Kind::DocumentQuestion:
    case SurveyMeaning::Kind::DocumentPart:
    case SurveyMeaning::Kind::Ambiguous:
    case SurveyMeaning::Kind::Unknown:
        form_.cells.push_back({.question = std::string(heading),
                               .role = CellRole::Answer,
                               .option = {},
                               .item = 0,
                               .text = value.text,
                               .is_formula = value.is_formula,
                               .position = value.position});
        return;
    }
}

void SurveyRecord::add_document(const std::vector<DocumentValue>& values) {
    std::string question;
    std::optional<std::size_t> index;
    for (const DocumentValue& value : values) {
        if (value.meaning.kind == SurveyMeaning::Kind::DocumentQuestion) {
            question = value.value.text;
            index = records_.headings().question_of(question);
        }
    }
    const std::string id = index ? id_of(*index) : "more_evidence: " + question;
    // The first document stands beside its question.
    const std::size_t item = index ? ++documents_[*index] : 0;
    for (const DocumentValue& value : values) {
        if (value.meaning.kind == SurveyMeaning::Kind::Unknown) {
            add(value.meaning, value.heading, value.value);
        }
        if (value.meaning.kind != SurveyMeaning::Kind::DocumentPart) {
            continue;
        }
        form_.cells.push_back(
            {.question = id,
             .role = value.meaning.field.role,
             .option = {},
             .item = item,
             .text = records_.code_of(value.meaning.field, value.value.text),
             .is_formula = value.value.is_formula,
             .position = value.value.position});
    }
}

void SurveyRecord::finish_ticks(std::size_t question, const std::vector<Tick>& ticks) {
    for (const Tick& tick : ticks) {
        const bool word = tick.option == "unknown" || tick.option == "not_applicable";
        if (word && !tick.ticked) {
            continue; // not an option of the question: only its "yes" says something
        }
        form_.cells.push_back({.question = id_of(question),
                               .role = word ? CellRole::Answer : CellRole::Ticked,
                               .option = word ? "" : tick.option,
                               .item = 0,
                               .text = word ? tick.option : tick.value.text,
                               .is_formula = tick.value.is_formula,
                               .position = tick.value.position});
    }
}

/// Several answers in one value. Columns of single options say the same more clearly, and
/// are blank where the question was not answered or was another one then.
void SurveyRecord::finish_list(std::size_t question, const ExportValue& value,
                               ImportAccount& account) {
    const std::vector<std::string> codes = records_.several_codes(question, value.text);
    const auto columns = ticks_.find(question);
    const bool has_columns = columns != ticks_.end();
    if (codes.empty() && records_.is_label(question, value.text) && !has_columns) {
        add_cell({question, CellRole::Answer}, value);
        return;
    }
    if (codes.empty() && !has_columns) {
        account.values += 1;
        account.aside.push_back(
            {SetAside::Ambiguous, value.position,
             fmt::format("{}: in {} it cannot be told where one answer ends and the next "
                         "begins; export codes, or a column for each answer",
                         id_of(question), in_quotes(value.text))});
        return;
    }
    for (const std::string& code : codes) {
        add_listed(question, code, value, account);
    }
}

/// One code of several: said already by a column of its own, or to be added.
void SurveyRecord::add_listed(std::size_t question, const std::string& code,
                              const ExportValue& value, ImportAccount& account) {
    const auto columns = ticks_.find(question);
    if (columns != ticks_.end()) {
        const auto column = std::ranges::find(columns->second, code, &Tick::option);
        if (column != columns->second.end() && !column->ticked) {
            account.values += 1;
            account.aside.push_back(
                {SetAside::Ambiguous, value.position,
                 fmt::format(
                     "{}: {} is listed here, but its own column says no; not used",
                     id_of(question), in_quotes(code))});
        }
        if (column != columns->second.end()) {
            return;
        }
    }
    finish_ticks(question, {Tick{code, true, {"1", value.position, false}}});
}

ReturnedForm SurveyRecord::finish(ImportAccount& account) {
    for (const auto& [question, values] : lists_) {
        for (const ExportValue& value : values) {
            finish_list(question, value, account);
        }
    }
    for (const auto& [question, ticks] : ticks_) {
        finish_ticks(question, ticks);
    }
    if (day_rank_ > 0 && !form_.header.contains("date")) {
        form_.header["date"] = day_.text;
        form_.header_places["date"] = day_.position;
    }
    return std::move(form_);
}

} // namespace capmat
