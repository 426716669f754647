// SPDX-License-Identifier: Apache-2.0
#include "models/language/locale_data.h"
#include "questionnaires/forms/survey_header.h"
#include "questionnaires/imports/survey_record.h"
#include "questionnaires/response_words.h"

#include <algorithm>
#include <charconv>

namespace capmat {

SurveyRecords::SurveyRecords(const SurveyHeadings& headings, AnswerCodes codes)
    : headings_(headings), codes_(codes) {
    const FormLanguages& languages = headings.languages();
    for (std::size_t i = 0; i < languages.front().questionnaire.questions.size(); ++i) {
        choices_.push_back(survey_choices(languages, i));
        LabelLookup& lookup = labels_.emplace_back();
        for (std::size_t k = 0; k < choices_.back().size(); ++k) {
            lookup.add_code(choices_.back()[k].code, k);
            for (const std::string& label : choices_.back()[k].label) {
                lookup.add_label(label, k);
            }
        }
    }
}

bool SurveyRecords::is_label(std::size_t question, std::string_view text) const {
    return !labels_[question].find(text).empty();
}

/// `K3` is the third of the terms.
std::string SurveyRecords::lime_term(char letter, const std::vector<Term>& terms,
                                     const std::string& text) const {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const bool coded = codes_ == AnswerCodes::LimeSurvey && text.size() > 1 &&
                       text.front() == letter &&
                       std::from_chars(text.data() + 1, end, number).ptr == end;
    return coded && number >= 1 && number <= terms.size()
               ? terms[number - 1].id
               : term_of_survey_code(terms, text);
}

std::string SurveyRecords::code_of(const SurveyField& field,
                                   const std::string& text) const {
    const Model& model = headings_.languages().front().model;
    if (field.role == CellRole::EvidenceKind) {
        return lime_term('K', model.evidence_kinds, text);
    }
    if (field.role != CellRole::Answer) {
        return text;
    }
    const std::set<std::size_t> found = labels_[field.question].find(text);
    if (found.size() == 1) {
        return choices_[field.question][*found.begin()].code;
    }
    return codes_ == AnswerCodes::LimeSurvey && found.empty()
               ? headings_.names().answer_of_lime(field.question, text).value_or(text)
               : text;
}

/// `amber_strict`, in LimeSurvey `M4`.
std::string SurveyRecords::marking_code(const std::string& text) const {
    std::vector<Term> labels;
    for (const auto& [word, marking] : marking_words) {
        labels.push_back({std::string(word), std::string(word)});
    }
    return marking_of_survey_code(lime_term('M', labels, text));
}

/// A language by its own name.
std::string SurveyRecords::language_code(const std::string& text) const {
    for (const FormLanguage& in : headings_.languages()) {
        if (for_comparison(own_name(in.language.code())) == for_comparison(text)) {
            return in.language.code();
        }
    }
    return text;
}

std::string SurveyRecords::header_code_of(std::string_view key,
                                          const std::string& text) const {
    const Model& model = headings_.languages().front().model;
    if (key == "marking") {
        return marking_code(text);
    }
    if (key == "language") {
        return language_code(text);
    }
    return key == "role" ? lime_term('R', model.roles, text) : text;
}

std::vector<std::string> SurveyRecords::several_codes(std::size_t question,
                                                      std::string_view text) const {
    const std::vector<SurveyChoice>& known = choices_[question];
    std::vector<std::string> codes;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" ,;|"), text.size());
        const std::string code(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (code.empty()) {
            continue;
        }
        if (std::ranges::find(known, code, &SurveyChoice::code) == known.end()) {
            return {};
        }
        codes.push_back(code);
    }
    return codes;
}

} // namespace capmat
