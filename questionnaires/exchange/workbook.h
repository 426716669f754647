// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

enum class CellKind : std::uint8_t { Text, Number, Boolean, Date, Error };

/// One filled cell of a sheet. Cells without a value do not exist: an empty cell is an
/// absent answer. The one exception is a formula without a result, which is kept, so that
/// it can be reported.
struct WorkbookCell {
    std::uint32_t column = 1; ///< from 1 (column A)
    CellKind kind = CellKind::Text;
    bool formula = false; ///< the value is what a program once computed, perhaps long ago
    /// Text: the text. Number: as written in the file, without loss. Boolean: `true` or
    /// `false`. Error: such as `#N/A`. Date: `2024-05-01`, `2024-05-01T13:30:00`, or
    /// `13:30:00` for a time of day; milliseconds where there are any (ISO 8601).
    std::string text;
    double number = 0.0; ///< of a Number, and the serial day of a Date that was stored so
};

/// The filled cells of a row by ascending column, no column twice.
struct SheetRow {
    std::uint32_t number = 1; ///< from 1, as a spreadsheet shows it
    std::vector<WorkbookCell> cells;
};

/// A rectangle of cells, corners included; all counted from 1.
struct CellRange {
    std::uint32_t first_row = 1;
    std::uint32_t first_column = 1;
    std::uint32_t last_row = 1;
    std::uint32_t last_column = 1;

    bool operator==(const CellRange&) const = default;
};

/// Whether a person sees the sheet. A hidden sheet can be shown from the menu, a very
/// hidden one only by a program.
enum class SheetVisibility : std::uint8_t { Visible, Hidden, VeryHidden };

struct Sheet {
    std::string name;
    SheetVisibility visibility = SheetVisibility::Visible;
    std::vector<SheetRow> rows;    ///< rows with filled cells, ascending
    std::vector<CellRange> merged; ///< only the first cell of a merged range has a value
};

struct Workbook {
    std::vector<Sheet> sheets;
};

/// The largest sheet there is (ISO/IEC 29500-1, as implemented by Excel since 2007).
constexpr std::uint32_t last_sheet_row = 1'048'576;
constexpr std::uint32_t last_sheet_column = 16'384;

/// The letters of a column: 1 is `A`, 27 is `AA`.
[[nodiscard]] std::string column_letters(std::uint32_t column);

/// `C7`.
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint32_t column);

/// `Answers!C7`, the way messages name a cell; the sheet's name is made safe to print.
[[nodiscard]] std::string cell_place(std::string_view sheet, std::uint32_t row,
                                     std::uint32_t column);

/// The cell of that column, or null when it is empty.
[[nodiscard]] const WorkbookCell* cell_in(const SheetRow& row, std::uint32_t column);

} // namespace capmat
