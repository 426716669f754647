// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/figure_table.h"

#include "reports/charts/stage_scale.h"

#include <algorithm>
#include <cmath>

namespace capmat {

static Cell words_cell(std::string words, const std::string& link = {}) {
    return {std::move(words), Tone::Plain, link};
}

static Cell optional_cell(const StageScale& scale, const std::optional<double>& low,
                          const std::optional<double>& high) {
    if (!low && !high) {
        return {};
    }
    return words_cell(scale.words(low, high));
}

static Cell count_cell(const StackedBar& bar, std::size_t sort) {
    if (sort >= bar.counts.size()) {
        return {};
    }
    return {bar.counts[sort], Tone::Plain, {}};
}

/// Counts are whole numbers as a rule; shares of a count need their digits.
static int decimals_of(const StackedBars& chart, std::size_t sort) {
    const bool whole = std::ranges::all_of(chart.bars, [sort](const StackedBar& bar) {
        return sort >= bar.counts.size() ||
               bar.counts[sort] == std::trunc(bar.counts[sort]);
    });
    return whole ? 0 : 2;
}

static bool any_bar(const RangeBars& chart, bool (*holds)(const RangeBar&)) {
    return std::ranges::any_of(chart.bars, holds);
}

static void fill(Table& table, const RangeBars& chart) {
    const StageScale scale(chart.scale);
    const bool previous = any_bar(
        chart, [](const RangeBar& bar) { return bar.previous_low || bar.previous_high; });
    const bool target =
        any_bar(chart, [](const RangeBar& bar) { return bar.target.has_value(); });
    table.columns = {{"name", "Name"}, {"value", "Result"}};
    if (previous) {
        table.columns.push_back({"previous", "Previous round"});
    }
    if (target) {
        table.columns.push_back({"target", "Target"});
    }
    for (const RangeBar& bar : chart.bars) {
        Row row{{words_cell(bar.label, bar.link),
                 words_cell(scale.words(bar.low, bar.high))}};
        if (previous) {
            row.cells.push_back(
                optional_cell(scale, bar.previous_low, bar.previous_high));
        }
        if (target) {
            row.cells.push_back(optional_cell(scale, bar.target, bar.target));
        }
        table.rows.push_back(std::move(row));
    }
}

static void fill(Table& table, const StageWheel& chart) {
    const StageScale scale(chart.scale);
    table.columns = {
        {"group", "Group"}, {"id", "Id"}, {"name", "Name"}, {"value", "Result"}};
    for (const WheelGroup& group : chart.groups) {
        for (const WheelSlice& slice : group.slices) {
            table.rows.push_back(
                {{words_cell(group.title), words_cell(slice.label, slice.link),
                  words_cell(slice.title),
                  words_cell(scale.words(slice.low, slice.high))}});
        }
    }
}

static void fill(Table& table, const StackedBars& chart) {
    table.columns = {{"name", "Name"}};
    for (std::size_t sort = 0; sort < chart.sorts.size(); ++sort) {
        table.columns.push_back({chart.sorts[sort], chart.sorts[sort], Align::Number,
                                 decimals_of(chart, sort)});
    }
    for (const StackedBar& bar : chart.bars) {
        Row row{{words_cell(bar.label)}};
        for (std::size_t sort = 0; sort < chart.sorts.size(); ++sort) {
            row.cells.push_back(count_cell(bar, sort));
        }
        table.rows.push_back(std::move(row));
    }
}

Table figure_table(const Figure& figure) {
    Table table;
    table.key = figure.key;
    table.title = figure.title;
    std::visit([&table](const auto& chart) { fill(table, chart); }, figure.chart);
    return table;
}

} // namespace capmat
