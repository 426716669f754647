// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/workbook_pen.h"

#include <cstddef>

namespace capmat {

/// What stands in the answer cell of a question that is filled in already.
[[nodiscard]] PlannedValue answer_in_cell(const WorkbookParts& parts, std::size_t index);

/// The cells of a question that a person fills in: the answer, options to tick, reason,
/// note and the first document, or who decided.
void write_entries(const SectionPen& pen, std::size_t index);

} // namespace capmat
