// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/survey_names.h"

#include "models/input/lower_case.h"
#include "models/input/sha256.h"
#include "questionnaires/forms/form_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace capmat {

namespace {

/// How a role is written behind a question's name, and its letter in LimeSurvey.
struct RoleEnding {
    CellRole role;
    std::string_view ending;
    char letter;
};

constexpr std::array role_endings{
    RoleEnding{CellRole::Reason, "_reason", 'r'},
    RoleEnding{CellRole::Note, "_note", 'n'},
    RoleEnding{CellRole::Confidence, "_confidence", 'c'},
    RoleEnding{CellRole::EvidenceKind, "_evkind", 'k'},
    RoleEnding{CellRole::EvidenceTitle, "_evtitle", 't'},
    RoleEnding{CellRole::EvidenceDate, "_evdate", 'd'},
    RoleEnding{CellRole::EvidenceLink, "_evlink", 'l'},
    RoleEnding{CellRole::SettledBy, "_by", 'b'},
    RoleEnding{CellRole::SettledOn, "_on", 'o'},
    RoleEnding{CellRole::SettledWhy, "_why", 'w'},
};

/// An answer every question has, and what LimeSurvey's five letters leave of it.
constexpr std::array lime_answers{
    std::pair<std::string_view, std::string_view>{"yes", "yes"},
    std::pair<std::string_view, std::string_view>{"partly", "part"},
    std::pair<std::string_view, std::string_view>{"no", "no"},
    std::pair<std::string_view, std::string_view>{"unknown", "unk"},
    std::pair<std::string_view, std::string_view>{"not_applicable", "na"},
};

} // namespace

std::string folded_name(std::string_view name) {
    return lower_case(name);
}

static std::string_view ending_of(CellRole role) {
    const auto* const found = std::ranges::find(role_endings, role, &RoleEnding::role);
    return found == role_endings.end() ? std::string_view() : found->ending;
}

/// A beginning that no question's name continues with a digit: of codes by number.
static std::string free_prefix(const Questionnaire& questionnaire) {
    std::string prefix = "x";
    const auto is_taken = [&prefix](const Question& question) {
        const std::string name = folded_name(question.name);
        return name.starts_with(prefix) && name.size() > prefix.size() &&
               name[prefix.size()] >= '0' && name[prefix.size()] <= '9';
    };
    while (std::ranges::any_of(questionnaire.questions, is_taken)) {
        prefix += 'x';
    }
    return prefix;
}

static std::string lime_start(const std::string& name) {
    constexpr std::size_t digits = 12;
    return "y" + sha256_hex(folded_name(name)).substr(0, digits);
}

SurveyNames::SurveyNames(const Questionnaire& questionnaire) {
    for (const Question& question : questionnaire.questions) {
        names_.push_back(question.name);
        lime_starts_.push_back(lime_start(question.name));
        std::vector<std::string>& options = options_.emplace_back();
        for (const AnswerOption& option : question.options) {
            options.push_back(option.id);
        }
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
        add(names_[i], {i, CellRole::Answer});
        add(other_name(i), {i, CellRole::Answer});
        add(lime_other_code(i), {i, CellRole::Answer});
        for (const RoleEnding& ending : role_endings) {
            add(name({i, ending.role}), {i, ending.role});
            add(lime_code({i, ending.role}), {i, ending.role});
        }
    }
    add_numbered_codes(free_prefix(questionnaire));
}

/// What LimeSurvey forms had before: they were of whole questionnaires.
void SurveyNames::add_numbered_codes(const std::string& prefix) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const std::string start = prefix + std::to_string(i + 1);
        add(start + 's', {i, CellRole::Answer});
        for (const RoleEnding& ending : role_endings) {
            add(start + ending.letter, {i, ending.role});
        }
    }
}

void SurveyNames::add(const std::string& name, const SurveyField& field) {
    fields_.emplace(folded_name(name), field);
}

std::string SurveyNames::name(const SurveyField& field) const {
    return names_.at(field.question) + std::string(ending_of(field.role));
}

std::string SurveyNames::other_name(std::size_t question) const {
    return names_.at(question) + "_other";
}

std::string SurveyNames::lime_code(const SurveyField& field) const {
    const auto* const found =
        std::ranges::find(role_endings, field.role, &RoleEnding::role);
    return found == role_endings.end() ? names_.at(field.question)
                                       : lime_starts_.at(field.question) + found->letter;
}

std::string SurveyNames::lime_other_code(std::size_t question) const {
    return lime_starts_.at(question) + "s";
}

std::optional<SurveyField> SurveyNames::find(std::string_view name) const {
    const auto found = fields_.find(folded_name(name));
    return found == fields_.end() ? std::nullopt : std::optional(found->second);
}

std::string SurveyNames::lime_answer(std::size_t question, std::string_view code) const {
    const std::vector<std::string>& options = options_.at(question);
    const auto option = std::ranges::find(options, code);
    if (option != options.end()) {
        return "A" + std::to_string(option - options.begin() + 1);
    }
    for (const auto& [word, short_word] : lime_answers) {
        if (word == code) {
            return std::string(short_word);
        }
    }
    return std::string(code);
}

std::optional<std::string> SurveyNames::answer_of_lime(std::size_t question,
                                                       std::string_view lime_code) const {
    const std::string wanted = folded_name(lime_code);
    for (const std::string& option : options_.at(question)) {
        if (folded_name(lime_answer(question, option)) == wanted) {
            return option;
        }
    }
    for (const auto& [word, short_word] : lime_answers) {
        if (short_word == wanted) {
            return std::string(word);
        }
    }
    return std::nullopt;
}

const std::vector<std::string>& survey_header_keys() {
    static const std::vector<std::string> keys{
        "country", "round", "role", "organisation", "date", "marking", "language"};
    return keys;
}

std::string survey_header_name(std::string_view key) {
    return "header_" + std::string(key);
}

const std::vector<std::string>& survey_identity_keys() {
    static const std::vector<std::string> keys{
        "capmat", "questionnaire", "model", "language", "hash", "settles", "name"};
    return keys;
}

std::string survey_identity_name(std::string_view key) {
    return "capmat_" + (key == "capmat" ? std::string("format") : std::string(key));
}

std::string survey_lime_header_code(std::string_view key) {
    return "capmat" + (key == "capmat" ? std::string("format") : std::string(key));
}

std::optional<std::string> survey_header_key(std::string_view name) {
    const std::string folded = folded_name(name);
    for (const std::string& key : survey_header_keys()) {
        if (folded == survey_header_name(key) || folded == survey_lime_header_code(key)) {
            return key;
        }
    }
    for (const std::string& key : survey_identity_keys()) {
        if (folded == survey_identity_name(key) ||
            folded == survey_lime_header_code(key)) {
            return key;
        }
    }
    return std::nullopt;
}

std::optional<CellRole> more_evidence_role(std::string_view name) {
    if (!name.starts_with("more_")) {
        return std::nullopt;
    }
    const std::string ending = "_ev" + std::string(name.substr(5));
    const auto* const found =
        std::ranges::find(role_endings, ending, &RoleEnding::ending);
    return found == role_endings.end() ? std::nullopt : std::optional(found->role);
}

std::vector<std::string> survey_term_codes(const std::vector<Term>& terms) {
    std::vector<std::string> codes;
    for (const Term& term : terms) {
        std::string code = term.id;
        std::ranges::replace(code, '.', '_');
        std::ranges::replace(code, '-', '_');
        while (std::ranges::find(codes, code) != codes.end()) {
            code += '_';
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

std::string term_of_survey_code(const std::vector<Term>& terms, const std::string& code) {
    const std::vector<std::string> codes = survey_term_codes(terms);
    const auto found = std::ranges::find(codes, code);
    return found == codes.end()
               ? code
               : terms[static_cast<std::size_t>(found - codes.begin())].id;
}

} // namespace capmat
