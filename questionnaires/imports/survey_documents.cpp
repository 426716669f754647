// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/survey_words.h"
#include "questionnaires/imports/survey_headings.h"

namespace capmat {

void SurveyHeadings::add_document_labels() {
    const auto add = [this](const LocalText& texts, const SurveyMeaning& meaning) {
        for (const std::string& text : texts) {
            document_labels_.add_label(text, document_meanings_.size());
        }
        document_meanings_.push_back(meaning);
    };
    SurveyMeaning meaning;
    meaning.kind = SurveyMeaning::Kind::DocumentQuestion;
    add(phrase_words(languages_, SurveyPhrase::WhichQuestion), meaning);
    meaning.kind = SurveyMeaning::Kind::DocumentPart;
    for (const CellRole role : {CellRole::EvidenceKind, CellRole::EvidenceTitle,
                                CellRole::EvidenceDate, CellRole::EvidenceLink}) {
        meaning.field.role = role;
        add(role_words(languages_, role), meaning);
    }
}

SurveyMeaning SurveyHeadings::document_meaning(std::string_view heading) const {
    const std::size_t joint = heading.find_last_of("/-");
    const std::string name = folded_name(
        joint == std::string_view::npos ? heading : heading.substr(joint + 1));
    SurveyMeaning meaning;
    if (name == more_question_name) {
        meaning.kind = SurveyMeaning::Kind::DocumentQuestion;
        return meaning;
    }
    if (const auto role = more_evidence_role(name)) {
        meaning.kind = SurveyMeaning::Kind::DocumentPart;
        meaning.field.role = *role;
        return meaning;
    }
    std::string_view label = heading;
    while (true) {
        const std::set<std::size_t> found = document_labels_.find(label);
        const std::size_t slash = label.find('/');
        if (!found.empty()) {
            return document_meanings_[*found.begin()];
        }
        if (slash == std::string_view::npos) {
            break;
        }
        label.remove_prefix(slash + 1);
    }
    return tool_meaning(heading).value_or(SurveyMeaning{});
}

bool SurveyHeadings::is_documents(std::string_view heading) {
    const std::size_t joint = heading.find_last_of("/-");
    return folded_name(joint == std::string_view::npos
                           ? heading
                           : heading.substr(joint + 1)) == more_evidence_name;
}

} // namespace capmat
