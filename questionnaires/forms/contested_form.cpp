// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/contested_form.h"

#include "questionnaires/forms/form_words.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

namespace capmat {

/// `Title (2024-05)`, joined with semicolons.
static std::string evidence_titles(const std::vector<Evidence>& evidence) {
    std::string titles;
    for (const Evidence& item : evidence) {
        titles += titles.empty() ? "" : "; ";
        titles += item.date ? fmt::format("{} ({})", item.title, to_string(*item.date))
                            : item.title;
    }
    return titles;
}

static void add_sentence(std::string& line, const std::string& words) {
    if (!words.empty()) {
        line += (line.ends_with('.') ? " " : ". ") + words;
    }
}

/// `KE-CIRT: Partly. "note" Evidence: Title (2024-05)`.
static std::string voice(const FormLanguage& in, const ResponseSet& set,
                         const Response& response) {
    std::string line = fmt::format("{}: {}", set.respondent.organisation,
                                   answer_label(in.language, to_string(response.answer)));
    for (const std::string* words : {&response.reason, &response.note}) {
        add_sentence(line, *words);
    }
    if (!response.evidence.empty()) {
        add_sentence(line, in.language.say_with("form/evidence_shown", "Evidence: {0}",
                                                evidence_titles(response.evidence)));
    }
    return line;
}

/// What every respondent said about an indicator, in the order of the round.
static std::vector<std::string> voices_on(const FormLanguage& in, const Round& round,
                                          std::size_t indicator) {
    std::vector<std::string> voices;
    for (const ResponseSet& set : round.sets) {
        for (const Response& response : set.responses) {
            if (response.indicator == indicator) {
                voices.push_back(voice(in, set, response));
            }
        }
    }
    return voices;
}

void show_contested(Form& form, const Round& round) {
    form.settles = true;
    form.header.country = round.country;
    form.header.country_name = round.sets.front().name;
    form.header.round = round.round;
    for (FormLanguage& in : form.languages) {
        for (std::size_t i = 0; i < in.questionnaire.questions.size(); ++i) {
            in.shown[i] =
                voices_on(in, round, in.questionnaire.questions[i].sets.front());
        }
    }
}

} // namespace capmat
