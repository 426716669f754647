// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"
#include "questionnaires/answer.h"
#include "questionnaires/condition.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// How a question is answered. Whatever the type, `unknown` and `not_applicable` are
/// answers too, except to open questions.
enum class QuestionType : std::uint8_t {
    YesPartlyNo,
    Choice,  ///< one of the options
    Choices, ///< any number of the options
    Level,   ///< a level or stage of an indicator
    Number,
    Date,
    Text ///< an open question; its answer sets nothing
};

/// What an answer means for one indicator.
struct Effect {
    std::size_t indicator = 0; ///< index into Model::indicators
    Answer answer;

    bool operator==(const Effect&) const = default;
};

/// One of the answers to choose from.
struct AnswerOption {
    std::string id;
    std::string text;
    std::vector<Effect> sets;      ///< when it is taken
    std::vector<Effect> otherwise; ///< when the question was answered without it
    bool exclusive = false;        ///< of Choices: cannot be ticked with others

    bool operator==(const AnswerOption&) const = default;
};

/// What follows from a figure. Of a Number, and of Choices by how many were ticked, the
/// band with the highest bound that is reached counts; of a Date the first whose bound,
/// in months of age, is not exceeded.
struct AnswerBand {
    std::optional<double> bound; ///< absent: of a Date, the rest
    std::vector<Effect> sets;

    bool operator==(const AnswerBand&) const = default;
};

/// Something a person is asked.
struct Question {
    std::string id;
    std::string name; ///< in survey tools: a letter, then letters and digits, 20 in all
    std::string text;
    std::string help;
    QuestionType type = QuestionType::YesPartlyNo;
    std::vector<std::size_t> ask; ///< indices into Model::roles
    std::optional<Condition> ask_if;
    std::vector<Effect> skipped;   ///< what is known when it is not asked
    std::vector<std::size_t> sets; ///< indicators that get the answer itself
    std::vector<AnswerOption> options;
    std::vector<AnswerBand> bands;
    double lowest = 0.0;           ///< of a Level or Number
    std::optional<double> highest; ///< absent: no bound
    bool whole = false;            ///< of a Number: fractions are refused
    bool evidence = false;         ///< the form asks for documents
    std::string origin;            ///< id of the questionnaire that words it
    SourcePosition position;

    bool operator==(const Question&) const = default;
};

/// A part of an interview.
struct QuestionSection {
    std::string id;
    std::string title;
    std::string intro;
    std::size_t first_question = 0; ///< a range of Questionnaire::questions
    std::size_t end_question = 0;

    bool operator==(const QuestionSection&) const = default;
};

/// How several questions make one indicator's answer.
enum class Combine : std::uint8_t {
    Lowest, ///< "yes" needs every one of them
    Highest ///< one "yes" is enough
};

/// A questionnaire and one edition of it: `national-full@2026.1`.
struct QuestionnaireReference {
    std::string id;
    std::string edition;

    bool operator==(const QuestionnaireReference&) const = default;
};

[[nodiscard]] std::string to_string(const QuestionnaireReference& reference);

/// Questions for people, apart from the model they inform.
///
/// A questionnaire that was read has no dangling index; conditions look back only.
struct Questionnaire {
    QuestionnaireReference reference;
    ModelReference model;
    std::string title;
    std::string about;
    std::string language;
    std::string licence;
    bool asks_all = true; ///< promises to ask every indicator of the model
    std::vector<QuestionSection> sections;
    std::vector<Question> questions;        ///< in the order they are asked
    std::map<std::size_t, Combine> combine; ///< by indicator; absent: Lowest

    std::map<std::string, std::size_t, std::less<>> question_by_id;

    bool operator==(const Questionnaire&) const = default;
};

/// The indicators a question can set, by whatever answer, each once, in ascending order.
[[nodiscard]] std::vector<std::size_t> indicators_of(const Question& question);

/// The indicators of `model` that no question sets.
[[nodiscard]] std::vector<std::size_t> indicators_not_asked(const Questionnaire& asked,
                                                            const Model& model);

/// Whether `role` (an index into Model::roles) is asked the question; a question that
/// names no role is for everyone.
[[nodiscard]] bool is_for_role(const Question& question, std::size_t role);

/// The same questionnaire with the questions in `keep` only; sections that are left empty
/// go. A question whose condition looks at one that is not kept keeps that one too.
[[nodiscard]] Questionnaire with_questions(const Questionnaire& all,
                                           std::vector<bool> keep);

} // namespace capmat
