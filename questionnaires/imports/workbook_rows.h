// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/workbook.h"
#include "questionnaires/forms/workbook_columns.h"

#include <cstdint>
#include <map>
#include <string>

namespace capmat {

/// Where the columns of one sheet are; those it lacks are not in it.
using BookColumns = std::map<BookColumn, std::uint32_t>;

/// What stands in a column; nothing in column 0.
[[nodiscard]] std::string text_in(const SheetRow& row, std::uint32_t column);

/// Whether the row begins our own description of the form.
[[nodiscard]] bool begins_identity(const SheetRow& row);

/// The columns that a row of codes names; empty for every other row.
[[nodiscard]] BookColumns columns_named_in(const SheetRow& row);

} // namespace capmat
