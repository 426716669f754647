// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/survey_conditions.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace capmat {

/// `(a or b)`; one part stays as it is.
static std::string joined_conditions(const std::vector<std::string>& parts,
                                     std::string_view word) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : std::string(word)) + part;
    }
    return parts.size() > 1 ? "(" + text + ")" : text;
}

static std::string bounds_text(const AnswerTest& test, const ConditionDialect& dialect) {
    std::vector<std::string> bounds;
    if (test.at_least) {
        bounds.push_back(dialect.compares(test.question, ">=", *test.at_least));
    }
    if (test.at_most) {
        bounds.push_back(dialect.compares(test.question, "<=", *test.at_most));
    }
    return joined_conditions(bounds, dialect.word_and());
}

namespace {

/// Puts rules together, one question after the other.
struct RuleWriter {
    const Questionnaire& questionnaire;
    const ConditionDialect& dialect;
    std::vector<std::string> asked = {}; ///< of the questions before

    [[nodiscard]] std::string test_text(const AnswerTest& test) const;
    [[nodiscard]] std::string rule_text(const Condition& condition) const;
};

} // namespace

std::string RuleWriter::test_text(const AnswerTest& test) const {
    // Rules that look back at long rules again and again would grow without bounds.
    constexpr std::size_t longest_repeated = 4000;
    std::vector<std::string> ways;
    for (const std::string& answer : test.answers) {
        ways.push_back(dialect.is(test.question, answer));
    }
    if (test.at_least || test.at_most) {
        ways.push_back(bounds_text(test, dialect));
    }
    std::string answered = joined_conditions(ways, dialect.word_or());
    const std::string& rule = asked.at(test.question);
    if (rule.empty() || rule.size() > longest_repeated) {
        return answered;
    }
    return joined_conditions({rule, answered}, dialect.word_and());
}

std::string RuleWriter::rule_text(const Condition& condition) const {
    if (condition.kind == Condition::Kind::Test) {
        return test_text(condition.test);
    }
    const bool all = condition.kind == Condition::Kind::All;
    if (condition.parts.empty()) {
        return dialect.constant(all);
    }
    std::vector<std::string> parts;
    for (const Condition& part : condition.parts) {
        std::string text = rule_text(part);
        if (std::ranges::find(parts, text) == parts.end()) {
            parts.push_back(std::move(text));
        }
    }
    return joined_conditions(parts, all ? dialect.word_and() : dialect.word_or());
}

std::vector<std::string> asked_texts(const Questionnaire& questionnaire,
                                     const ConditionDialect& dialect) {
    RuleWriter writer{questionnaire, dialect};
    for (const Question& question : questionnaire.questions) {
        writer.asked.push_back(question.ask_if ? writer.rule_text(*question.ask_if) : "");
    }
    return std::move(writer.asked);
}

static bool claims_something(const AnswerOption& option) {
    return std::ranges::any_of(option.sets, [](const Effect& effect) {
        return effect.answer.is_real() && effect.answer.state != AnswerState::No;
    });
}

/// Options that claim something; where none says so (bands, open effects), all that can
/// stand beside others.
static std::vector<std::string> positive_options(const Question& question) {
    std::vector<std::string> claiming;
    std::vector<std::string> others;
    for (const AnswerOption& option : question.options) {
        if (claims_something(option)) {
            claiming.push_back(option.id);
        } else if (!option.exclusive) {
            others.push_back(option.id);
        }
    }
    return claiming.empty() ? others : claiming;
}

static std::string positive_level(const Question& question, std::size_t index,
                                  const Model& model, const ConditionDialect& dialect) {
    const bool less_is_better =
        !question.sets.empty() &&
        model.indicators[question.sets.front()].scale.less_is_better();
    return less_is_better
               ? dialect.compares(index, "<=", question.highest.value_or(1.0) - 1.0)
               : dialect.compares(index, ">=", question.lowest + 1.0);
}

std::string positive_text(const Questionnaire& questionnaire, std::size_t question,
                          const Model& model, const ConditionDialect& dialect) {
    const Question& asked = questionnaire.questions[question];
    std::vector<std::string> ways;
    switch (asked.type) {
    case QuestionType::YesPartlyNo:
        ways = {"yes", "partly"};
        break;
    case QuestionType::Choice:
    case QuestionType::Choices:
        ways = positive_options(asked);
        break;
    case QuestionType::Level:
        return positive_level(asked, question, model, dialect);
    case QuestionType::Number:
    case QuestionType::Date:
    case QuestionType::Text:
        return dialect.is_given(question);
    }
    if (ways.empty()) {
        return dialect.constant(false);
    }
    for (std::string& way : ways) {
        way = dialect.is(question, way);
    }
    return joined_conditions(ways, dialect.word_or());
}

} // namespace capmat
