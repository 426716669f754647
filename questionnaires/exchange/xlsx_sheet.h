// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/foreign_text.h"
#include "questionnaires/exchange/serial_date.h"
#include "questionnaires/exchange/workbook.h"
#include "questionnaires/exchange/xlsx_strings.h"
#include "questionnaires/exchange/xlsx_styles.h"
#include "questionnaires/exchange/zip_archive.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// A sheet that can be read.
struct XlsxSheetEntry {
    std::string name;
    SheetVisibility visibility = SheetVisibility::Visible;
    std::string part; ///< its part in the archive
};

/// What the cells of all sheets share: the texts they point to, the styles that make a
/// number a date, how many cells there have been, and what was left out of their texts.
struct XlsxCellContext {
    SharedStrings strings;
    XlsxStyles styles;
    DateSystem dates = DateSystem::From1900;
    SharedStrings::Limits text_limits;
    std::size_t most_cells = 2'000'000; ///< in all sheets, empty ones included
    std::size_t cells = 0;
    TextCleaner cleaner;
};

/// Takes one row after the other; the row is only valid during the call.
using SheetRowHandler = std::function<void(const SheetRow&)>;

/// Reads the part of a worksheet (ISO/IEC 29500-1, 18.3) and hands over each row that has
/// filled cells. Rows come as the file has them: ascending from every known program, but
/// no row twice in any case. Returns the merged ranges. Throws `Refusal`, with the cell
/// where there is one.
[[nodiscard]] std::vector<CellRange> read_sheet_part(ZipArchive& archive,
                                                     const XlsxSheetEntry& entry,
                                                     XlsxCellContext& context,
                                                     const SheetRowHandler& handler);

} // namespace capmat
