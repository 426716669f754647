// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/form.h"
#include "questionnaires/forms/form_words.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

/// The earlier responses by indicator.
using ResponseByIndicator = std::map<std::size_t, const Response*>;

/// The response all the indicators a question sets have in common, or null.
static const Response* common_response(const std::vector<std::size_t>& indicators,
                                       const ResponseByIndicator& earlier) {
    const Response* common = nullptr;
    for (const std::size_t indicator : indicators) {
        const auto found = earlier.find(indicator);
        if (found == earlier.end() ||
            (common != nullptr && !(found->second->answer == common->answer))) {
            return nullptr;
        }
        common = common == nullptr ? found->second : common;
    }
    return common;
}

static bool agrees(const std::vector<Effect>& effects,
                   const ResponseByIndicator& earlier) {
    return std::ranges::all_of(effects, [&](const Effect& effect) {
        const auto found = earlier.find(effect.indicator);
        return found != earlier.end() && found->second->answer == effect.answer;
    });
}

/// The one option that says exactly what is known; of several nobody can tell which it
/// was.
static std::vector<std::size_t> option_taken(const Question& question,
                                             const ResponseByIndicator& earlier) {
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const AnswerOption& option = question.options[i];
        if (!option.sets.empty() && agrees(option.sets, earlier)) {
            fitting.push_back(i);
        }
    }
    return fitting.size() == 1 ? fitting : std::vector<std::size_t>{};
}

/// Every option known to be ticked or not; nothing when one of them is in doubt.
static std::optional<std::vector<std::size_t>>
options_ticked(const Question& question, const ResponseByIndicator& earlier) {
    std::vector<std::size_t> ticked;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const AnswerOption& option = question.options[i];
        const bool yes = !option.sets.empty() && agrees(option.sets, earlier);
        const bool no = !option.otherwise.empty() && agrees(option.otherwise, earlier);
        if (yes == no && !option.exclusive) {
            return std::nullopt;
        }
        if (yes && !no) {
            ticked.push_back(i);
        }
    }
    return ticked.empty() ? std::nullopt : std::optional(ticked);
}

static void copy_words(const Response& response, GivenAnswer& given) {
    given.reason = response.reason;
    given.note = response.note;
    given.confidence = response.confidence;
    given.evidence = response.evidence;
    given.position = response.position;
}

static std::optional<GivenAnswer> answer_from(const Question& question,
                                              const ResponseByIndicator& earlier) {
    GivenAnswer given;
    const std::vector<std::size_t> indicators = indicators_of(question);
    const Response* common = common_response(indicators, earlier);
    if (common != nullptr && !common->answer.is_real()) {
        given.state = common->answer.state;
        copy_words(*common, given);
        return given;
    }
    if (!question.sets.empty() && common != nullptr) {
        given.state = common->answer.state;
        given.number = common->answer.value;
        copy_words(*common, given);
        return given;
    }
    given.state = AnswerState::Value;
    if (question.type == QuestionType::Choice) {
        given.options = option_taken(question, earlier);
    } else if (question.type == QuestionType::Choices && question.bands.empty()) {
        given.options =
            options_ticked(question, earlier).value_or(std::vector<std::size_t>{});
    }
    if (given.options.empty()) {
        return std::nullopt;
    }
    if (const auto first = earlier.find(indicators.front()); first != earlier.end()) {
        copy_words(*first->second, given);
    }
    return given;
}

/// `STR-2.2: Yes`: an earlier answer that is behind no single answer to the question.
static std::string earlier_line(const FormLanguage& in, const Response& response) {
    const Indicator& indicator = in.model.indicators[response.indicator];
    return in.language.say_with("form/earlier_answer", "Earlier answer to {0}: {1}",
                                indicator.id.text,
                                answer_label(in.language, to_string(response.answer)));
}

void prefill(Form& form, const std::vector<Response>& responses, bool recheck) {
    ResponseByIndicator earlier;
    for (const Response& response : responses) {
        earlier[response.indicator] = &response;
    }
    const FormLanguage& first = form.languages.front();
    for (std::size_t i = 0; i < first.questionnaire.questions.size(); ++i) {
        const Question& question = first.questionnaire.questions[i];
        const std::vector<std::size_t> indicators = indicators_of(question);
        if (indicators.empty()) {
            continue;
        }
        form.given[i] = answer_from(question, earlier);
        form.recheck[i] = recheck && form.given[i].has_value();
        for (const std::size_t indicator : indicators) {
            const auto found = earlier.find(indicator);
            if (!form.given[i] && found != earlier.end()) {
                form.shown[i].push_back(earlier_line(first, *found->second));
            }
        }
    }
}

} // namespace capmat
