// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_headings.h"

#include "questionnaires/forms/survey_words.h"

#include <algorithm>

namespace capmat {

using MeaningKind = SurveyMeaning::Kind;

static SurveyMeaning field_meaning(const SurveyField& field) {
    SurveyMeaning meaning;
    meaning.kind = MeaningKind::Field;
    meaning.field = field;
    return meaning;
}

static SurveyMeaning header_meaning(std::string key) {
    SurveyMeaning meaning;
    meaning.kind = MeaningKind::Header;
    meaning.header_key = std::move(key);
    return meaning;
}

static SurveyMeaning tool_label() {
    SurveyMeaning meaning;
    meaning.kind = MeaningKind::Tool;
    return meaning;
}

SurveyHeadings::SurveyHeadings(const FormLanguages& languages)
    : languages_(languages), names_(languages.front().questionnaire) {
    const Questionnaire& questionnaire = languages.front().questionnaire;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
        ids_.emplace(folded_name(questionnaire.questions[i].id),
                     SurveyField{i, CellRole::Answer});
        choices_.push_back(survey_choices(languages, i));
        add_question_labels(i);
    }
    add_indicators();
    for (const std::string& key : survey_header_keys()) {
        add_label(header_words(languages, key), header_meaning(key));
    }
    add_label(survey_imprint(languages), tool_label());
    for (std::size_t i = 0; i < questionnaire.sections.size(); ++i) {
        add_label(local_text(languages,
                             [&](const FormLanguage& in) {
                                 return in.questionnaire.sections[i].intro;
                             }),
                  tool_label());
    }
    add_document_labels();
}

/// An indicator that one question alone gets the answer of can stand for that question.
void SurveyHeadings::add_indicators() {
    const FormLanguage& first = languages_.front();
    std::map<std::size_t, std::set<std::size_t>> asked_by;
    for (std::size_t i = 0; i < first.questionnaire.questions.size(); ++i) {
        for (const std::size_t indicator : first.questionnaire.questions[i].sets) {
            asked_by[indicator].insert(i);
        }
    }
    for (const auto& [indicator, questions] : asked_by) {
        if (questions.size() == 1) {
            ids_.emplace(folded_name(first.model.indicators[indicator].id.text),
                         SurveyField{*questions.begin(), CellRole::Answer});
        }
    }
}

void SurveyHeadings::add_label(const LocalText& texts, const SurveyMeaning& meaning) {
    for (const std::string& text : texts) {
        if (!text.empty()) {
            labels_.add_label(text, meanings_.size());
        }
    }
    meanings_.push_back(meaning);
}

void SurveyHeadings::add_question_labels(std::size_t question) {
    add_label(local_text(languages_,
                         [&](const FormLanguage& in) {
                             return in.questionnaire.questions[question].text;
                         }),
              field_meaning({question, CellRole::Answer}));
    add_label(other_words(languages_, question),
              field_meaning({question, CellRole::Answer}));
    for (const CellRole role :
         {CellRole::Reason, CellRole::Note, CellRole::Confidence, CellRole::EvidenceKind,
          CellRole::EvidenceTitle, CellRole::EvidenceDate, CellRole::EvidenceLink,
          CellRole::SettledBy, CellRole::SettledOn, CellRole::SettledWhy}) {
        add_label(field_words(languages_, {question, role}),
                  field_meaning({question, role}));
    }
}

SurveyMeaning SurveyHeadings::named(std::string_view name) const {
    const std::string plain = for_comparison(name); // people leave blanks at the ends
    if (const auto field = names_.find(plain)) {
        return field_meaning(*field);
    }
    const auto id = ids_.find(plain);
    if (id != ids_.end()) {
        return field_meaning(id->second);
    }
    if (auto key = survey_header_key(plain)) {
        return header_meaning(*std::move(key));
    }
    return {};
}

std::string SurveyHeadings::option_code(std::size_t question,
                                        std::string_view text) const {
    const std::string wanted = for_comparison(text);
    for (const SurveyChoice& choice : choices_[question]) {
        const bool labelled =
            std::ranges::any_of(choice.label, [&](const std::string& label) {
                return for_comparison(label) == wanted;
            });
        if (for_comparison(choice.code) == wanted || labelled) {
            return choice.code;
        }
    }
    return names_.answer_of_lime(question, text).value_or("");
}

SurveyMeaning SurveyHeadings::tick(std::string_view question,
                                   std::string_view option) const {
    SurveyMeaning meaning = path_meaning(question);
    const auto& questions = languages_.front().questionnaire.questions;
    const bool is_choices =
        meaning.kind == MeaningKind::Field && meaning.field.role == CellRole::Answer &&
        questions[meaning.field.question].type == QuestionType::Choices;
    meaning.option = is_choices ? option_code(meaning.field.question, option) : "";
    if (meaning.option.empty()) {
        return {};
    }
    meaning.kind = MeaningKind::Tick;
    return meaning;
}

SurveyMeaning SurveyHeadings::labelled(std::string_view label) const {
    const std::set<std::size_t> found = labels_.find(label);
    if (found.empty()) {
        return {};
    }
    SurveyMeaning meaning = meanings_[*found.begin()];
    for (const std::size_t other : found) {
        if (!(meanings_[other] == meaning)) {
            meaning = {};
            meaning.kind = MeaningKind::Ambiguous;
            break;
        }
    }
    return meaning;
}

/// A name or label, perhaps behind the groups it stands in. Both may hold the character
/// that joins groups, so the longest ending that is known counts.
SurveyMeaning SurveyHeadings::path_meaning(std::string_view path) const {
    std::string_view ending = path;
    while (true) {
        SurveyMeaning meaning = named(ending);
        if (meaning.kind == MeaningKind::Unknown) {
            meaning = labelled(ending);
        }
        const std::size_t joint = ending.find_first_of("/-");
        if (meaning.kind != MeaningKind::Unknown || joint == std::string_view::npos) {
            return meaning;
        }
        ending.remove_prefix(joint + 1);
    }
}

/// `Q1[A2]`, `Text [Sub text]`: a question and one of its options.
SurveyMeaning SurveyHeadings::bracket_meaning(std::string_view heading) const {
    const std::size_t bracket = heading.rfind('[');
    if (bracket == std::string_view::npos || heading.back() != ']') {
        return {};
    }
    std::string_view question = heading.substr(0, bracket);
    while (question.ends_with(' ')) {
        question.remove_suffix(1);
    }
    return tick(question, heading.substr(bracket + 1, heading.size() - bracket - 2));
}

/// The same, and both with a text behind the code: `Q1. Text [Sub text]`.
SurveyMeaning SurveyHeadings::lime_meaning(std::string_view heading) const {
    SurveyMeaning meaning = bracket_meaning(heading);
    const std::size_t dot = heading.find(". ");
    if (meaning.kind != MeaningKind::Unknown || dot == std::string_view::npos) {
        return meaning;
    }
    const std::string_view code = heading.substr(0, dot);
    meaning = bracket_meaning(code);
    const std::size_t bracket = heading.rfind('[');
    if (meaning.kind == MeaningKind::Unknown && bracket != std::string_view::npos) {
        meaning =
            bracket_meaning(std::string(code) + std::string(heading.substr(bracket)));
    }
    if (meaning.kind == MeaningKind::Unknown) {
        meaning = named(code);
    }
    return meaning.kind == MeaningKind::Unknown
               ? tool_meaning(code).value_or(SurveyMeaning{})
               : meaning;
}

SurveyMeaning SurveyHeadings::meaning(std::string_view heading) const {
    SurveyMeaning meaning = path_meaning(heading);
    if (meaning.kind != MeaningKind::Unknown) {
        return meaning;
    }
    for (std::size_t joint = heading.find('/'); joint != std::string_view::npos;
         joint = heading.find('/', joint + 1)) {
        meaning = tick(heading.substr(0, joint), heading.substr(joint + 1));
        if (meaning.kind != MeaningKind::Unknown) {
            return meaning;
        }
    }
    if (const auto tool = tool_meaning(heading)) {
        return *tool;
    }
    const std::size_t last = heading.find_last_of("/-");
    if (last != std::string_view::npos) {
        // A note or a time in a group; `_other` and the like are names, not the tool's.
        const auto tool = tool_meaning(heading.substr(last + 1));
        if (tool && !heading.substr(last + 1).starts_with("_")) {
            return *tool;
        }
    }
    return lime_meaning(heading);
}

std::optional<std::size_t> SurveyHeadings::question_of(std::string_view text) const {
    const SurveyMeaning meaning = path_meaning(text);
    if (meaning.kind == MeaningKind::Field && meaning.field.role == CellRole::Answer) {
        return meaning.field.question;
    }
    for (const SurveyChoice& choice : evidence_question_choices(languages_)) {
        if (std::ranges::find(choice.label, text) != choice.label.end()) {
            return names_.find(choice.code)->question;
        }
    }
    return std::nullopt;
}

} // namespace capmat
