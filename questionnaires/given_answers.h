// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"
#include "questionnaires/answer.h"
#include "questionnaires/questionnaire.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// What was filled in for one question.
struct GivenAnswer {
    /// Yes, partly or no; Value when an option, figure, date or text was given.
    AnswerState state = AnswerState::Unknown;
    std::vector<std::size_t> options; ///< of Choice and Choices: indices, ascending
    double number = 0.0;              ///< of Level and Number
    Date date;                        ///< of Date
    std::string text;                 ///< of Text
    std::string reason;               ///< of not_applicable
    std::string note;
    Confidence confidence = Confidence::Unstated;
    std::vector<Evidence> evidence;
    SourcePosition position;

    bool operator==(const GivenAnswer&) const = default;
};

/// By question of a questionnaire; nothing where it was left open.
using GivenAnswers = std::vector<std::optional<GivenAnswer>>;

/// Whether a condition holds. An open question fulfils no test.
[[nodiscard]] bool holds(const Condition& condition, const Questionnaire& questionnaire,
                         const GivenAnswers& given);

/// Whether a question is asked.
enum class Asking : std::uint8_t {
    Asked,
    Waiting, ///< not yet: an answer its rule looks at is open or unknown
    RuledOut ///< no: the answers that were given leave it out
};

/// Of every question, given these answers. The answer of a question that is itself not
/// asked fulfils nothing.
[[nodiscard]] std::vector<Asking> asking_of(const Questionnaire& questionnaire,
                                            const GivenAnswers& given);

/// Which questions are asked.
[[nodiscard]] std::vector<bool> asked_questions(const Questionnaire& questionnaire,
                                                const GivenAnswers& given);

/// What answers to questions say about the model.
struct GatheredResponses {
    std::vector<Response> responses;                 ///< in the order of the model
    std::map<std::string, std::string> open_answers; ///< by question id
    std::vector<std::size_t> not_used; ///< answered although they were not asked
};

/// Turns answers to questions into responses to indicators; `on` is the day of the
/// answers, from which the age of dates counts.
///
/// Where several questions set one indicator, the lowest answer counts unless the
/// questionnaire says `highest`: no, then open, unknown, partly, yes. An open question
/// keeps the indicator open, since unknown is never no; a question that was not asked
/// says what its `skipped` says, else nothing. `not_applicable` counts when all of them
/// say so. Evidence and notes of all of them are kept.
[[nodiscard]] GatheredResponses gather_responses(const Questionnaire& questionnaire,
                                                 const Model& model,
                                                 const GivenAnswers& given,
                                                 const Date& on);

} // namespace capmat
