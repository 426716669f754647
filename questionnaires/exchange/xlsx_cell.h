// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/foreign_text.h"
#include "questionnaires/exchange/workbook.h"
#include "questionnaires/exchange/xlsx_sheet.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace capmat {

/// How a cell's value is stored (ISO/IEC 29500-1, 18.18.11).
enum class StoredAs : std::uint8_t {
    Number,       ///< `n`, or nothing said
    SharedString, ///< `s`: the number of a shared string
    InlineString, ///< `inlineStr`: rich text inside the cell
    Text,         ///< `str`: the text a formula gave
    Boolean,      ///< `b`
    Error,        ///< `e`
    IsoDate,      ///< `d`
};

/// The kind of storage a file names; nothing for an unknown one.
[[nodiscard]] std::optional<StoredAs> stored_as(std::string_view word);

/// A cell as it stands in the file, before its value is understood.
struct RawCell {
    StoredAs stored = StoredAs::Number;
    std::size_t style = 0;
    bool formula = false;
    bool has_inline = false; ///< there was inline text
    std::string value;       ///< of the element `v`
};

/// Reads the cell's value into `cell`, which has only its column; false for a cell
/// without a value. `inline_text` is what a cell with inline text holds. Throws a
/// `Refusal` without place for a value that is none.
[[nodiscard]] bool read_cell(RawCell& raw, std::string& inline_text,
                             XlsxCellContext& context, WorkbookCell& cell);

} // namespace capmat
