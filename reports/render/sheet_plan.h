// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// How a sheet and its texts run.
enum class SheetDirection : std::uint8_t {
    LeftToRight,
    RightToLeft,
    Embedded ///< a text from left to right on a sheet from right to left
};

/// What a cell of a sheet is for; the workbook writer turns it into a format.
enum class SheetRole : std::uint8_t {
    Title,
    Subtitle,
    Marking,
    Heading,
    Lead,
    Body,
    Note,
    Callout,
    FactTitle,
    FactValue,
    Caption,
    ColumnHead,
    Value,
    HeadingValue ///< of a row that names the rows below it
};

struct SheetLook {
    SheetRole role = SheetRole::Body;
    Tone tone = Tone::Plain;
    Align align = Align::Text;
    int decimals = 0;
    int indent = 0;
    SheetDirection direction = SheetDirection::LeftToRight;

    auto operator<=>(const SheetLook&) const = default;
};

/// What a sheet can hold: a number, or a text in the words of the document.
using SheetValue = std::variant<std::monostate, std::string, double>;

struct SheetCell {
    std::size_t row = 0;
    std::size_t column = 0;
    SheetValue value;
    SheetLook look;
    std::size_t span = 1; ///< columns that the cell covers
};

/// A table: its headings are in `head`, its rows end with `last`.
struct SheetRange {
    std::size_t head = 0;
    std::size_t last = 0;
    std::size_t columns = 0;
};

/// A native chart; its numbers are on the sheet of chart data, names in the first column.
struct SheetChart {
    std::size_t row = 0; ///< where it is placed
    std::string title;
    std::string alternative;
    SheetRange data;
    std::size_t series = 0;               ///< columns that are drawn, from the second
    std::vector<std::vector<int>> shades; ///< for each series: of each point, 0 to 4
    std::vector<bool> hatched;            ///< for each series
    std::optional<double> axis_from;
    std::optional<double> axis_to;
    double axis_step = 1.0;
    std::string axis_title;
    double height = 0.0; ///< pixels
};

struct SheetPlan {
    std::string name;
    std::vector<SheetCell> cells;
    std::vector<double> widths;            ///< of the columns, in characters
    std::vector<std::size_t> page_starts;  ///< columns that begin another printed page
    std::size_t repeated = 1;              ///< columns that each such page begins with
    std::map<std::size_t, double> heights; ///< of rows that do not fit by themselves
    std::optional<SheetRange> first_table;
    std::size_t tables = 0;
    bool starts_with_table = false;
    bool right_to_left = false;
    std::string page_number; ///< "page &P of &N", for the header and the footer
    std::vector<SheetChart> charts;

    /// Columns that lie on the first page across.
    [[nodiscard]] std::size_t first_page() const {
        return page_starts.empty() ? widths.size() : page_starts.front();
    }
};

/// A document as sheets: an opening sheet, one for each top-level section, and at the
/// end the numbers behind the charts, if there are charts.
[[nodiscard]] std::vector<SheetPlan> plan_sheets(const Document& document);

constexpr std::size_t rows_of_chart(double height) {
    constexpr double row_pixels = 20.0;
    return static_cast<std::size_t>(height / row_pixels) + 2;
}

} // namespace capmat
