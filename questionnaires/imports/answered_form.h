// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"
#include "questionnaires/given_answers.h"
#include "questionnaires/questionnaire.h"
#include "questionnaires/response_set.h"

namespace capmat {

/// What a form that asked `part` of the questionnaire `all` asked and left open; `given`
/// are the answers to `all`. A question that the answers rule out was not asked.
[[nodiscard]] AnsweredForm answered_form(const Questionnaire& part,
                                         const Questionnaire& all,
                                         const GivenAnswers& given);

/// The same, told from the answers to indicators where nobody wrote it down. Questions
/// that only together make an indicator's answer are all answered when it has one, and
/// all open when it has none.
[[nodiscard]] AnsweredForm answered_form(const Questionnaire& part, const Model& model,
                                         const ResponseSet& set);

/// Whether a question needs no answer any more: every indicator it can set has one in
/// `set`, or the question itself has an answer in words.
[[nodiscard]] bool is_answered(const Question& question, const ResponseSet& set);

} // namespace capmat
