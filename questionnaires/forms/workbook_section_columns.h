// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/workbook_parts.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace capmat {

/// The code of a column in the hidden row.
[[nodiscard]] std::string_view code_of(BookColumn column);

/// What stands above a column.
[[nodiscard]] std::string title_of(BookColumn column, const Form& form);

/// Its width in characters.
[[nodiscard]] double width_of(BookColumn column, const Form& form);

/// How many questions of a section are answered, and how many are asked, live.
[[nodiscard]] PlannedFormula done_formula(const WorkbookParts& parts,
                                          std::size_t section);
[[nodiscard]] PlannedFormula asked_formula(const WorkbookParts& parts,
                                           std::size_t section);

/// "Answered: 3 of 12", live, from these two figures.
[[nodiscard]] PlannedFormula answered_words(const Language& language,
                                            const PlannedFormula& done,
                                            const PlannedFormula& asked);

} // namespace capmat
