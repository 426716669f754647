// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/survey_header.h"

#include "models/input/lower_case.h"
#include "models/language/locale_data.h"
#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/survey_names.h"
#include "questionnaires/response_words.h"

#include <algorithm>

namespace capmat {

std::vector<std::string> asked_header_keys(const Form& form) {
    std::vector<std::string> keys = survey_header_keys();
    if (form.languages.size() == 1) {
        std::erase(keys, "language");
    }
    return keys;
}

std::vector<std::pair<std::string, std::string>> header_identity(const Form& form) {
    auto identity = survey_identity(form);
    if (form.languages.size() > 1) {
        std::erase_if(identity,
                      [](const auto& pair) { return pair.first == "language"; });
    }
    return identity;
}

std::string survey_marking_code(Marking marking) {
    constexpr std::string_view start = "TLP:";
    std::string code = lower_case(word_for(marking_words, marking).substr(start.size()));
    std::ranges::replace(code, '+', '_');
    return code;
}

std::string marking_of_survey_code(const std::string& code) {
    for (const auto& [word, marking] : marking_words) {
        if (survey_marking_code(marking) == code) {
            return std::string(word);
        }
    }
    return code;
}

static std::vector<SurveyChoice> marking_choices(const FormLanguages& languages) {
    std::vector<SurveyChoice> choices;
    for (const auto& [word, marking] : marking_words) {
        // The labels of the Traffic Light Protocol are the same in every language.
        choices.push_back({survey_marking_code(marking),
                           LocalText(languages.size(), std::string(word)), false});
    }
    return choices;
}

/// Languages by their own names, so that everybody finds theirs.
static std::vector<SurveyChoice> language_choices(const FormLanguages& languages) {
    std::vector<SurveyChoice> choices;
    for (const FormLanguage& in : languages) {
        const std::string& code = in.language.code();
        choices.push_back({code, LocalText(languages.size(), own_name(code)), false});
    }
    return choices;
}

std::vector<SurveyChoice> header_choices(const Form& form, std::string_view key) {
    if (key == "country") {
        return country_choices(form);
    }
    if (key == "role") {
        return role_choices(form.languages);
    }
    if (key == "marking") {
        return marking_choices(form.languages);
    }
    return key == "language" ? language_choices(form.languages)
                             : std::vector<SurveyChoice>{};
}

std::string known_header(const Form& form, std::string_view key) {
    const FormHeader& header = form.header;
    if (key == "country") {
        return header.country;
    }
    if (key == "round") {
        return header.round;
    }
    if (key == "organisation") {
        return header.organisation;
    }
    if (key == "marking" && header.marking) {
        return survey_marking_code(*header.marking);
    }
    const std::vector<Term>& roles = form.languages.front().model.roles;
    const auto role = key == "role" ? find_term(roles, header.role) : std::nullopt;
    return role ? survey_term_codes(roles)[*role] : std::string();
}

LocalText header_hint(const FormLanguages& languages, std::string_view key) {
    if (key != "marking") {
        return {};
    }
    return local_text(languages,
                      [](const FormLanguage& in) { return marking_hint(in.language); });
}

} // namespace capmat
