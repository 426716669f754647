// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/survey_names.h"
#include "questionnaires/forms/survey_texts.h"
#include "questionnaires/imports/form_cell.h"

#include <cstdint>
#include <string_view>

namespace capmat {

// The program's own words in surveys, in every language of a form.

/// The label of a field beside a question: "Why does it not apply?", "Note", ...
[[nodiscard]] LocalText role_words(const FormLanguages& languages, CellRole role);

/// The same with the question's id before it, so that no two fields of a survey are
/// called alike: exports with labels could not be read back otherwise.
[[nodiscard]] LocalText field_words(const FormLanguages& languages,
                                    const SurveyField& field);
[[nodiscard]] LocalText other_words(const FormLanguages& languages, std::size_t question);

/// The label of a field of the head: "Country", ...
[[nodiscard]] LocalText header_words(const FormLanguages& languages,
                                     std::string_view key);

/// What is said where one text serves a whole form.
enum class SurveyPhrase : std::uint8_t {
    Head,          ///< title of the first group
    Imprint,       ///< title of the note about the form
    Evidence,      ///< title of the group of the first document
    MoreEvidence,  ///< title of the repeat for others
    WhichQuestion, ///< in that repeat
    NoFigure,      ///< "If you cannot give one"
    NotTogether,   ///< a ticked answer excludes others
    DateForm,      ///< a date known in part
    ReasonMissing,
    MultipleHint ///< several answers can be ticked
};

[[nodiscard]] LocalText phrase_words(const FormLanguages& languages, SurveyPhrase phrase);

/// "A number from 0 to 10", as the question demands.
[[nodiscard]] LocalText bounds_words(const FormLanguages& languages,
                                     const Question& question);

} // namespace capmat
