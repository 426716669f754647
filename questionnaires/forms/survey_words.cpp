// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/survey_words.h"

#include "questionnaires/forms/form_words.h"

namespace capmat {

static std::string role_word(const Language& language, CellRole role) {
    switch (role) {
    case CellRole::Answer:
    case CellRole::Ticked:
        return "";
    case CellRole::Reason:
        return language.say("form/survey/reason", "Why does it not apply?");
    case CellRole::Note:
        return language.say("form/survey/note", "Note");
    case CellRole::Confidence:
        return language.say("form/survey/confidence", "How sure are you?");
    case CellRole::EvidenceKind:
        return language.say("form/survey/evidence_kind", "Kind of document or record");
    case CellRole::EvidenceTitle:
        return language.say("form/survey/evidence_title", "Title");
    case CellRole::EvidenceDate:
        return language.say("form/survey/evidence_date",
                            "Date (2024, 2024-05 or 2024-05-17)");
    case CellRole::EvidenceLink:
        return language.say("form/survey/evidence_link", "Link");
    case CellRole::SettledBy:
        return language.say("form/survey/settled_by", "Decided by");
    case CellRole::SettledOn:
        return language.say("form/survey/settled_on", "Decided on");
    case CellRole::SettledWhy:
        return language.say("form/survey/settled_why", "Why so?");
    case CellRole::Unchecked:
        break; // nobody is asked for it
    }
    return "";
}

LocalText role_words(const FormLanguages& languages, CellRole role) {
    return local_text(
        languages, [&](const FormLanguage& in) { return role_word(in.language, role); });
}

/// `STR-1.1: Note`
static LocalText with_id(const FormLanguages& languages, std::size_t question,
                         LocalText words) {
    const std::string start =
        languages.front().questionnaire.questions[question].id + ": ";
    for (std::string& word : words) {
        word.insert(0, start);
    }
    return words;
}

LocalText field_words(const FormLanguages& languages, const SurveyField& field) {
    return with_id(languages, field.question, role_words(languages, field.role));
}

LocalText other_words(const FormLanguages& languages, std::size_t question) {
    return with_id(languages, question, phrase_words(languages, SurveyPhrase::NoFigure));
}

static std::string header_word(const Language& language, std::string_view key) {
    if (key == "country") {
        return language.say("form/survey/country", "Country");
    }
    if (key == "round") {
        return language.say("form/survey/round", "Round of the assessment");
    }
    if (key == "role") {
        return language.say("form/survey/role", "In which role do you answer?");
    }
    if (key == "organisation") {
        return language.say("form/survey/organisation", "Your organisation");
    }
    if (key == "marking") {
        return marking_label(language);
    }
    if (key == "language") {
        return language.say("form/survey/language", "Language of your answers");
    }
    return language.say("form/survey/date", "Date of the answers");
}

LocalText header_words(const FormLanguages& languages, std::string_view key) {
    return local_text(
        languages, [&](const FormLanguage& in) { return header_word(in.language, key); });
}

static std::string phrase_word(const Language& language, SurveyPhrase phrase) {
    switch (phrase) {
    case SurveyPhrase::Head:
        return language.say("form/survey/head", "Who answers");
    case SurveyPhrase::Imprint:
        return language.say("form/survey/imprint", "About this form");
    case SurveyPhrase::Evidence:
        return language.say("form/survey/evidence", "A document or record that shows it");
    case SurveyPhrase::MoreEvidence:
        return language.say("form/survey/more_evidence", "Further documents or records");
    case SurveyPhrase::WhichQuestion:
        return language.say("form/survey/which_question", "Which question is it about?");
    case SurveyPhrase::NoFigure:
        return language.say("form/survey/no_figure", "If you cannot give one");
    case SurveyPhrase::NotTogether:
        return language.say(
            "form/survey/not_together",
            "One of these answers cannot be chosen together with others.");
    case SurveyPhrase::DateForm:
        return language.say("form/survey/date_form",
                            "A year, month or day such as 2024, 2024-05 or 2024-05-17.");
    case SurveyPhrase::ReasonMissing:
        return language.say("form/survey/reason_missing",
                            "An answer \"does not apply\" needs a reason.");
    case SurveyPhrase::MultipleHint:
        return language.say("form/survey/multiple", "Several answers can be chosen.");
    }
    return "";
}

LocalText phrase_words(const FormLanguages& languages, SurveyPhrase phrase) {
    return local_text(languages, [&](const FormLanguage& in) {
        return phrase_word(in.language, phrase);
    });
}

LocalText bounds_words(const FormLanguages& languages, const Question& question) {
    const std::string lowest = number_in_full(question.lowest);
    const std::string highest = number_in_full(question.highest.value_or(0.0));
    return local_text(languages, [&](const FormLanguage& in) {
        return question.highest
                   ? in.language.say_with("form/survey/number_between",
                                          "A number from {0} to {1}.", lowest, highest)
                   : in.language.say_with("form/survey/number_from",
                                          "A number of at least {0}.", lowest);
    });
}

} // namespace capmat
