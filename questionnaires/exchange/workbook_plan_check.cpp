// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/workbook_plan.h"
#include "questionnaires/exchange/xlsx_reader.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <stdexcept>

namespace capmat {

using FoundCells = std::map<std::pair<std::uint32_t, std::uint32_t>, const WorkbookCell*>;

static FoundCells cells_of(const Sheet& sheet) {
    FoundCells cells;
    for (const SheetRow& row : sheet.rows) {
        for (const WorkbookCell& cell : row.cells) {
            cells[{row.number, cell.column}] = &cell;
        }
    }
    return cells;
}

static bool same_number(double planned, const WorkbookCell& found) {
    // The library writes 16 digits.
    const double tolerance = 1e-12 * std::max(1.0, std::abs(planned));
    return (found.kind == CellKind::Number || found.kind == CellKind::Date) &&
           std::abs(found.number - planned) <= tolerance;
}

namespace {

/// Whether a planned value is the one that was found; `found` may be null.
struct SameValue {
    const WorkbookCell* found;

    bool operator()(std::monostate /*nothing*/) const { return found == nullptr; }

    bool operator()(const std::string& text) const {
        return text.empty() ? found == nullptr
                            : found != nullptr && !found->formula && found->text == text;
    }

    bool operator()(double number) const {
        return found != nullptr && !found->formula && same_number(number, *found);
    }

    bool operator()(const PlannedFormula& formula) const {
        if (found == nullptr || !found->formula) {
            return false;
        }
        const double* number = std::get_if<double>(&formula.gives);
        return number == nullptr ? found->text == std::get<std::string>(formula.gives)
                                 : same_number(*number, *found);
    }
};

} // namespace

static bool is_filled(const PlannedCell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    return !std::holds_alternative<std::monostate>(cell.value) &&
           (text == nullptr || !text->empty());
}

static void require_same_sheet(const PlannedSheet& planned, const Sheet& found) {
    const FoundCells cells = cells_of(found);
    std::size_t filled = 0;
    for (const PlannedCell& cell : planned.cells) {
        const auto at = cells.find({cell.row, cell.column});
        const WorkbookCell* there = at == cells.end() ? nullptr : at->second;
        if (!std::visit(SameValue{there}, cell.value)) {
            throw std::runtime_error(
                fmt::format("the workbook did not come out as planned at {}; is the "
                            "folder for temporary files full?",
                            cell_place(planned.name, cell.row, cell.column)));
        }
        filled += is_filled(cell) ? 1 : 0;
    }
    const bool hidden = found.visibility != SheetVisibility::Visible;
    if (filled != cells.size() || found.name != planned.name ||
        hidden != planned.hidden) {
        throw std::runtime_error(fmt::format(
            "the sheet {} of the workbook did not come out as planned", planned.name));
    }
}

void require_as_planned(const WorkbookPlan& plan, const std::string& bytes) {
    Diagnostics diagnostics;
    const auto found = read_workbook({"workbook", bytes}, diagnostics);
    if (!found || found->sheets.size() != plan.sheets.size()) {
        throw std::runtime_error("the workbook was not written completely; is the folder "
                                 "for temporary files full?");
    }
    for (std::size_t i = 0; i < plan.sheets.size(); ++i) {
        require_same_sheet(plan.sheets[i], found->sheets[i]);
    }
}

} // namespace capmat
