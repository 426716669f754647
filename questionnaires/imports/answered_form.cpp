// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/answered_form.h"

#include "questionnaires/forms/form.h"

#include <algorithm>

namespace capmat {

AnsweredForm answered_form(const Questionnaire& part, const Questionnaire& all,
                           const GivenAnswers& given) {
    AnsweredForm form{to_string(all.reference), 0, {}};
    const std::vector<bool> asked = asked_questions(all, given);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const std::string& id = all.questions[i].id;
        if (!asked[i] || !part.question_by_id.contains(id)) {
            continue;
        }
        form.asked += 1;
        if (!given[i]) {
            form.open.push_back(id);
        }
    }
    return form;
}

bool is_answered(const Question& question, const ResponseSet& set) {
    if (question.type == QuestionType::Text) {
        return set.open_answers.contains(question.id);
    }
    const std::vector<std::size_t> indicators = indicators_of(question);
    return !indicators.empty() &&
           std::ranges::all_of(indicators, [&](std::size_t indicator) {
               return std::ranges::find(set.responses, indicator, &Response::indicator) !=
                      set.responses.end();
           });
}

AnsweredForm answered_form(const Questionnaire& part, const Model& model,
                           const ResponseSet& set) {
    Form form = make_form(part, model, {Language()}, {{}});
    prefill(form, {set.responses, set.open_answers}, false);
    AnsweredForm told{to_string(part.reference), 0, {}};
    const std::vector<Asking> asking = asking_of(part, form.given);
    for (std::size_t i = 0; i < asking.size(); ++i) {
        const bool answered = is_answered(part.questions[i], set);
        // One that waits for an answer before it is asked only once that is known.
        if (asking[i] == Asking::RuledOut ||
            (asking[i] == Asking::Waiting && !answered)) {
            continue;
        }
        told.asked += 1;
        if (!answered) {
            told.open.push_back(part.questions[i].id);
        }
    }
    return told;
}

} // namespace capmat
