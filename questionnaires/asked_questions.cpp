// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/given_answers.h"

#include <algorithm>

namespace capmat {

static bool is_listed(const std::vector<std::string>& answers, std::string_view word) {
    return std::ranges::find(answers, word) != answers.end();
}

static bool within(const AnswerTest& test, double number) {
    return (!test.at_least || number >= *test.at_least) &&
           (!test.at_most || number <= *test.at_most);
}

static bool test_holds(const AnswerTest& test, const Question& question,
                       const GivenAnswer& given) {
    switch (given.state) {
    case AnswerState::Yes:
        return is_listed(test.answers, "yes");
    case AnswerState::Partly:
        return is_listed(test.answers, "partly");
    case AnswerState::No:
        return is_listed(test.answers, "no");
    case AnswerState::Unknown:
        return is_listed(test.answers, "unknown");
    case AnswerState::NotApplicable:
        return is_listed(test.answers, "not_applicable");
    case AnswerState::Value:
        break;
    }
    if (test.at_least || test.at_most) {
        return within(test, given.number);
    }
    return std::ranges::any_of(given.options, [&](std::size_t option) {
        return is_listed(test.answers, question.options[option].id);
    });
}

bool holds(const Condition& condition, const Questionnaire& questionnaire,
           const GivenAnswers& given) {
    const auto part_holds = [&](const Condition& part) {
        return holds(part, questionnaire, given);
    };
    switch (condition.kind) {
    case Condition::Kind::Test: {
        const std::size_t looked_at = condition.test.question;
        return given[looked_at] &&
               test_holds(condition.test, questionnaire.questions[looked_at],
                          *given[looked_at]);
    }
    case Condition::Kind::All:
        return std::ranges::all_of(condition.parts, part_holds);
    case Condition::Kind::Any:
        return std::ranges::any_of(condition.parts, part_holds);
    }
    return false;
}

/// Whether a condition fails for good: not for want of an answer.
static bool fails_for_good(const Condition& condition, const Questionnaire& questionnaire,
                           const GivenAnswers& of_asked,
                           const std::vector<Asking>& earlier) {
    const auto part_fails = [&](const Condition& part) {
        return fails_for_good(part, questionnaire, of_asked, earlier);
    };
    switch (condition.kind) {
    case Condition::Kind::Test: {
        const std::size_t looked_at = condition.test.question;
        if (earlier[looked_at] != Asking::Asked) {
            return earlier[looked_at] == Asking::RuledOut;
        }
        const std::optional<GivenAnswer>& answer = of_asked[looked_at];
        const bool known = answer && answer->state != AnswerState::Unknown;
        return known && !holds(condition, questionnaire, of_asked);
    }
    case Condition::Kind::All:
        return std::ranges::any_of(condition.parts, part_fails);
    case Condition::Kind::Any:
        return std::ranges::all_of(condition.parts, part_fails);
    }
    return false;
}

std::vector<Asking> asking_of(const Questionnaire& questionnaire,
                              const GivenAnswers& given) {
    GivenAnswers of_asked = given;
    std::vector<Asking> asking;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
        const std::optional<Condition>& rule = questionnaire.questions[i].ask_if;
        if (!rule || holds(*rule, questionnaire, of_asked)) {
            asking.push_back(Asking::Asked);
            continue;
        }
        asking.push_back(fails_for_good(*rule, questionnaire, of_asked, asking)
                             ? Asking::RuledOut
                             : Asking::Waiting);
        of_asked[i].reset();
    }
    return asking;
}

std::vector<bool> asked_questions(const Questionnaire& questionnaire,
                                  const GivenAnswers& given) {
    std::vector<bool> asked;
    for (const Asking asking : asking_of(questionnaire, given)) {
        asked.push_back(asking == Asking::Asked);
    }
    return asked;
}

} // namespace capmat
