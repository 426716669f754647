// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/text_width.h"
#include "reports/render/cell_text.h"
#include "reports/render/sheet_builder.h"
#include "reports/render/sheet_widths.h"
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

void widen(SheetPlan& plan, const Table& table) {
    std::vector<ColumnNeed> needs;
    add_needs(needs, table);
    plan.widths.resize(std::max(plan.widths.size(), needs.size()), ColumnNeed{}.natural);
    for (std::size_t at = 0; at < needs.size(); ++at) {
        plan.widths[at] = std::max(plan.widths[at], needs[at].natural);
    }
}

double row_height(std::string_view text, double points, double width) {
    constexpr double digit_width = 7.0;
    double lines = 0.0;
    while (lines == 0.0 || !text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const double room = width * digit_width;
        double count = 0.0;
        for (const std::string& part : wrapped(line, points, room)) {
            // A word that is longer than a line is broken.
            count += std::max(1.0, std::ceil(text_width(part, points) / room));
        }
        lines += std::max(count, 1.0);
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
    double& height = plan.heights[row];
    height = 22.0;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        constexpr double points = 11.0;
        constexpr double padding = 3.0;
        const double room = plan.widths.at(at) - padding;
        height = std::max(height, row_height(table.columns[at].title, points, room));
    }
    std::size_t last = row;
    for (const Row& content : table.rows) {
        put_row(plan, ++last, table, content);
    }
    return {row, last, table.columns.size()};
}

} // namespace capmat
