// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/page_question.h"

#include "questionnaires/question_words.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace capmat {

using Json = nlohmann::ordered_json;

static Json page_rule(const Condition& condition, const Questionnaire& questionnaire) {
    switch (condition.kind) {
    case Condition::Kind::Test: {
        const AnswerTest& test = condition.test;
        Json wanted = test.answers;
        if (test.at_least || test.at_most) {
            wanted = Json::object();
        }
        if (test.at_least) {
            wanted["at_least"] = *test.at_least;
        }
        if (test.at_most) {
            wanted["at_most"] = *test.at_most;
        }
        return {{questionnaire.questions[test.question].id, wanted}};
    }
    case Condition::Kind::All:
    case Condition::Kind::Any:
        break;
    }
    Json parts = Json::array();
    for (const Condition& part : condition.parts) {
        parts.push_back(page_rule(part, questionnaire));
    }
    return {{condition.kind == Condition::Kind::All ? "all" : "any", parts}};
}

static Json page_evidence(const Evidence& item, const Model& model) {
    Json json{{"kind", model.evidence_kinds[item.kind].id}, {"title", item.title}};
    if (item.date) {
        json["date"] = to_string(*item.date);
    }
    if (!item.url.empty()) {
        json["link"] = item.url;
    }
    return json;
}

static Json answer_value(const GivenAnswer& given, const Question& question) {
    if (given.state != AnswerState::Value) {
        return to_string(Answer{given.state, 0.0});
    }
    switch (question.type) {
    case QuestionType::Choices: {
        Json ticked = Json::array();
        for (const std::size_t option : given.options) {
            ticked.push_back(question.options[option].id);
        }
        return ticked;
    }
    case QuestionType::Choice:
        return given.options.empty() ? "" : question.options[given.options.front()].id;
    case QuestionType::YesPartlyNo: // an indicator of points may have come this way
    case QuestionType::Level:
    case QuestionType::Number:
        return fmt::format("{}", given.number);
    case QuestionType::Date:
        return to_string(given.date);
    case QuestionType::Text:
        break;
    }
    return given.text;
}

/// In the shape in which the page saves it.
static Json page_given(const GivenAnswer& given, const Question& question) {
    Json json{{"answer", answer_value(given, question)}};
    if (!given.reason.empty()) {
        json["reason"] = given.reason;
    }
    if (!given.note.empty()) {
        json["note"] = given.note;
    }
    if (given.confidence != Confidence::Unstated) {
        json["confidence"] = word_for(confidence_words, given.confidence);
    }
    return json;
}

/// The kinds of document that prove any of the indicators a question sets.
static Json accepted_kinds(const Question& question, const Model& model) {
    std::vector<bool> accepted(model.evidence_kinds.size(), false);
    for (const std::size_t index : indicators_of(question)) {
        const auto& rule = model.indicators[index].evidence;
        if (rule && rule->kinds.empty()) {
            accepted.assign(accepted.size(), true);
        }
        for (const std::size_t kind : rule ? rule->kinds : std::vector<std::size_t>{}) {
            accepted[kind] = true;
        }
    }
    Json kinds = Json::array();
    for (std::size_t kind = 0; kind < accepted.size(); ++kind) {
        if (accepted[kind]) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

static bool picks_stage(const Question& question, const Model& model) {
    return question.type == QuestionType::Level && !question.sets.empty() &&
           model.indicators[question.sets.front()].scale.kind == LeafKind::Stage;
}

static void add_bounds(const Question& question, const Model& model, Json& json) {
    if (question.type != QuestionType::Level && question.type != QuestionType::Number) {
        return;
    }
    json["low"] = question.lowest;
    if (question.highest) {
        json["high"] = *question.highest;
    }
    json["whole"] = question.whole || question.type == QuestionType::Level;
    json["stages"] = picks_stage(question, model);
}

Json page_question(const Form& form, std::size_t index) {
    const FormLanguage& first = form.languages.front();
    const Question& question = first.questionnaire.questions[index];
    Json json{{"id", question.id},
              {"type", word_for(question_type_words, question.type)}};
    for (const AnswerOption& option : question.options) {
        json["options"].push_back({{"id", option.id}, {"exclusive", option.exclusive}});
    }
    add_bounds(question, first.model, json);
    if (question.ask_if) {
        json["ask_if"] = page_rule(*question.ask_if, first.questionnaire);
    }
    if (question.evidence) {
        json["kinds"] = accepted_kinds(question, first.model);
    }
    if (form.given[index]) {
        json["given"] = page_given(*form.given[index], question);
    }
    for (const Evidence& item : known_documents(form, index)) {
        json["given"]["evidence"].push_back(page_evidence(item, first.model));
    }
    if (form.recheck[index]) {
        json["recheck"] = true;
    }
    return json;
}

} // namespace capmat
