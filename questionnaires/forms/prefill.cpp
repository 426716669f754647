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

static bool same_document(const Evidence& a, const Evidence& b) {
    return a.kind == b.kind && a.title == b.title && a.date == b.date && a.url == b.url;
}

static void add_documents(const std::vector<Evidence>& more, std::vector<Evidence>& all) {
    for (const Evidence& document : more) {
        const bool known = std::ranges::any_of(
            all, [&](const Evidence& other) { return same_document(document, other); });
        if (!known) {
            all.push_back(document);
        }
    }
}

static void add_note(const std::string& more, std::string& note) {
    if (!more.empty() && note.find(more) == std::string::npos) {
        note += (note.empty() ? "" : "\n") + more;
    }
}

/// What was said beside the answers of all the indicators a question sets, each once.
static void copy_words(const std::vector<std::size_t>& indicators,
                       const ResponseByIndicator& earlier, GivenAnswer& given) {
    for (const std::size_t indicator : indicators) {
        const auto found = earlier.find(indicator);
        if (found == earlier.end()) {
            continue;
        }
        const Response& response = *found->second;
        if (given.position.file.empty()) {
            given.position = response.position;
            given.confidence = response.confidence;
        }
        if (given.state == AnswerState::NotApplicable) {
            add_note(response.reason, given.reason);
        }
        add_note(response.note, given.note);
        if (response.confidence != Confidence::Unstated) {
            given.confidence = std::min(given.confidence, response.confidence);
        }
        add_documents(response.evidence, given.evidence);
    }
}

static std::optional<GivenAnswer> answer_from(const Question& question,
                                              const ResponseByIndicator& earlier) {
    GivenAnswer given;
    const std::vector<std::size_t> indicators = indicators_of(question);
    const Response* common = common_response(indicators, earlier);
    if (common != nullptr && !common->answer.is_real()) {
        given.state = common->answer.state;
        copy_words(indicators, earlier, given);
        return given;
    }
    if (!question.sets.empty() && common != nullptr) {
        given.state = common->answer.state;
        given.number = common->answer.value;
        copy_words(indicators, earlier, given);
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
    copy_words(indicators, earlier, given);
    return given;
}

/// `STR-2.2: Yes`: an earlier answer that is behind no single answer to the question.
static std::string earlier_line(const FormLanguage& in, const Response& response) {
    const Indicator& indicator = in.model.indicators[response.indicator];
    return in.language.say_with("form/earlier_answer", "Earlier answer to {0}: {1}",
                                indicator.id.text,
                                answer_label(in.language, to_string(response.answer)));
}

/// Puts a question's earlier words where they can be: in the field when they are in the
/// language the form opens in, else beside it.
static void take_words(Form& form, std::size_t index, const OpenAnswer& words) {
    const auto own = words.find(form.languages.front().language.code());
    if (own != words.end()) {
        GivenAnswer given;
        given.state = AnswerState::Value;
        given.text = own->second;
        form.given[index] = given;
        return;
    }
    for (FormLanguage& in : form.languages) {
        for (const auto& [language, text] : words) {
            in.shown[index].push_back(
                in.language.say_with("form/earlier_words", "Earlier answer: {0}", text));
        }
    }
}

/// The answer is open: what is known of its indicators stands beside it.
static void show_earlier(Form& form, std::size_t index,
                         const ResponseByIndicator& earlier) {
    const Question& question = form.languages.front().questionnaire.questions[index];
    for (const std::size_t indicator : indicators_of(question)) {
        const auto found = earlier.find(indicator);
        if (found == earlier.end()) {
            continue;
        }
        for (FormLanguage& in : form.languages) {
            in.shown[index].push_back(earlier_line(in, *found->second));
        }
        if (question.evidence) {
            add_documents(found->second->evidence, form.documents[index]);
        }
    }
}

void prefill(Form& form, const EarlierAnswers& earlier, bool recheck) {
    ResponseByIndicator by_indicator;
    for (const Response& response : earlier.responses) {
        by_indicator[response.indicator] = &response;
    }
    const Questionnaire& asked = form.languages.front().questionnaire;
    for (std::size_t i = 0; i < asked.questions.size(); ++i) {
        const auto words = earlier.open_answers.find(asked.questions[i].id);
        if (!indicators_of(asked.questions[i]).empty()) {
            form.given[i] = answer_from(asked.questions[i], by_indicator);
        } else if (words != earlier.open_answers.end()) {
            take_words(form, i, words->second);
        }
        form.recheck[i] = recheck && form.given[i].has_value();
        if (!form.given[i]) {
            show_earlier(form, i, by_indicator);
        }
    }
}

} // namespace capmat
