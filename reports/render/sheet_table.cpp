// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/text_width.h"
#include "reports/render/cell_text.h"
#include "reports/render/sheet_builder.h"
#include "reports/render/xlsx_text.h"

#include <algorithm>
#include <cmath>

namespace capmat {

namespace {

/// Makes every text of a value fit for a cell; lists become one text.
struct ToSheetValue {
    CellValue operator()(std::monostate nothing) const { return nothing; }

    CellValue operator()(const std::string& text) const { return xlsx_text(text); }

    CellValue operator()(double value) const { return value; }

    CellValue operator()(bool value) const { return value; }

    CellValue operator()(const std::vector<std::string>& texts) const {
        return xlsx_text(joined(texts, ", "));
    }
};

} // namespace

/// Characters of a sheet's font that `text` takes, with the room for a filter button.
static double width_of(const std::string& text, double extra) {
    constexpr double size = 11.0;
    constexpr double digit_width = 7.0;
    return text_width(text, size) / digit_width + extra;
}

void widen(SheetPlan& plan, const Table& table) {
    constexpr double narrowest = 9.0;
    constexpr double widest = 46.0;
    plan.widths.resize(std::max(plan.widths.size(), table.columns.size()), narrowest);
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const Column& column = table.columns[at];
        double width = width_of(column.title, 5.0);
        for (const Row& row : table.rows) {
            if (at < row.cells.size()) {
                const double indent = at == 0 ? 2.0 * row.depth : 0.0;
                width = std::max(
                    width,
                    width_of(cell_text(row.cells[at].value, column.decimals), 4.0) +
                        indent);
            }
        }
        plan.widths[at] = std::max(plan.widths[at], std::min(width, widest));
    }
}

double row_height(std::string_view text, double points, double width) {
    constexpr double digit_width = 7.0;
    double lines = 0.0;
    while (lines == 0.0 || !text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const auto count = wrapped(line, points, width * digit_width).size();
        lines += static_cast<double>(std::max<std::size_t>(count, 1));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return std::ceil(lines * points * 1.3 + 3.0);
}

static void put_row(SheetPlan& plan, std::size_t sheet_row, const Table& table,
                    const Row& row) {
    constexpr double points = 11.0;
    constexpr double padding = 3.0;
    double& height = plan.heights[sheet_row];
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const Cell cell = at < row.cells.size() ? row.cells[at] : Cell{};
        const std::string words = cell_text(cell.value, table.columns[at].decimals);
        const double indent = at == 0 ? 2.0 * row.depth : 0.0;
        height = std::max(
            height, row_height(words, points, plan.widths.at(at) - padding - indent));
        const SheetLook look{row.heading ? SheetRole::HeadingValue : SheetRole::Value,
                             cell.tone, table.columns[at].align,
                             table.columns[at].decimals, at == 0 ? row.depth : 0};
        plan.cells.push_back(
            {sheet_row, at, std::visit(ToSheetValue{}, cell.value), look});
    }
}

SheetRange put_table(SheetPlan& plan, std::size_t row, const Table& table) {
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        SheetLook look{SheetRole::ColumnHead};
        look.align = table.columns[at].align;
        plan.cells.push_back({row, at, xlsx_text(table.columns[at].title), look});
    }
    constexpr double roomy = 22.0;
    plan.heights[row] = roomy;
    std::size_t last = row;
    for (const Row& content : table.rows) {
        put_row(plan, ++last, table, content);
    }
    return {row, last, table.columns.size()};
}

} // namespace capmat
