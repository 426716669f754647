// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/given_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace capmat {

/// What one question says about one indicator.
struct Contribution {
    std::optional<Answer> answer;       ///< absent: the question is open
    const GivenAnswer* given = nullptr; ///< absent: it follows from a skipped question
    const Question* question = nullptr;
};

static void add_effects(const std::vector<Effect>& effects, std::size_t indicator,
                        std::vector<Answer>& answers) {
    for (const Effect& effect : effects) {
        if (effect.indicator == indicator) {
            answers.push_back(effect.answer);
        }
    }
}

static const AnswerBand* band_of_figure(const Question& question, double figure) {
    const AnswerBand* reached = nullptr;
    for (const AnswerBand& band : question.bands) {
        if (figure >= band.bound.value_or(0.0)) {
            reached = &band;
        }
    }
    return reached;
}

static const AnswerBand* band_of_date(const Question& question, const Date& date,
                                      const Date& on) {
    for (const AnswerBand& band : question.bands) {
        if (!band.bound || on <= add_months(date, static_cast<int>(*band.bound))) {
            return &band;
        }
    }
    return nullptr;
}

static const AnswerBand* band_of(const Question& question, const GivenAnswer& given,
                                 const Date& on) {
    switch (question.type) {
    case QuestionType::Number:
        return band_of_figure(question, given.number);
    case QuestionType::Choices:
        return band_of_figure(
            question, static_cast<double>(
                          std::ranges::count_if(given.options, [&](std::size_t option) {
                              return !question.options[option].exclusive;
                          })));
    case QuestionType::Date:
        return band_of_date(question, given.date, on);
    case QuestionType::YesPartlyNo:
    case QuestionType::Choice:
    case QuestionType::Level:
    case QuestionType::Text:
        return nullptr;
    }
    return nullptr;
}

/// The answers a filled-in question gives for one of its indicators; of several options
/// there may be several.
static std::vector<Answer> answers_from(const Question& question,
                                        const GivenAnswer& given, std::size_t indicator,
                                        const Date& on) {
    if (given.state == AnswerState::Unknown ||
        given.state == AnswerState::NotApplicable) {
        return {{given.state, 0.0}};
    }
    std::vector<Answer> answers;
    if (std::ranges::find(question.sets, indicator) != question.sets.end()) {
        answers.push_back({given.state, given.number});
    }
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const bool taken = std::ranges::find(given.options, i) != given.options.end();
        const AnswerOption& option = question.options[i];
        add_effects(taken ? option.sets : option.otherwise, indicator, answers);
    }
    if (const AnswerBand* band = band_of(question, given, on)) {
        add_effects(band->sets, indicator, answers);
    }
    return answers;
}

/// How far an answer is from deciding alone: of Lowest a no decides, of Highest a yes.
static int rank_of(const std::optional<Answer>& answer, Combine combine) {
    if (!answer) {
        return 1;
    }
    const bool lowest = combine == Combine::Lowest;
    switch (answer->state) {
    case AnswerState::Yes:
        return lowest ? 4 : 0;
    case AnswerState::Partly:
        return 3;
    case AnswerState::No:
        return lowest ? 0 : 4;
    case AnswerState::Unknown:
        return 2;
    case AnswerState::NotApplicable:
        return 5;
    case AnswerState::Value:
        return 0; // one question only: the reader made sure
    }
    return 1;
}

namespace {

/// A question of this round and what was answered to it.
struct PutQuestion {
    const Question& question;
    Asking asking;
    const GivenAnswer* given; ///< of a question that was asked, or null
};

} // namespace

static std::vector<Contribution> contributions_of(const PutQuestion& put,
                                                  std::size_t indicator, const Date& on) {
    const Question& question = put.question;
    const std::vector<std::size_t> set = indicators_of(question);
    std::vector<Answer> answers;
    if (put.asking == Asking::RuledOut) {
        add_effects(question.skipped, indicator, answers);
    }
    const bool concerns = std::ranges::find(set, indicator) != set.end();
    if (!concerns && answers.empty()) {
        return {};
    }
    if (put.given != nullptr) {
        answers = answers_from(question, *put.given, indicator, on);
    }
    std::vector<Contribution> all;
    for (const Answer& answer : answers) {
        all.push_back({answer, put.given, &question});
    }
    if (answers.empty() && put.asking == Asking::Asked) {
        all.push_back({std::nullopt, put.given, &question});
    }
    return all;
}

static std::vector<PutQuestion> put_questions(const Questionnaire& questionnaire,
                                              const GivenAnswers& given,
                                              const std::vector<Asking>& asking) {
    std::vector<PutQuestion> put;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
        const bool answered = asking[i] == Asking::Asked && given[i];
        put.push_back(
            {questionnaire.questions[i], asking[i], answered ? &*given[i] : nullptr});
    }
    return put;
}

static std::vector<Contribution> contributions(const std::vector<PutQuestion>& questions,
                                               std::size_t indicator, const Date& on) {
    std::vector<Contribution> all;
    for (const PutQuestion& put : questions) {
        std::ranges::move(contributions_of(put, indicator, on), std::back_inserter(all));
    }
    return all;
}

static void join(std::string& text, const std::string& more) {
    if (more.empty() || text == more) {
        return;
    }
    text += text.empty() ? more : "\n" + more;
}

/// A document that several questions name is one document.
static void keep_documents(const std::vector<Evidence>& more,
                           std::vector<Evidence>& all) {
    for (const Evidence& document : more) {
        const bool known = std::ranges::any_of(all, [&](Evidence other) {
            other.position = document.position;
            return other == document;
        });
        if (!known) {
            all.push_back(document);
        }
    }
}

/// Notes, evidence and the place, from every question that was answered, each once.
static void keep_words(const std::vector<Contribution>& all, Response& response) {
    const GivenAnswer* last = nullptr;
    for (const Contribution& part : all) {
        if (part.given == nullptr || part.given == last) {
            continue;
        }
        last = part.given;
        if (response.position.file.empty()) {
            response.position = last->position;
        }
        join(response.note, last->note);
        if (response.answer.state == AnswerState::NotApplicable) {
            join(response.reason, last->reason);
        }
        const bool less_sure = response.confidence == Confidence::Unstated ||
                               last->confidence < response.confidence;
        if (last->confidence != Confidence::Unstated && less_sure) {
            response.confidence = last->confidence;
        }
        keep_documents(last->evidence, response.evidence);
    }
}

static std::optional<Response> combined(const std::vector<Contribution>& all,
                                        std::size_t indicator, Combine combine) {
    const auto decides = std::ranges::min_element(
        all, {}, [&](const Contribution& part) { return rank_of(part.answer, combine); });
    if (decides == all.end() || !decides->answer) {
        return std::nullopt;
    }
    Response response;
    response.indicator = indicator;
    response.answer = *decides->answer;
    keep_words(all, response);
    return response;
}

GatheredResponses gather_responses(const Questionnaire& questionnaire, const Model& model,
                                   const GivenAnswers& given, const Date& on) {
    const std::vector<Asking> asking = asking_of(questionnaire, given);
    const std::vector<PutQuestion> put = put_questions(questionnaire, given, asking);
    GatheredResponses gathered;
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        const auto combine = questionnaire.combine.find(i);
        if (auto response =
                combined(contributions(put, i, on), i,
                         combine == questionnaire.combine.end() ? Combine::Lowest
                                                                : combine->second)) {
            gathered.responses.push_back(*std::move(response));
        }
    }
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i] && asking[i] != Asking::Asked) {
            gathered.not_used.push_back(i);
        } else if (given[i] && questionnaire.questions[i].type == QuestionType::Text) {
            gathered.open_answers.emplace(questionnaire.questions[i].id, given[i]->text);
        }
    }
    return gathered;
}

} // namespace capmat
