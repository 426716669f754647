// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "reports/document/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace capmat {

/// Sheets are printed on A4, and never smaller than this: letters of 10 points come out
/// at 7 points, which can still be read.
inline constexpr int least_print_percent = 70;

/// How wide a column wants to be, in characters, and how narrow it can be made. Below its
/// least width words would be broken, or figures cut.
struct ColumnNeed {
    double natural = 9.0;
    double least = 9.0;
};

/// Raises the needs of the columns to those of `table`. Headings may be wrapped.
void add_needs(const Language& words, std::vector<ColumnNeed>& needs, const Table& table);

/// Columns that can be read when they are printed.
struct SheetColumns {
    std::vector<double> widths;           ///< in characters
    std::vector<std::size_t> page_starts; ///< columns that begin another page
    std::size_t repeated = 1;             ///< columns that stand on each page
};

/// As wide as they want where one page across holds them; else narrower; else on several
/// pages, which all begin with the first columns.
[[nodiscard]] SheetColumns lay_out_columns(const std::vector<ColumnNeed>& needs);

/// Characters of a sheet's font that `text` takes on one line.
[[nodiscard]] double sheet_width(const std::string& text);

} // namespace capmat
