// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/understand.h"

#include "models/input/plain_text.h"
#include "questionnaires/imports/answered_form.h"
#include "questionnaires/imports/form_header_reader.h"
#include "questionnaires/imports/form_parts.h"
#include "questionnaires/imports/understand_answer.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

/// Understands the forms of one import, one after the other.
class FormUnderstanding {
public:
    FormUnderstanding(const FormVocabulary& words, const ImportChoices& choices,
                      ImportAccount& account)
        : account_(&account), words_(&words),
          header_(words.languages->front(), words, choices),
          parts_(questionnaire(), model()) {}

    void check_identity(const ReturnedForm& form, Diagnostics& diagnostics) const {
        header_.check_identity(form, diagnostics);
        header_.check_marking(form, diagnostics);
    }

    /// Nothing when it cannot be told whose answers the form holds; `problems` say why.
    std::optional<UnderstoodForm> understand_form(const ReturnedForm& form,
                                                  Diagnostics& problems) {
        UnderstoodForm understood;
        understood.position = form.position;
        ResponseSet& set = understood.responses;
        set.model = model().reference;
        set.position = form.position;
        header_.read(form, set, problems);
        if (problems.has_errors()) {
            return std::nullopt;
        }
        account_->forms += 1;
        const std::vector<QuestionCells> cells = by_question(form);
        GivenAnswers given(questionnaire().questions.size());
        for (const QuestionCells& of_question : cells) {
            given[of_question.question] = answer_of(of_question);
        }
        const auto settles = form.header.find("settles");
        if (settles != form.header.end() && settles->second == "yes") {
            settle(cells, given, set);
        } else {
            respond(given, header_text_of(form, "language"), set);
            note_form(given, header_text_of(form, "hash"), set);
        }
        return understood;
    }

private:
    [[nodiscard]] const Questionnaire& questionnaire() const {
        return words_->languages->front().questionnaire;
    }

    [[nodiscard]] const Model& model() const { return words_->languages->front().model; }

    /// The cells of each question together, in the order of the questionnaire.
    std::vector<QuestionCells> by_question(const ReturnedForm& form) {
        std::map<std::size_t, QuestionCells> grouped;
        for (const FormCell& cell : form.cells) {
            if (for_comparison(cell.text).empty()) {
                continue;
            }
            account_->values += 1;
            const auto found = words_->questions.find(cell.question);
            if (found.size() == 1) {
                QuestionCells& of_question = grouped[*found.begin()];
                of_question.question = *found.begin();
                of_question.cells.push_back(&cell);
            } else {
                set_aside(*account_,
                          found.empty() ? SetAside::UnknownQuestion : SetAside::Ambiguous,
                          cell.position,
                          found.empty()
                              ? fmt::format("the questionnaire has no question {}",
                                            in_quotes(cell.question))
                              : fmt::format("several questions have the text {}",
                                            in_quotes(cell.question)));
            }
        }
        used_of_.clear();
        std::vector<QuestionCells> all;
        for (auto& [question, cells] : grouped) {
            all.push_back(std::move(cells));
        }
        return all;
    }

    std::optional<GivenAnswer> answer_of(const QuestionCells& cells) {
        const Question& question = questionnaire().questions[cells.question];
        const std::size_t aside_before = account_->aside.size();
        std::optional<GivenAnswer> given =
            understand_answer(cells, question, *words_, *account_);
        GivenAnswer unanswered;
        GivenAnswer& target = given ? *given : unanswered;
        for (const FormCell* cell : cells.cells) {
            read_words(*cell, target);
        }
        understand_evidence(cells, *words_, target, *account_);
        const bool no_reason =
            target.state == AnswerState::NotApplicable && target.reason.empty();
        if (given && no_reason) {
            set_aside(*account_, SetAside::Incomplete, given->position,
                      fmt::format("{}: 'does not apply' needs its reason; the question "
                                  "stays open",
                                  question.id));
            given.reset();
        } else if (!given && account_->aside.size() == aside_before) {
            set_aside(*account_, SetAside::Incomplete, cells.cells.front()->position,
                      fmt::format("{}: words and evidence without an answer; they are "
                                  "not used",
                                  question.id));
        }
        count_used(cells, aside_before);
        return given;
    }

    /// Every line of the account is about one value; the rest was used.
    void count_used(const QuestionCells& cells, std::size_t aside_before) {
        const std::size_t aside = account_->aside.size() - aside_before;
        const std::size_t used = cells.cells.size() - std::min(aside, cells.cells.size());
        account_->used += used;
        used_of_[cells.question] = used;
    }

    void read_words(const FormCell& cell, GivenAnswer& given) {
        if (cell.role == CellRole::Reason) {
            given.reason = cell.text;
        } else if (cell.role == CellRole::Note) {
            given.note = cell.text;
        } else if (cell.role == CellRole::Unchecked) {
            account_->unchecked += 1;
            set_aside(
                *account_, SetAside::Unchecked, cell.position,
                fmt::format("{}: the answer is that of an earlier round; nobody has "
                            "checked it since",
                            cell.question));
        } else if (cell.role == CellRole::Confidence) {
            const auto found = words_->confidence.find(cell.text);
            if (found.size() == 1) {
                given.confidence = confidence_words[*found.begin()].second;
            } else {
                set_aside(*account_, SetAside::NotUnderstood, cell.position,
                          fmt::format("{} is not a confidence; expected low, medium or "
                                      "high",
                                      in_quotes(cell.text)));
            }
        }
    }

    void respond(const GivenAnswers& given, const std::string& language,
                 ResponseSet& set) {
        GatheredResponses gathered =
            gather_responses(questionnaire(), model(), given, set.date);
        set.responses = std::move(gathered.responses);
        for (auto& [question, text] : gathered.open_answers) {
            // BCP 47 has "und" for a language nobody has named.
            set.open_answers[question][language.empty() ? "und" : language] = text;
        }
        for (const std::size_t question : gathered.not_used) {
            account_->used -= used_of_[question];
            set_aside(*account_, SetAside::Skipped, given[question]->position,
                      fmt::format("{} was answered, but the answers before it leave it "
                                  "out; not used",
                                  questionnaire().questions[question].id));
        }
    }

    /// Keeps what the form asked and left open: `status` cannot tell it from the answers.
    void note_form(const GivenAnswers& given, const std::string& hash, ResponseSet& set) {
        set.forms.push_back(answered_form(parts_.of_form(hash, set.respondent.role),
                                          questionnaire(), given));
        account_->open += set.forms.back().open.size();
    }

    static const FormCell* cell_of(const QuestionCells& cells, CellRole role) {
        const auto found = std::ranges::find(
            cells.cells, role, [](const FormCell* cell) { return cell->role; });
        return found == cells.cells.end() ? nullptr : *found;
    }

    /// The answers of a sheet for contested answers are decisions.
    void settle(const std::vector<QuestionCells>& cells, const GivenAnswers& given,
                ResponseSet& set) {
        for (const QuestionCells& of_question : cells) {
            const std::size_t index = of_question.question;
            if (!given[index]) {
                continue;
            }
            const FormCell* by = cell_of(of_question, CellRole::SettledBy);
            const FormCell* on = cell_of(of_question, CellRole::SettledOn);
            const FormCell* why = cell_of(of_question, CellRole::SettledWhy);
            const auto date = on == nullptr ? std::optional(set.date) : date_in(on->text);
            if (by == nullptr || why == nullptr || !date) {
                set_aside(*account_, SetAside::Incomplete, given[index]->position,
                          fmt::format("{}: a decision needs who took it, the day and the "
                                      "reason; not used",
                                      questionnaire().questions[index].id));
                continue;
            }
            add_settlements(index, *given[index], set, {{}, by->text, *date, why->text});
        }
    }

    void add_settlements(std::size_t question, const GivenAnswer& given, ResponseSet& set,
                         const Settlement& decision) {
        GivenAnswers one(questionnaire().questions.size());
        one[question] = given;
        for (Response& response :
             gather_responses(questionnaire(), model(), one, set.date).responses) {
            Settlement& settled = set.settlements.emplace_back(decision);
            settled.response = std::move(response);
            settled.response.note.clear();
            settled.response.confidence = Confidence::Unstated;
        }
    }

    ImportAccount* account_;
    const FormVocabulary* words_;
    FormHeaderReader header_;
    FormParts parts_;
    std::map<std::size_t, std::size_t> used_of_; ///< values used, by question of a form
};

/// Of many forms one that says too little is left out with a line; the others count.
static void leave_out(const Diagnostics& problems, ImportAccount& account) {
    for (const Diagnostic& problem : problems.all()) {
        set_aside(account, SetAside::Incomplete, problem.position,
                  problem.message + "; this form is left out");
    }
}

std::vector<UnderstoodForm> understand(const std::vector<ReturnedForm>& forms,
                                       const ReadWith& with, ImportAccount& account,
                                       Diagnostics& diagnostics) {
    FormUnderstanding understanding(with.words, with.choices, account);
    std::vector<UnderstoodForm> understood;
    account.rows = std::max(account.rows, forms.size()); // tables have counted theirs
    for (const ReturnedForm& form : forms) {
        understanding.check_identity(form, diagnostics);
        Diagnostics problems;
        if (auto one = understanding.understand_form(form, problems)) {
            understood.push_back(*std::move(one));
        } else if (forms.size() > 1) {
            leave_out(problems, account);
        } else {
            for (const Diagnostic& problem : problems.all()) {
                diagnostics.add(problem);
            }
        }
    }
    return understood;
}

} // namespace capmat
