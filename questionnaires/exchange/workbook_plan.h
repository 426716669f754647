// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/workbook.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace capmat {

/// How a planned cell looks.
struct CellLook {
    double size = 10.0;
    std::uint32_t ink = 0x22303A;
    std::optional<std::uint32_t> fill;
    bool bold = false;
    bool italic = false;
    bool centred = false;
    bool middle = false; ///< half-way up, not at the top
    bool bordered = false;
    bool unlocked = false; ///< can be filled in although the sheet is protected
    bool right_to_left = false;
    int indent = 0;
    std::string numbers = "General"; ///< number format; `@` keeps texts as they are

    // clang-tidy 14 takes the comparison of flags for a conversion.
    // NOLINTNEXTLINE(readability-implicit-bool-conversion)
    auto operator<=>(const CellLook&) const = default;
};

/// A formula (with its `=`) and what it gives: programs show that until they compute.
struct PlannedFormula {
    std::string text;
    std::variant<double, std::string> gives;
};

using PlannedValue = std::variant<std::monostate, std::string, double, PlannedFormula>;

/// One cell; rows and columns count from 1.
struct PlannedCell {
    std::uint32_t row = 1;
    std::uint32_t column = 1;
    PlannedValue value;
    CellLook look;
    std::uint32_t span = 1;   ///< columns joined
    std::string goes_to = {}; ///< name of the sheet a click leads to
};

/// What a person may enter.
struct EntryRule {
    enum class Kind : std::uint8_t { List, Decimal, Whole, Date, Formula };

    Kind kind = Kind::List;
    CellRange cells;
    std::string formula; ///< of a List `=cmm_name`, of a Formula what must hold
    std::optional<double> lowest;
    std::optional<double> highest;
    std::string title; ///< of the message when something else is entered
    std::string message;
};

/// Ink and fill of cells while a formula holds; it is written for the first of them.
struct LookRule {
    CellRange cells;
    std::string formula;
    std::uint32_t ink = 0;
    std::optional<std::uint32_t> fill;
};

struct PlannedColumn {
    double width = 10.0; ///< in characters
    bool hidden = false;
};

struct PlannedRow {
    std::uint32_t row = 1;
    double height = 15.0; ///< in points
    bool hidden = false;
};

struct PlannedSheet {
    std::string name; ///< from `take_sheet_title`
    bool hidden = false;
    bool right_to_left = false;
    bool for_people = true; ///< protected, and set up for printing
    std::vector<PlannedColumn> columns;
    std::vector<PlannedRow> rows;
    std::uint32_t frozen_rows = 0;
    std::uint32_t frozen_columns = 0;
    std::uint32_t repeated_row = 0; ///< on every printed page; 0: none
    std::string header;             ///< in the library's notation: `&L`, `&P`
    std::string footer;
    std::vector<PlannedCell> cells; ///< no cell twice
    std::vector<EntryRule> rules;
    std::vector<LookRule> looks;
};

/// A workbook before it is written.
struct WorkbookPlan {
    std::string title;
    std::vector<PlannedSheet> sheets;                       ///< the first is visible
    std::vector<std::pair<std::string, std::string>> names; ///< `cmm_x`, `='S'!$A$1`
};

/// The bytes of an .xlsx file; the same plan gives the same bytes.
///
/// What libxlsxwriter 1.1.4 writes without a word although no program can read it is
/// refused or repaired first: texts lose what is no character, numbers must be finite,
/// names of ranges must not look like cells, lists stand on sheets only. The
/// finished workbook is read again with the project's own reader and compared cell by
/// cell. Throws std::invalid_argument for a plan that is wrong, std::runtime_error when
/// the file did not come out as planned (no room for temporary files).
[[nodiscard]] std::string write_workbook_plan(WorkbookPlan plan);

/// Throws unless `bytes` hold what was planned, value for value and formula for formula.
void require_as_planned(const WorkbookPlan& plan, const std::string& bytes);

} // namespace capmat
