// SPDX-License-Identifier: Apache-2.0
#include "models/input/plain_text.h"
#include "models/input/read_id.h"
#include "models/input/spelling.h"
#include "questionnaires/question_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

std::vector<std::string> possible_answers(const Question& question) {
    std::vector<std::string> answers;
    if (question.type == QuestionType::YesPartlyNo) {
        answers = {"yes", "partly", "no"};
    }
    for (const AnswerOption& option : question.options) {
        answers.push_back(option.id);
    }
    if (question.type != QuestionType::Text) {
        answers.insert(answers.end(), {"unknown", "not_applicable"});
    }
    return answers;
}

static void read_listed_answers(YamlValue value, const Question& question,
                                AnswerTest& test) {
    const std::vector<std::string> known = possible_answers(question);
    for (YamlValue& item : value.list()) {
        const std::string answer = item.is_scalar() ? item.scalar() : "";
        if (std::ranges::find(known, answer) == known.end()) {
            item.error(fmt::format(
                "{} is not an answer to {}{}", in_quotes(answer), question.id,
                known.empty() ? std::string("; an open question cannot be looked at")
                              : fmt::format("; expected {}", any_of(known))));
        }
        test.answers.push_back(answer);
    }
    if (test.answers.empty()) {
        value.error("this list names no answer, so the rule could never hold");
    }
}

static std::optional<double> read_bound(YamlMap& yaml, std::string_view key) {
    auto value = yaml.find(key);
    return value ? value->number() : std::nullopt;
}

static void read_bounds(YamlValue value, const Question& question, AnswerTest& test) {
    const bool has_number =
        question.type == QuestionType::Number || question.type == QuestionType::Level;
    if (!has_number) {
        value.error(fmt::format("{} has no number to compare; expected a list of its "
                                "answers",
                                question.id));
        return;
    }
    YamlMap yaml(value);
    test.at_least = read_bound(yaml, "at_least");
    test.at_most = read_bound(yaml, "at_most");
    yaml.reject_unknown_keys();
    if (value.node().entries.empty()) {
        yaml.error("expected {at_least: N}, {at_most: N} or both");
    } else if (test.at_least && test.at_most && *test.at_least > *test.at_most) {
        yaml.error("'at_least' is greater than 'at_most', so the rule could never hold");
    }
}

static Condition read_test(YamlValue key, YamlValue value, const Questionnaire& before) {
    Condition condition;
    condition.kind = Condition::Kind::Test;
    const auto found = read_reference(key, before.question_by_id, "earlier question");
    if (!found) {
        return condition;
    }
    const Question& question = before.questions[*found];
    condition.test.question = *found;
    if (value.is_map()) {
        read_bounds(value, question, condition.test);
    } else {
        read_listed_answers(value, question, condition.test);
    }
    return condition;
}

static Condition read_joined(YamlValue value, Condition::Kind kind,
                             const Questionnaire& before) {
    Condition condition;
    condition.kind = kind;
    for (const YamlValue& item : value.list()) {
        condition.parts.push_back(read_condition(item, before));
    }
    if (condition.parts.empty()) {
        value.error("this list holds no rule");
    }
    return condition;
}

Condition read_condition(YamlValue value, const Questionnaire& before) {
    Condition all;
    if (!value.is_map()) {
        value.error("a skip rule is a map from earlier questions to their answers, "
                    "as in {STR-2.2: [yes, partly]}");
        return all;
    }
    for (auto& [key, wanted] : value.entries()) {
        const bool any = key.scalar() == "any";
        if (any || key.scalar() == "all") {
            all.parts.push_back(read_joined(
                wanted, any ? Condition::Kind::Any : Condition::Kind::All, before));
        } else {
            all.parts.push_back(read_test(key, wanted, before));
        }
    }
    if (all.parts.empty()) {
        value.error("this rule names no question; leave 'ask_if' out to ask always");
    }
    return all.parts.size() == 1 ? all.parts.front() : all;
}

} // namespace capmat
