// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/understand_answer.h"

#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "questionnaires/forms/form_words.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace capmat {

void set_aside(ImportAccount& account, SetAside why, const SourcePosition& position,
               std::string message) {
    account.aside.push_back({why, position, std::move(message)});
}

std::optional<double> number_in(std::string_view text) {
    double number = 0.0;
    const char* end = text.data() + text.size();
    const auto [stopped, failure] = std::from_chars(text.data(), end, number);
    const bool whole_text = failure == std::errc() && stopped == end;
    return whole_text && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<Date> date_in(std::string_view text) {
    constexpr std::size_t length = 10; // YYYY-MM-DD
    if (text.size() > length && (text[length] == 'T' || text[length] == ' ')) {
        text = text.substr(0, length);
    }
    return parse_date(text);
}

/// Reads the cells of one question.
class AnswerUnderstanding {
public:
    AnswerUnderstanding(const QuestionCells& cells, const Question& question,
                        const FormVocabulary& words, ImportAccount& account)
        : cells_(&cells), question_(&question), words_(&words), account_(&account) {}

    std::optional<GivenAnswer> read() {
        for (const FormCell* cell : cells_->cells) {
            if (cell->role == CellRole::Answer) {
                read_answer_cell(*cell);
            } else if (cell->role == CellRole::Ticked) {
                read_tick(*cell);
            }
        }
        std::ranges::sort(given_.options);
        const auto repeated = std::unique(given_.options.begin(), given_.options.end());
        given_.options.erase(repeated, given_.options.end());
        if (!answered_) {
            return std::nullopt;
        }
        check_exclusive();
        return answered_ ? std::optional(given_) : std::nullopt;
    }

private:
    void refuse(const FormCell& cell, SetAside why, std::string message) {
        set_aside(*account_, why, cell.position,
                  fmt::format("{}: {}", question_->id, message));
    }

    void refuse_word(const FormCell& cell, std::string_view expected) {
        refuse_part(cell, cell.text, expected);
    }

    void refuse_part(const FormCell& cell, std::string_view part,
                     std::string_view expected) {
        refuse(
            cell, SetAside::NotUnderstood,
            fmt::format("{} is not an answer; expected {}", in_quotes(part), expected));
    }

    void accept(const FormCell& cell, AnswerState state) {
        if (!answered_) {
            given_.position = cell.position;
        }
        given_.state = state;
        answered_ = true;
    }

    void read_answer_cell(const FormCell& cell) {
        if (cell.is_formula) {
            refuse(cell, SetAside::Formula,
                   "a formula stands where an answer belongs; its value is not used");
            return;
        }
        if (question_->type == QuestionType::Text) {
            given_.text = cell.text;
            accept(cell, AnswerState::Value);
        } else if (!read_common_word(cell)) {
            read_by_type(cell);
        }
    }

    /// "I do not know" and "does not apply" answer every question; yes, partly and no
    /// only those that ask for them.
    bool read_common_word(const FormCell& cell) {
        const std::set<std::size_t> found = words_->answers.find(cell.text);
        if (found.size() > 1) {
            refuse(cell, SetAside::Ambiguous,
                   fmt::format("{} stands for several answers; write {}",
                               in_quotes(cell.text), any_of(form_answer_codes())));
            return true;
        }
        if (found.empty()) {
            return false;
        }
        const AnswerState state =
            *find_word(answer_words, form_answer_codes()[*found.begin()]);
        const bool real = Answer{state, 0.0}.is_real();
        if (real && question_->type != QuestionType::YesPartlyNo) {
            return false;
        }
        accept(cell, state);
        return true;
    }

    void read_by_type(const FormCell& cell) {
        switch (question_->type) {
        case QuestionType::YesPartlyNo:
            refuse_word(cell, any_of(form_answer_codes()));
            return;
        case QuestionType::Choice:
            read_option(cell, cell.text);
            return;
        case QuestionType::Choices:
            read_list(cell);
            return;
        case QuestionType::Level:
        case QuestionType::Number:
            read_number(cell);
            return;
        case QuestionType::Date:
            read_date_cell(cell);
            return;
        case QuestionType::Text:
            return;
        }
    }

    [[nodiscard]] std::string option_codes() const {
        std::vector<std::string> codes;
        for (const AnswerOption& option : question_->options) {
            codes.push_back(option.id);
        }
        return any_of(codes);
    }

    void read_option(const FormCell& cell, std::string_view text) {
        const auto found = words_->options[cells_->question].find(text);
        if (found.size() == 1) {
            given_.options.push_back(*found.begin());
            accept(cell, AnswerState::Value);
        } else if (found.empty()) {
            refuse_part(cell, text, option_codes());
        } else {
            refuse(cell, SetAside::Ambiguous,
                   fmt::format("{} is the text of several options; write {}",
                               in_quotes(text), option_codes()));
        }
    }

    /// One option by its text, or several codes with blanks between them, as survey
    /// tools write what was ticked.
    void read_list(const FormCell& cell) {
        if (!words_->options[cells_->question].find(cell.text).empty()) {
            read_option(cell, cell.text);
            return;
        }
        std::string_view rest = cell.text;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of(" ;|,"), rest.size());
            if (end > 0) {
                read_option(cell, rest.substr(0, end));
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    void read_tick(const FormCell& cell) {
        const auto option = words_->options[cells_->question].find(cell.option);
        const auto tick = words_->ticks.find(cell.text);
        if (option.size() != 1) {
            refuse(cell, SetAside::UnknownQuestion,
                   fmt::format("no option {}; expected {}", in_quotes(cell.option),
                               option_codes()));
        } else if (tick.size() != 1) {
            refuse_word(cell, "yes or nothing for an option");
        } else {
            accept(cell, AnswerState::Value); // a 0 says that the question was answered
            if (*tick.begin() == 1) {
                given_.options.push_back(*option.begin());
            }
        }
    }

    void read_number(const FormCell& cell) {
        const std::optional<double> number = number_in(cell.text);
        const bool fits = number && *number >= question_->lowest &&
                          (!question_->highest || *number <= *question_->highest) &&
                          (!question_->whole || *number == std::trunc(*number));
        if (!fits) {
            refuse_word(cell,
                        fmt::format("a {}number from {}{}",
                                    question_->whole ? "whole " : "", question_->lowest,
                                    question_->highest
                                        ? fmt::format(" to {}", *question_->highest)
                                        : std::string()));
            return;
        }
        given_.number = *number;
        accept(cell, AnswerState::Value);
    }

    void read_date_cell(const FormCell& cell) {
        const std::optional<Date> date = date_in(cell.text);
        if (!date) {
            refuse_word(cell, "a date as YYYY-MM-DD");
            return;
        }
        given_.date = *date;
        accept(cell, AnswerState::Value);
    }

    void check_exclusive() {
        const auto exclusive =
            std::ranges::find_if(given_.options, [&](std::size_t option) {
                return question_->options[option].exclusive;
            });
        if (exclusive == given_.options.end() || given_.options.size() == 1) {
            return;
        }
        set_aside(*account_, SetAside::Ambiguous, given_.position,
                  fmt::format("{}: {} was ticked together with others; the question "
                              "stays open",
                              question_->id,
                              in_quotes(question_->options[*exclusive].text)));
        answered_ = false;
    }

    const QuestionCells* cells_;
    const Question* question_;
    const FormVocabulary* words_;
    ImportAccount* account_;
    GivenAnswer given_;
    bool answered_ = false;
};

std::optional<GivenAnswer> understand_answer(const QuestionCells& cells,
                                             const Question& question,
                                             const FormVocabulary& words,
                                             ImportAccount& account) {
    return AnswerUnderstanding(cells, question, words, account).read();
}

} // namespace capmat
