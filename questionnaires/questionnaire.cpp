// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/questionnaire.h"

#include <algorithm>

namespace capmat {

std::vector<std::size_t> questions_in(const Condition& condition) {
    if (condition.kind == Condition::Kind::Test) {
        return {condition.test.question};
    }
    std::vector<std::size_t> questions;
    for (const Condition& part : condition.parts) {
        const std::vector<std::size_t> inner = questions_in(part);
        questions.insert(questions.end(), inner.begin(), inner.end());
    }
    return questions;
}

std::string to_string(const QuestionnaireReference& reference) {
    return reference.id + "@" + reference.edition;
}

static void add_indicators(const std::vector<Effect>& effects,
                           std::vector<std::size_t>& indicators) {
    for (const Effect& effect : effects) {
        indicators.push_back(effect.indicator);
    }
}

std::vector<std::size_t> indicators_of(const Question& question) {
    std::vector<std::size_t> indicators = question.sets;
    for (const AnswerOption& option : question.options) {
        add_indicators(option.sets, indicators);
        add_indicators(option.otherwise, indicators);
    }
    for (const AnswerBand& band : question.bands) {
        add_indicators(band.sets, indicators);
    }
    std::ranges::sort(indicators);
    indicators.erase(std::unique(indicators.begin(), indicators.end()), indicators.end());
    return indicators;
}

std::vector<std::size_t> indicators_not_asked(const Questionnaire& asked,
                                              const Model& model) {
    std::vector<bool> is_asked(model.indicators.size(), false);
    for (const Question& question : asked.questions) {
        for (const std::size_t indicator : indicators_of(question)) {
            is_asked[indicator] = true;
        }
    }
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < is_asked.size(); ++i) {
        if (!is_asked[i]) {
            missing.push_back(i);
        }
    }
    return missing;
}

bool is_for_role(const Question& question, std::size_t role) {
    return question.ask.empty() ||
           std::ranges::find(question.ask, role) != question.ask.end();
}

/// Later questions look back, so one pass from the end finds all that is needed.
static void keep_what_conditions_need(const Questionnaire& all, std::vector<bool>& keep) {
    for (std::size_t i = all.questions.size(); i-- > 0;) {
        if (!keep[i] || !all.questions[i].ask_if) {
            continue;
        }
        for (const std::size_t needed : questions_in(*all.questions[i].ask_if)) {
            keep[needed] = true;
        }
    }
}

static void renumber(Condition& condition, const std::vector<std::size_t>& new_index) {
    condition.test.question =
        condition.kind == Condition::Kind::Test ? new_index[condition.test.question] : 0;
    for (Condition& part : condition.parts) {
        renumber(part, new_index);
    }
}

Questionnaire with_questions(const Questionnaire& all, std::vector<bool> keep) {
    keep_what_conditions_need(all, keep);
    Questionnaire kept = all;
    kept.sections.clear();
    kept.questions.clear();
    kept.question_by_id.clear();
    kept.asks_all = false;
    std::vector<std::size_t> new_index(all.questions.size(), 0);
    for (const QuestionSection& section : all.sections) {
        QuestionSection copy = section;
        copy.first_question = kept.questions.size();
        for (std::size_t i = section.first_question; i < section.end_question; ++i) {
            if (!keep[i]) {
                continue;
            }
            new_index[i] = kept.questions.size();
            kept.question_by_id.emplace(all.questions[i].id, new_index[i]);
            kept.questions.push_back(all.questions[i]);
            if (kept.questions.back().ask_if) {
                renumber(*kept.questions.back().ask_if, new_index);
            }
        }
        copy.end_question = kept.questions.size();
        if (copy.first_question < copy.end_question) {
            kept.sections.push_back(copy);
        }
    }
    return kept;
}

} // namespace capmat
