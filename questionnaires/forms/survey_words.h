// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/survey_texts.h"
#include "questionnaires/imports/form_cell.h"

#include <cstdint>
#include <string_view>

namespace capmat {

// The program's own words in surveys, in every language of a form.

/// The label of a field beside a question: "Why does it not apply?", "Note", ...
[[nodiscard]] LocalText role_words(const Form& form, CellRole role);

/// The label of a field of the head: "Country", ...
[[nodiscard]] LocalText header_words(const Form& form, std::string_view key);

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

[[nodiscard]] LocalText phrase_words(const Form& form, SurveyPhrase phrase);

/// "A number from 0 to 10", as the question demands.
[[nodiscard]] LocalText bounds_words(const Form& form, const Question& question);

} // namespace capmat
