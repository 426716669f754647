// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/form_vocabulary.h"

#include "models/language/locale_data.h"
#include "questionnaires/country.h"
#include "questionnaires/forms/form_words.h"

namespace capmat {

static void add_terms(const std::vector<Term>& terms, LabelLookup& lookup) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
        lookup.add_code(terms[i].id, i);
        lookup.add_label(terms[i].text, i);
    }
}

static void add_codes(const std::vector<LabelledCode>& codes, LabelLookup& lookup) {
    for (std::size_t i = 0; i < codes.size(); ++i) {
        lookup.add_code(codes[i].code, i);
        lookup.add_label(codes[i].label, i);
    }
}

static void add_questions(const Questionnaire& questionnaire, FormVocabulary& words) {
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
        const Question& question = questionnaire.questions[i];
        words.questions.add_code(question.id, i);
        words.questions.add_code(question.name, i);
        words.questions.add_label(question.text, i);
        for (std::size_t k = 0; k < question.options.size(); ++k) {
            words.options[i].add_code(question.options[k].id, k);
            words.options[i].add_label(question.options[k].text, k);
        }
    }
}

static void add_countries(const std::string& language, LabelLookup& lookup) {
    const std::span<const Country> countries = all_countries();
    for (std::size_t i = 0; i < countries.size(); ++i) {
        lookup.add_code(countries[i].code, i);
        lookup.add_label(countries[i].name, i);
        lookup.add_label(region_name(countries[i].code, language), i);
    }
}

/// What tools write for a ticked box: 1/0, Y, TRUE/FALSE, x.
static void add_ticks(const FormLanguage& in, LabelLookup& ticks) {
    for (const std::string_view yes : {"1", "y", "yes", "true", "x", "\xE2\x9C\x93"}) {
        ticks.add_code(yes, 1);
    }
    for (const std::string_view no : {"0", "n", "no", "false"}) {
        ticks.add_code(no, 0);
    }
    ticks.add_label(answer_label(in.language, "yes"), 1);
    ticks.add_label(answer_label(in.language, "no"), 0);
}

FormVocabulary::FormVocabulary(const std::vector<FormLanguage>& all)
    : languages(&all), options(all.front().questionnaire.questions.size()) {
    for (const FormLanguage& in : all) {
        add_questions(in.questionnaire, *this);
        add_codes(labelled_answers(in.language), answers);
        add_codes(labelled_confidence(in.language), confidence);
        add_terms(in.model.roles, roles);
        add_terms(in.model.evidence_kinds, evidence_kinds);
        add_countries(in.language.code(), countries);
        add_ticks(in, ticks);
    }
}

} // namespace capmat
