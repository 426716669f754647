// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"
#include "questionnaires/imports/label_lookup.h"

#include <vector>

namespace capmat {

/// Every word a returned form may hold, in every language of the questionnaire. Made once
/// for all files that answer it; `all` must outlive it.
struct FormVocabulary {
    explicit FormVocabulary(const std::vector<FormLanguage>& all);

    /// The questionnaire and its model in every language, the one they were written in
    /// first.
    const std::vector<FormLanguage>* languages;

    LabelLookup questions;            ///< id, name, full text -> question
    LabelLookup answers;              ///< "yes", "Oui" -> index into form_answer_codes()
    LabelLookup confidence;           ///< "low", ... -> 0, 1, 2
    LabelLookup roles;                ///< -> Model::roles
    LabelLookup evidence_kinds;       ///< -> Model::evidence_kinds
    LabelLookup countries;            ///< code or name in any language -> all_countries()
    std::vector<LabelLookup> options; ///< by question -> option
    LabelLookup ticks;                ///< -> 1 for what ticks a box, 0 for what does not
};

} // namespace capmat
