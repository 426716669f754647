// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/workbook_rules.h"

#include "questionnaires/exchange/workbook_texts.h"
#include "questionnaires/forms/workbook_lists.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace capmat {

double serial_day(const Date& date) {
    using namespace std::chrono;
    const sys_days day = year{date.year} / month{static_cast<unsigned>(date.month)} /
                         std::chrono::day{static_cast<unsigned>(date.day)};
    const sys_days first = year{1899} / December / 30;
    return static_cast<double>((day - first).count());
}

/// "Does not apply" without its reason is no answer yet: nothing follows from it.
static bool lacks_reason(const GivenAnswer& given) {
    return given.state == AnswerState::NotApplicable && given.reason.empty();
}

static GivenAnswers with_reasons(GivenAnswers given) {
    for (std::optional<GivenAnswer>& one : given) {
        if (one && lacks_reason(*one)) {
            one.reset();
        }
    }
    return given;
}

WorkbookRules::WorkbookRules(const Form& form, const WorkbookLayout& layout)
    : form_(&form), layout_(&layout), asked_(&form.languages.front().questionnaire),
      asking_(asking_of(*asked_, with_reasons(form.given))) {}

// --- The answer as a code. ---

static bool has_figure(const Question& question) {
    return question.type == QuestionType::Number || question.type == QuestionType::Level;
}

static std::variant<double, std::string> code_now(const Question& question,
                                                  const GivenAnswer& given) {
    if (given.state != AnswerState::Value) {
        return to_string(Answer{given.state, 0.0});
    }
    if (has_figure(question) || question.type == QuestionType::YesPartlyNo) {
        return given.number;
    }
    if (question.type == QuestionType::Date) {
        return serial_day(given.date);
    }
    if (question.type == QuestionType::Choice && !given.options.empty()) {
        return question.options[given.options.front()].id;
    }
    return std::string("#given");
}

/// A figure or a date, else what the row below says; both is one too many.
std::string WorkbookRules::figure_code(std::size_t question) const {
    const Question& asked = asked_->questions[question];
    const std::string cell = layout_->cell(question, BookColumn::Answer);
    const std::string other =
        layout_->cell_at(layout_->places[question].other, BookColumn::Answer);
    std::string fits = fmt::format("{}>={}", cell, asked.lowest);
    if (asked.type == QuestionType::Date) {
        fits = fmt::format("{}>=1", cell);
    } else if (asked.highest) {
        fits += fmt::format(",{}<={}", cell, *asked.highest);
    }
    if (asked.whole || asked.type == QuestionType::Level) {
        fits += fmt::format(",INT({0})={0}", cell);
    }
    return fmt::format("IF({0}=\"\",{1},IF(AND({2}=\"\",ISNUMBER({0})),"
                       "IF(AND({3}),{0},\"#check\"),\"#check\"))",
                       cell, WorkbookLists::code_formula("other", other), other, fits);
}

std::string WorkbookRules::ticks_code(std::size_t question) const {
    const Question& asked = asked_->questions[question];
    const QuestionPlace& place = layout_->places[question];
    const auto rows = [&](BookColumn column) {
        return layout_->cell_at(place.options, column) + ":" +
               layout_->cell_at(place.other - 1, column);
    };
    std::string wrong = fmt::format("COUNTIF({},\"#check\")>0", rows(BookColumn::Code));
    for (std::size_t i = 0; i < asked.options.size(); ++i) {
        if (asked.options[i].exclusive) {
            const auto row = static_cast<std::uint32_t>(place.options + i);
            wrong += fmt::format(",AND({}=1,COUNTIF({},1)>1)",
                                 layout_->cell_at(row, BookColumn::Code),
                                 rows(BookColumn::Code));
        }
    }
    const std::string other = layout_->cell_at(place.other, BookColumn::Answer);
    return fmt::format("IF(SUMPRODUCT(--({0}<>\"\"))=0,{1},IF(OR({2}<>\"\",{3}),"
                       "\"#check\",\"#given\"))",
                       rows(BookColumn::Answer),
                       WorkbookLists::code_formula("other", other), other, wrong);
}

PlannedFormula WorkbookRules::code(std::size_t question) const {
    const Question& asked = asked_->questions[question];
    const std::string cell = layout_->cell(question, BookColumn::Answer);
    PlannedFormula formula;
    if (asked.type == QuestionType::Text) {
        formula.text = fmt::format(R"(IF({}="","","#given"))", cell);
    } else if (asked.type == QuestionType::Choices) {
        formula.text = ticks_code(question);
    } else if (layout_->places[question].other != 0) {
        formula.text = figure_code(question);
    } else {
        formula.text = WorkbookLists::code_formula(
            WorkbookLists::of_question(asked, question), cell);
    }
    formula.text = "=" + formula.text;
    formula.gives = std::string();
    if (form_->given[question]) {
        formula.gives = code_now(asked, *form_->given[question]);
    }
    return formula;
}

PlannedFormula WorkbookRules::tick(std::size_t question, std::size_t option) const {
    const auto row =
        static_cast<std::uint32_t>(layout_->places[question].options + option);
    PlannedFormula formula;
    formula.text = "=" + WorkbookLists::code_formula(
                             "ticks", layout_->cell_at(row, BookColumn::Answer));
    const std::optional<GivenAnswer>& given = form_->given[question];
    const bool ticked =
        given && std::ranges::find(given->options, option) != given->options.end();
    formula.gives = std::string();
    if (ticked) {
        formula.gives = 1.0;
    }
    return formula;
}

// --- Whether it is asked. ---

std::string WorkbookRules::is_answer(std::size_t from, std::size_t question,
                                     const std::string& answer) const {
    const Question& asked = asked_->questions[question];
    const QuestionPlace& place = layout_->places[question];
    const std::string code =
        layout_->cell_from(from, question, BookColumn::Code, place.row);
    const auto option = std::ranges::find(asked.options, answer, &AnswerOption::id);
    if (asked.type != QuestionType::Choices || option == asked.options.end()) {
        return fmt::format("{}={}", code, formula_text(answer));
    }
    const auto row = static_cast<std::uint32_t>(
        place.options + static_cast<std::uint32_t>(option - asked.options.begin()));
    return fmt::format("AND({}=\"#given\",{}=1)", code,
                       layout_->cell_from(from, question, BookColumn::Code, row));
}

std::string WorkbookRules::test(std::size_t from, const AnswerTest& rule) const {
    const std::uint32_t row = layout_->places[rule.question].row;
    const std::string code =
        layout_->cell_from(from, rule.question, BookColumn::Code, row);
    const std::string asked =
        layout_->cell_from(from, rule.question, BookColumn::Asking, row);
    std::string holds;
    for (const std::string& answer : rule.answers) {
        holds += "," + is_answer(from, rule.question, answer);
    }
    if (rule.at_least || rule.at_most) {
        std::string within = fmt::format("ISNUMBER({})", code);
        if (rule.at_least) {
            within += fmt::format(",{}>={}", code, *rule.at_least);
        }
        if (rule.at_most) {
            within += fmt::format(",{}<={}", code, *rule.at_most);
        }
        holds += fmt::format(",AND({})", within);
    }
    return fmt::format("IF({0}<>1,{0},IF({3},0,IF(OR(FALSE{1}),1,IF(OR({2}=\"\","
                       "{2}=\"#check\",{2}=\"unknown\"),0,-1))))",
                       asked, holds, code, no_reason(from, rule.question));
}

std::string WorkbookRules::condition(std::size_t from, const Condition& rule) const {
    if (rule.kind == Condition::Kind::Test) {
        return test(from, rule.test);
    }
    const bool all = rule.kind == Condition::Kind::All;
    if (rule.parts.empty()) {
        return all ? "1" : "-1";
    }
    std::string parts;
    for (const Condition& part : rule.parts) {
        parts += (parts.empty() ? "" : ",") + condition(from, part);
    }
    return fmt::format("{}({})", all ? "MIN" : "MAX", parts);
}

PlannedFormula WorkbookRules::asking(std::size_t question) const {
    const std::optional<Condition>& rule = asked_->questions[question].ask_if;
    PlannedFormula formula;
    formula.text = "=" + (rule ? condition(question, *rule) : "1");
    const Asking now = asking_[question];
    formula.gives = now == Asking::Asked ? 1.0 : (now == Asking::Waiting ? 0.0 : -1.0);
    return formula;
}

// --- What the person sees of it. ---

std::string WorkbookRules::no_reason(std::size_t from, std::size_t question) const {
    const std::uint32_t row = layout_->places[question].row;
    return fmt::format(R"(AND({}="not_applicable",{}=""))",
                       layout_->cell_from(from, question, BookColumn::Code, row),
                       layout_->cell_from(from, question, BookColumn::Reason, row));
}

/// What else a given answer needs.
std::string WorkbookRules::missing(std::size_t question) const {
    if (!form_->settles) {
        return no_reason(question, question);
    }
    return fmt::format(R"(OR({},{}="",{}=""))", no_reason(question, question),
                       layout_->cell(question, BookColumn::SettledBy),
                       layout_->cell(question, BookColumn::SettledWhy));
}

/// Every row of the question holds what it held when the form was sent out, and nobody
/// has marked it.
std::string WorkbookRules::unchecked(std::size_t question) const {
    const QuestionPlace& place = layout_->places[question];
    const auto rows = [&](BookColumn column) {
        return layout_->cell_at(place.row, column) + ":" +
               layout_->cell_at(place.last, column);
    };
    return fmt::format("AND({}<>\"yes\",SUMPRODUCT(--({}<>{}))=0)",
                       WorkbookLists::code_formula(
                           "checks", layout_->cell(question, BookColumn::Checked)),
                       rows(BookColumn::Answer), rows(BookColumn::Earlier));
}

BookState WorkbookRules::state_now(std::size_t question) const {
    if (asking_[question] != Asking::Asked) {
        return asking_[question] == Asking::Waiting ? BookState::Waiting
                                                    : BookState::NotAsked;
    }
    const std::optional<GivenAnswer>& given = form_->given[question];
    if (!given) {
        return BookState::Open;
    }
    if (lacks_reason(*given) || form_->settles) {
        return BookState::ReasonMissing;
    }
    return form_->recheck[question] ? BookState::Unchecked : BookState::Done;
}

PlannedFormula WorkbookRules::state(std::size_t question) const {
    PlannedFormula formula;
    const std::string given = form_->recheck[question]
                                  ? fmt::format("IF({},7,1)", unchecked(question))
                                  : std::string("1");
    formula.text = fmt::format(
        R"(=IF({0}=-1,6,IF({0}=0,5,IF({1}="",2,IF({1}="#check",4,IF({2},3,{3}))))))",
        layout_->cell(question, BookColumn::Asking),
        layout_->cell(question, BookColumn::Code), missing(question), given);
    formula.gives = static_cast<double>(state_now(question));
    return formula;
}

} // namespace capmat
