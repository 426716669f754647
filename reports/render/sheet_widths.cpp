// SPDX-License-Identifier: Apache-2.0
#include "reports/render/sheet_widths.h"

#include "reports/charts/text_width.h"
#include "reports/render/cell_text.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace capmat {

double sheet_width(const std::string& text) {
    constexpr double size = 11.0;
    constexpr double digit_width = 7.0;
    return text_width(text, size) / digit_width;
}

static double longest_word(std::string_view text) {
    double longest = 0.0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        longest = std::max(longest, sheet_width(std::string(text.substr(0, end))));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

static void add_cell(ColumnNeed& need, const std::string& text, bool number,
                     double indent) {
    constexpr double padding = 4.0;
    // Addresses and checksums are longer than any column; a sheet breaks them.
    constexpr double longest_kept_whole = 14.0;
    const double natural = sheet_width(text) + padding + indent;
    const double word = std::min(longest_word(text), longest_kept_whole);
    need.natural = std::max(need.natural, natural);
    need.least = std::max(need.least, number ? natural : word + padding + indent);
}

void add_needs(const Language& words, std::vector<ColumnNeed>& needs,
               const Table& table) {
    constexpr double widest = 46.0;
    constexpr double filter_button = 3.5;
    needs.resize(std::max(needs.size(), table.columns.size()));
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        ColumnNeed& need = needs[at];
        const Column& column = table.columns[at];
        const double heading = longest_word(column.title) + filter_button;
        need.natural = std::max(need.natural, heading);
        need.least = std::max(need.least, heading);
        for (const Row& row : table.rows) {
            if (at < row.cells.size()) {
                add_cell(need, cell_text(words, row.cells[at].value, column.decimals),
                         column.align == Align::Number, at == 0 ? 2.0 * row.depth : 0.0);
            }
        }
        need.natural = std::min(need.natural, widest);
        need.least = std::min(need.least, need.natural);
    }
}

/// What a page holds across when it is printed at the least size, in pixels: A4 lying,
/// without its margins, and a little less than that as spreadsheets differ.
static double pixels_of_page() {
    constexpr double inches = 11.69 - 2 * 0.6;
    constexpr double slack = 0.97;
    return inches * 96.0 * slack * 100.0 / least_print_percent;
}

static double pixels(double width) {
    // Calibri's digits have 7 pixels; those of the fonts that take its place have up to
    // 9.3 (DejaVu Sans), and columns are as wide as digits.
    constexpr double digit_width = 9.4;
    constexpr double padding = 0.75;
    return (width + padding) * digit_width;
}

static double pixels(const std::vector<double>& widths, std::size_t count) {
    return std::accumulate(widths.begin(),
                           widths.begin() + static_cast<std::ptrdiff_t>(count), 0.0,
                           [](double sum, double width) { return sum + pixels(width); });
}

/// `share` of the way from the least width of each column to its natural one.
static SheetColumns columns_at(const std::vector<ColumnNeed>& needs, double share) {
    SheetColumns columns;
    for (const ColumnNeed& need : needs) {
        columns.widths.push_back(need.least + share * (need.natural - need.least));
    }
    constexpr double most_repeated = 0.4;
    const std::size_t two = std::min<std::size_t>(2, needs.size());
    const bool both = pixels(columns.widths, two) < most_repeated * pixels_of_page();
    columns.repeated = both ? two : 1;
    double used = 0.0;
    for (std::size_t at = 0; at < columns.widths.size(); ++at) {
        used += pixels(columns.widths[at]);
        if (used > pixels_of_page() && at > columns.repeated) {
            columns.page_starts.push_back(at);
            used = pixels(columns.widths, columns.repeated) + pixels(columns.widths[at]);
        }
    }
    return columns;
}

SheetColumns lay_out_columns(const std::vector<ColumnNeed>& needs) {
    constexpr int steps = 20;
    const std::size_t breaks = columns_at(needs, 0.0).page_starts.size();
    for (int step = steps; step > 0; --step) {
        SheetColumns columns = columns_at(needs, static_cast<double>(step) / steps);
        if (columns.page_starts.size() == breaks) {
            return columns;
        }
    }
    return columns_at(needs, 0.0);
}

} // namespace capmat
