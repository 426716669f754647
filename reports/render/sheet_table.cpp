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

/// Makes every text of a value fit for a cell; all but numbers become texts.
struct ToSheetValue {
    const Language& words;

    SheetValue operator()(std::monostate nothing) const { return nothing; }

    SheetValue operator()(const std::string& text) const { return xlsx_text(text); }

    SheetValue operator()(double value) const { return value; }

    SheetValue operator()(bool value) const { return cell_text(words, value, 0); }

    SheetValue operator()(const std::vector<std::string>& texts) const {
        return xlsx_text(comma_list(words, texts));
    }
};

} // namespace

void widen(const Language& words, SheetPlan& plan, const Table& table) {
    std::vector<ColumnNeed> needs;
    add_needs(words, needs, table);
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

namespace {

/// A table on its way onto a sheet.
struct TableWriter {
    const Language& words;
    SheetPlan& plan;
    const Table& table;

    /// Letters of 11 points, and what a cell keeps free at its sides.
    [[nodiscard]] double height(const std::string& text, std::size_t column,
                                double indent) const {
        constexpr double points = 11.0;
        constexpr double padding = 3.0;
        return row_height(text, points, plan.widths.at(column) - padding - indent);
    }

    void put_head(std::size_t sheet_row) const;
    void put_row(std::size_t sheet_row, const Row& row) const;
};

} // namespace

void TableWriter::put_head(std::size_t sheet_row) const {
    double& room = plan.heights[sheet_row];
    room = 22.0;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const Column& column = table.columns[at];
        SheetLook look{SheetRole::ColumnHead};
        look.align = column.align;
        plan.cells.push_back({sheet_row, at, xlsx_text(column.title), look});
        room = std::max(room, height(column.title, at, 0.0));
    }
}

void TableWriter::put_row(std::size_t sheet_row, const Row& row) const {
    double& room = plan.heights[sheet_row];
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const Column& column = table.columns[at];
        const Cell cell = at < row.cells.size() ? row.cells[at] : Cell{};
        const double indent = at == 0 ? 2.0 * row.depth : 0.0;
        room = std::max(
            room, height(cell_text(words, cell.value, column.decimals), at, indent));
        const SheetLook look{row.heading ? SheetRole::HeadingValue : SheetRole::Value,
                             cell.tone, column.align, column.decimals,
                             at == 0 ? row.depth : 0};
        plan.cells.push_back(
            {sheet_row, at, std::visit(ToSheetValue{words}, cell.value), look});
    }
}

SheetRange put_table(const Language& words, SheetPlan& plan, std::size_t row,
                     const Table& table) {
    const TableWriter writer{words, plan, table};
    writer.put_head(row);
    std::size_t last = row;
    for (const Row& content : table.rows) {
        writer.put_row(++last, content);
    }
    return {row, last, table.columns.size()};
}

} // namespace capmat
