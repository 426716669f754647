// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_position.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace capmat {

/// Why a value of a returned form did not become an answer.
enum class SetAside : std::uint8_t {
    NotUnderstood,   ///< it is no answer to its question
    Ambiguous,       ///< a label that means different things
    UnknownQuestion, ///< the questionnaire asks nothing of this name
    Skipped,         ///< answered although the rules say it was not asked
    Formula,         ///< a formula stands where an answer belongs
    Incomplete,      ///< part of an answer: evidence without a title, ...
    Unchecked        ///< used, but as it stood in an earlier round
};

/// One value that was not used: kept in words, so that nothing is dropped in silence.
struct AsideNote {
    SetAside why = SetAside::NotUnderstood;
    SourcePosition position;
    std::string message; ///< what was found, what would be right
};

/// What became of everything in the files of an import.
struct ImportAccount {
    std::string kind;      ///< "workbook of capmat", "Kobo CSV", ...
    std::size_t forms = 0; ///< filled-in forms: workbooks, rows, records
    std::size_t rows = 0;  ///< rows or records looked at, with those without answers
    std::size_t tool_columns = 0; ///< of the survey tool itself: times, devices, ...
    std::size_t values = 0;       ///< filled-in values found
    std::size_t used = 0;         ///< of them, understood and used
    std::size_t unchecked = 0;    ///< answers of an earlier round that nobody checked
    std::size_t open = 0;         ///< questions asked and left open, over all forms
    std::vector<AsideNote> aside;
};

} // namespace capmat
