// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/survey_texts.h"

#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/level_words.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

namespace capmat {

LocalText local_text(const FormLanguages& languages,
                     const std::function<std::string(const FormLanguage&)>& text_in) {
    LocalText text;
    for (const FormLanguage& language : languages) {
        text.push_back(text_in(language));
    }
    return text;
}

bool is_empty(const LocalText& text) {
    return text.empty() || text.front().empty();
}

static void add_line(std::string& text, const std::string& line) {
    if (!line.empty()) {
        text += (text.empty() ? "" : "\n") + line;
    }
}

/// `Strategy (2024-05)`: evidence beyond the first, for which a survey has no field that
/// could be filled in before.
static std::string evidence_line(const FormLanguage& in, const Evidence& evidence) {
    std::string line = in.model.evidence_kinds.at(evidence.kind).text;
    line += evidence.title.empty() ? "" : ": " + evidence.title;
    line += evidence.date ? " (" + to_string(*evidence.date) + ")" : "";
    line += evidence.url.empty() ? "" : " " + evidence.url;
    return in.language.say_with("form/survey/known_evidence", "Known evidence: {0}",
                                line);
}

static std::string value_words(const FormLanguage& in, const Question& question,
                               const GivenAnswer& given) {
    std::string words;
    for (const std::size_t option : given.options) {
        words += (words.empty() ? "" : in.language.say("page/list_separator", ", ")) +
                 question.options[option].text;
    }
    switch (question.type) {
    case QuestionType::Choice:
    case QuestionType::Choices:
        return words;
    case QuestionType::Level:
        for (const auto& [level, label] : labelled_levels(in, question)) {
            if (level == given.number) {
                return label;
            }
        }
        return number_in_full(given.number);
    case QuestionType::YesPartlyNo:
    case QuestionType::Number:
        return number_in_full(given.number);
    case QuestionType::Date:
        return to_string(given.date);
    case QuestionType::Text:
        break;
    }
    return given.text;
}

/// `Partly. Only at the ministry.`: an answer with the words said about it.
static std::string told_answer(const FormLanguage& in, std::size_t question,
                               const GivenAnswer& given) {
    std::string words =
        given.state == AnswerState::Value
            ? value_words(in, in.questionnaire.questions[question], given)
            : answer_label(in.language, to_string(Answer{given.state, 0.0}));
    for (const std::string* more : {&given.reason, &given.note}) {
        if (!more->empty()) {
            words += (words.ends_with('.') ? " " : ". ") + *more;
        }
    }
    return words;
}

LocalText survey_hint(const Form& form, std::size_t question, std::size_t documents) {
    const std::optional<GivenAnswer>& given = form.given[question];
    return local_text(form.languages, [&](const FormLanguage& in) {
        std::string hint = in.questionnaire.questions[question].help;
        if (form.recheck[question] && given) {
            add_line(hint, in.language.say_with("form/survey/earlier",
                                                "Answer of the last round: {0}\nIf it is "
                                                "still right, please give it again.",
                                                told_answer(in, question, *given)));
        }
        for (const std::string& line : in.shown[question]) {
            add_line(hint, line);
        }
        const std::size_t first = form.recheck[question] ? 0 : documents;
        const std::vector<Evidence>& known = known_documents(form, question);
        for (std::size_t i = first; i < known.size(); ++i) {
            add_line(hint, evidence_line(in, known[i]));
        }
        return hint;
    });
}

static std::string guidance_word(const FormLanguage& in, const std::string& answer) {
    for (const char* const known : {"yes", "partly", "no"}) {
        if (answer == known) {
            return answer_label(in.language, answer);
        }
    }
    return answer;
}

LocalText survey_guidance(const FormLanguages& languages, std::size_t question) {
    return local_text(languages, [&](const FormLanguage& in) {
        const auto indicators = indicators_of(in.questionnaire.questions[question]);
        if (indicators.size() != 1) {
            return std::string();
        }
        const Indicator& indicator = in.model.indicators[indicators.front()];
        std::string guidance = indicator.guidance.note;
        for (const auto& [answer, meaning] : indicator.guidance.answers) {
            add_line(guidance, guidance_word(in, answer) + ": " + meaning);
        }
        if (!indicator.not_applicable_when.empty()) {
            add_line(guidance, answer_label(in.language, "not_applicable") + ": " +
                                   indicator.not_applicable_when);
        }
        return guidance;
    });
}

LocalText survey_imprint(const FormLanguages& languages) {
    return local_text(languages, [](const FormLanguage& in) {
        std::string text = in.questionnaire.title;
        add_line(text, in.questionnaire.about);
        add_line(text,
                 to_string(in.questionnaire.reference) + ", " + in.questionnaire.licence);
        if (!in.reviewed) {
            add_line(text,
                     in.language.say("form/survey/not_reviewed",
                                     "No native speaker has read this translation yet."));
        }
        return text;
    });
}

bool has_other_field(const Question& question) {
    return question.type == QuestionType::Number || question.type == QuestionType::Date;
}

std::vector<std::pair<std::string, std::string>> survey_identity(const Form& form) {
    auto identity = form_identity(form);
    if (!form.header.country_name.empty()) {
        identity.emplace_back("name", form.header.country_name);
    }
    return identity;
}

std::string number_in_full(double number) {
    std::string text = fmt::format("{}", number);
    return text.find('e') == std::string::npos ? text : fmt::format("{:.6f}", number);
}

static std::vector<std::string> given_value(const Question& question,
                                            const GivenAnswer& given) {
    std::vector<std::string> codes;
    switch (question.type) {
    case QuestionType::YesPartlyNo:
        break;
    case QuestionType::Choice:
    case QuestionType::Choices:
        for (const std::size_t option : given.options) {
            codes.push_back(question.options[option].id);
        }
        break;
    case QuestionType::Level:
    case QuestionType::Number:
        codes = {number_in_full(given.number)};
        break;
    case QuestionType::Date:
        codes = {to_string(given.date)};
        break;
    case QuestionType::Text:
        codes = {given.text};
        break;
    }
    return codes;
}

std::vector<std::string> given_codes(const Form& form, std::size_t question) {
    const auto& given = form.given[question];
    const Question& asked = form.languages.front().questionnaire.questions[question];
    if (!given || form.recheck[question]) {
        return {};
    }
    if (given->state == AnswerState::Value) {
        return given_value(asked, *given);
    }
    const std::string word = to_string(Answer{given->state, 0.0});
    return has_other_field(asked) ? std::vector<std::string>{} : std::vector{word};
}

std::string given_other(const Form& form, std::size_t question) {
    const auto& given = form.given[question];
    const Question& asked = form.languages.front().questionnaire.questions[question];
    const bool filled_in = given && !form.recheck[question];
    return filled_in && has_other_field(asked) && given->state != AnswerState::Value
               ? to_string(Answer{given->state, 0.0})
               : std::string();
}

std::string given_note(const Form& form, std::size_t question) {
    const auto& given = form.given[question];
    return given && !form.recheck[question] ? given->note : std::string();
}

} // namespace capmat
