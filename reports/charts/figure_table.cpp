// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/figure_table.h"

#include "reports/charts/stage_scale.h"

#include <algorithm>
#include <cmath>

namespace capmat {

static Cell text_cell(std::string text, const std::string& link = {}) {
    return {std::move(text), Tone::Plain, link};
}

namespace {

/// The scale of a chart, and the words for what lies on it.
struct SpokenScale {
    const Language& words;
    StageScale scale;

    [[nodiscard]] Cell cell(const std::optional<double>& low,
                            const std::optional<double>& high) const {
        return text_cell(scale.words(words, low, high));
    }

    [[nodiscard]] Cell cell_if_given(const std::optional<double>& low,
                                     const std::optional<double>& high) const {
        return low || high ? cell(low, high) : Cell{};
    }
};

} // namespace

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

static void fill(const Language& words, Table& table, const RangeBars& chart) {
    const SpokenScale scale{words, StageScale(chart.scale)};
    const bool previous = any_bar(
        chart, [](const RangeBar& bar) { return bar.previous_low || bar.previous_high; });
    const bool target =
        any_bar(chart, [](const RangeBar& bar) { return bar.target.has_value(); });
    table.columns = {{"name", words.say("column/name", "Name")},
                     {"value", words.say("column/result", "Result")}};
    if (previous) {
        table.columns.push_back(
            {"previous", words.say("column/previous_round", "Previous round")});
    }
    if (target) {
        table.columns.push_back({"target", words.say("column/target", "Target")});
    }
    for (const RangeBar& bar : chart.bars) {
        Row row{{text_cell(bar.label, bar.link), scale.cell(bar.low, bar.high)}};
        if (previous) {
            row.cells.push_back(scale.cell_if_given(bar.previous_low, bar.previous_high));
        }
        if (target) {
            row.cells.push_back(scale.cell_if_given(bar.target, bar.target));
        }
        table.rows.push_back(std::move(row));
    }
}

static void fill(const Language& words, Table& table, const StageWheel& chart) {
    const SpokenScale scale{words, StageScale(chart.scale)};
    table.columns = {{"group", words.say("column/group", "Group")},
                     {"id", words.say("column/id", "Id")},
                     {"name", words.say("column/name", "Name")},
                     {"value", words.say("column/result", "Result")}};
    for (const WheelGroup& group : chart.groups) {
        for (const WheelSlice& slice : group.slices) {
            table.rows.push_back(
                {{text_cell(group.title), text_cell(slice.label, slice.link),
                  text_cell(slice.title), scale.cell(slice.low, slice.high)}});
        }
    }
}

static void fill(const Language& words, Table& table, const StackedBars& chart) {
    table.columns = {{"name", words.say("column/name", "Name")}};
    for (std::size_t sort = 0; sort < chart.sorts.size(); ++sort) {
        table.columns.push_back({chart.sorts[sort], chart.sorts[sort], Align::Number,
                                 decimals_of(chart, sort)});
    }
    for (const StackedBar& bar : chart.bars) {
        Row row{{text_cell(bar.label)}};
        for (std::size_t sort = 0; sort < chart.sorts.size(); ++sort) {
            row.cells.push_back(count_cell(bar, sort));
        }
        table.rows.push_back(std::move(row));
    }
}

Table figure_table(const Language& words, const Figure& figure) {
    Table table;
    table.key = figure.key;
    table.title = figure.title;
    std::visit([&](const auto& chart) { fill(words, table, chart); }, figure.chart);
    return table;
}

} // namespace capmat
