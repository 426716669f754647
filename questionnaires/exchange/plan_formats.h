// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/workbook_plan.h"

// Types of libxlsxwriter, whose header only source files include.
struct lxw_format;
struct lxw_data_validation;

namespace capmat {

/// Gives a format of the library a look.
void apply_cell_look(lxw_format& made, const CellLook& look);

/// A rule for entries as the library wants it; it points into `rule`, which must outlive
/// it.
[[nodiscard]] lxw_data_validation validation_of(EntryRule& rule);

} // namespace capmat
