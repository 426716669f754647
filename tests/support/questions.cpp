// SPDX-License-Identifier: Apache-2.0
#include "tests/support/questions.h"

#include "questionnaires/questionnaire_reader.h"
#include "questionnaires/response_words.h"
#include "tests/support/reading.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace capmat::test {

Model model_asking(const std::string& id, const std::string& rest) {
    return model_of("capmat: model/1\nid: " + id + R"(
edition: "1"
title: T
language: en
licence: CC0-1.0
levels: [factor]
stages: [{id: 1, name: A}, {id: 2, name: B}]
scoring: {factor: {rule: none}}
)" + rest);
}

Questionnaire questionnaire_of(std::string text, const Model& model,
                               const Questionnaire* base) {
    Diagnostics diagnostics;
    const YamlDocumentPtr document = parsed(std::move(text));
    auto questionnaire = read_questionnaire(document->root, model, base, diagnostics);
    if (!questionnaire) {
        throw std::runtime_error(to_string(diagnostics));
    }
    return *std::move(questionnaire);
}

std::string questionnaire_messages(std::string text, const Model& model,
                                   const Questionnaire* base) {
    Diagnostics diagnostics;
    const YamlDocumentPtr document = parsed(std::move(text));
    (void)read_questionnaire(document->root, model, base, diagnostics);
    return brief(diagnostics);
}

static std::size_t option_of(const Question& question, const std::string& id) {
    const auto found = std::ranges::find(question.options, id, &AnswerOption::id);
    if (found == question.options.end()) {
        throw std::runtime_error(question.id + " has no option " + id);
    }
    return static_cast<std::size_t>(found - question.options.begin());
}

static double number_of(const std::string& text) {
    double number = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

static GivenAnswer answer_of(const Question& question, const YamlNode& value) {
    GivenAnswer given;
    given.position = {"form", value.line, value.column};
    const auto word = find_word(answer_words, value.text);
    if (value.kind == YamlNode::Kind::Scalar && word && question.options.empty()) {
        given.state = *word;
        given.reason = *word == AnswerState::NotApplicable ? "because" : "";
        return given;
    }
    if (word == AnswerState::Unknown || word == AnswerState::NotApplicable) {
        given.state = *word;
        return given;
    }
    given.state = AnswerState::Value;
    for (const YamlNode& item : value.items) {
        given.options.push_back(option_of(question, item.text));
    }
    std::ranges::sort(given.options);
    if (question.type == QuestionType::Choice) {
        given.options.push_back(option_of(question, value.text));
    }
    given.number = number_of(value.text);
    given.date = parse_date(value.text).value_or(Date{});
    given.text = value.text;
    return given;
}

GivenAnswers given_of(const Questionnaire& questionnaire, const YamlNode& answers) {
    GivenAnswers given(questionnaire.questions.size());
    for (const YamlEntry& entry : answers.entries) {
        const std::size_t question = questionnaire.question_by_id.at(entry.first.text);
        given[question] = answer_of(questionnaire.questions[question], entry.second);
    }
    return given;
}

GivenAnswers given_of(const Questionnaire& questionnaire, const std::string& answers) {
    const YamlDocumentPtr document = parsed("{" + answers + "}");
    return given_of(questionnaire, document->root);
}

} // namespace capmat::test
