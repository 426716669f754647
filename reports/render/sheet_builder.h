// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/document_language.h"
#include "reports/render/sheet_plan.h"

#include <string>
#include <string_view>

namespace capmat {

/// Numbers behind charts, shared by all sheets of a workbook.
struct ChartData {
    SheetPlan sheet;
    std::size_t row = 0;
};

/// Writes blocks below each other onto one sheet.
class SheetBuilder {
public:
    /// `section` is measured for the widths of the columns.
    SheetBuilder(const DocumentLanguage& language, std::string name,
                 const Section& section, ChartData& data);

    void add_line(const std::string& text, const SheetLook& look);
    void add_section(const Section& section, int level);
    void add_block(const Paragraph& paragraph);
    void add_block(const List& list);
    void add_block(const Facts& facts);
    void add_block(const Table& table);
    void add_block(const Figure& figure);

    [[nodiscard]] SheetPlan finish() { return std::move(plan_); }

private:
    void add_chart(const Figure& figure, const RangeBars& chart);
    void add_chart(const Figure& figure, const StackedBars& chart);
    void add_chart(const Figure& figure, const StageWheel& chart);
    void place(const Figure& figure, SheetChart chart, Table table);

    const DocumentLanguage* language_;
    SheetPlan plan_;
    ChartData* data_;
    std::size_t row_ = 0;
};

/// The height in points of a row that shows `text` in letters of `points`, wrapped at
/// `width` characters. Not every spreadsheet fits rows to wrapped text by itself.
[[nodiscard]] double row_height(std::string_view text, double points, double width);

/// The table as cells that start at `row`, without its title.
[[nodiscard]] SheetRange put_table(const Language& words, SheetPlan& plan,
                                   std::size_t row, const Table& table);

/// Widens the columns of `plan` for the contents of `table`.
void widen(const Language& words, SheetPlan& plan, const Table& table);

} // namespace capmat
