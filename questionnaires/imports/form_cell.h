// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_position.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace capmat {

/// What a value in a returned form is about.
enum class CellRole : std::uint8_t {
    Answer, ///< the answer itself: a code, a label, a figure, a date, a text
    Ticked, ///< one option of several: any "yes" word ticks it, blank does not
    Reason, ///< of "does not apply"
    Note,
    Confidence,
    EvidenceKind, ///< of the evidence item `item`
    EvidenceTitle,
    EvidenceDate,
    EvidenceLink,
    SettledBy, ///< of a sheet for contested answers
    SettledOn,
    SettledWhy,
    Unchecked ///< the answer was filled in from an earlier round and nobody has checked
              ///< it
};

/// One value of a returned form, before anybody has understood it.
struct FormCell {
    std::string question; ///< its id or name in survey tools, or its full text
    CellRole role = CellRole::Answer;
    std::string option;   ///< of Ticked: the option's id or text
    std::size_t item = 0; ///< of evidence: which of several
    std::string text;
    bool is_formula = false; ///< the text is what a formula gave, so nobody typed it
    SourcePosition position;
};

/// One filled-in form as it came out of a file. A survey export holds one a row.
struct ReturnedForm {
    std::map<std::string, std::string>
        header; ///< what it says of itself: `questionnaire`,
                ///< `model`, `country`, `name`, `round`,
                ///< `role`, `organisation`, `date`, ...
    std::map<std::string, SourcePosition> header_places;
    std::vector<FormCell> cells;
    SourcePosition position;
};

} // namespace capmat
