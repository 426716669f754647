// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/number_text.h"
#include "reports/charts/stage_scale.h"
#include "reports/render/cell_text.h"
#include "reports/render/terminal_text.h"
#include "reports/render/text_blocks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace capmat {

namespace {

/// A picture as a table with a column of bars, and what its signs mean.
struct BarTable {
    Table table;
    std::string legend;
};

constexpr std::size_t bar_cells = 20;
constexpr std::array<std::string_view, 4> sort_signs{"█", "▓", "▒", "░"};

} // namespace

static Cell text_cell(std::string text) {
    return {std::move(text), Tone::Plain, {}};
}

static std::size_t cells_of(double share) {
    return static_cast<std::size_t>(std::lround(share * static_cast<double>(bar_cells)));
}

static std::string bar_text(const std::vector<std::string_view>& signs) {
    std::string text;
    for (const std::string_view sign : signs) {
        text += sign;
    }
    return text;
}

static std::vector<std::string_view> range_signs(const StageScale& scale,
                                                 const std::optional<double>& low,
                                                 const std::optional<double>& high) {
    std::vector<std::string_view> signs(bar_cells, "·");
    const std::size_t sure = low ? cells_of(scale.position(*low)) : 0;
    const std::size_t open = high ? cells_of(scale.position(*high)) : sure;
    for (std::size_t at = 0; at < std::max(sure, open); ++at) {
        signs.at(at) = at < sure ? "█" : "▒";
    }
    return signs;
}

/// A sign on the last cell that belongs to `value`.
static void put_sign(std::vector<std::string_view>& signs, double position,
                     std::string_view sign) {
    signs.at(std::max<std::size_t>(cells_of(position), 1) - 1) = sign;
}

/// "   1   2   3", each number where its stage ends.
static std::string ruler(const StageScale& scale) {
    // No-break spaces keep their places in the heading of a column.
    std::vector<std::string_view> signs(bar_cells, "\u00a0");
    std::vector<std::string> numbers;
    numbers.reserve(scale.ticks().size());
    for (const Tick& tick : scale.ticks()) {
        numbers.push_back(exact_number(tick.value));
        if (numbers.back().size() == 1) {
            put_sign(signs, scale.position(tick.value), numbers.back());
        }
    }
    return bar_text(signs);
}

static std::string names_of_stages(const Language& words, const StageScale& scale) {
    std::vector<std::string> names;
    for (const Tick& tick : scale.ticks()) {
        const std::string number = words.number(exact_number(tick.value));
        names.push_back(number == tick.label ? number : number + " " + tick.label);
    }
    return comma_list(words, names);
}

/// "1 Start-up, 2 Forming; █ certain, ▒ possible".
static std::string legend_text(const Language& words, const StageScale& scale,
                               const std::vector<std::string>& more) {
    std::vector<std::string> signs{"█ " + words.say("chart/certain", "certain"),
                                   "▒ " + words.say("chart/possible", "possible")};
    signs.insert(signs.end(), more.begin(), more.end());
    return words.say_with("list/next_strong", "{0}; {1}", names_of_stages(words, scale),
                          comma_list(words, signs));
}

static std::vector<Column> bar_columns(const Language& words, const StageScale& scale) {
    return {{"name", words.say("column/name", "Name")},
            {"bar", ruler(scale)},
            {"value", words.say("column/result", "Result")}};
}

static std::string bar_of(const StageScale& scale, const RangeBar& bar) {
    std::vector<std::string_view> signs = range_signs(scale, bar.low, bar.high);
    if (bar.previous_low) {
        put_sign(signs, scale.position(*bar.previous_low), "o");
    }
    if (bar.target) {
        put_sign(signs, scale.position(*bar.target), "|");
    }
    return bar_text(signs);
}

static BarTable bar_table(const Language& words, const RangeBars& chart) {
    const StageScale scale(chart.scale);
    BarTable result;
    result.table.columns = bar_columns(words, scale);
    for (const RangeBar& bar : chart.bars) {
        result.table.rows.push_back({{text_cell(bar.label), text_cell(bar_of(scale, bar)),
                                      text_cell(scale.words(words, bar.low, bar.high))}});
    }
    std::vector<std::string> more;
    if (std::ranges::any_of(chart.bars, [](const RangeBar& bar) {
            return bar.previous_low.has_value();
        })) {
        more.push_back("o " + words.say("chart/previous_round", "previous round"));
    }
    if (std::ranges::any_of(chart.bars,
                            [](const RangeBar& bar) { return bar.target.has_value(); })) {
        more.push_back("| " + words.say("chart/target", "target"));
    }
    result.legend = legend_text(words, scale, more);
    return result;
}

static BarTable bar_table(const Language& words, const StageWheel& chart) {
    const StageScale scale(chart.scale);
    BarTable result;
    result.table.columns = bar_columns(words, scale);
    for (const WheelGroup& group : chart.groups) {
        result.table.rows.push_back({{text_cell(group.title)}, 0, true});
        for (const WheelSlice& slice : group.slices) {
            const std::string bar = bar_text(range_signs(scale, slice.low, slice.high));
            result.table.rows.push_back(
                {{text_cell(slice.label + " " + slice.title), text_cell(bar),
                  text_cell(scale.words(words, slice.low, slice.high))},
                 1});
        }
    }
    result.legend = legend_text(words, scale, {});
    return result;
}

static std::string stack_text(const StackedBar& bar, double largest) {
    std::string text;
    double sum = 0.0;
    std::size_t drawn = 0;
    for (std::size_t sort = 0; sort < bar.counts.size(); ++sort) {
        sum += bar.counts[sort];
        const std::size_t end = largest > 0.0 ? cells_of(sum / largest) : 0;
        for (; drawn < end; ++drawn) {
            text += sort_signs.at(sort % sort_signs.size());
        }
    }
    return text;
}

static BarTable bar_table(const Language& words, const StackedBars& chart) {
    BarTable result;
    result.table.columns = {{"name", words.say("column/name", "Name")},
                            {"bar", words.say("column/bar", "Bar")}};
    std::vector<std::string> legend;
    for (std::size_t sort = 0; sort < chart.sorts.size(); ++sort) {
        result.table.columns.push_back({"", chart.sorts[sort], Align::Number});
        legend.push_back(std::string(sort_signs.at(sort % sort_signs.size())) + " " +
                         chart.sorts[sort]);
    }
    double largest = 0.0;
    for (const StackedBar& bar : chart.bars) {
        largest =
            std::max(largest, std::accumulate(bar.counts.begin(), bar.counts.end(), 0.0));
    }
    for (const StackedBar& bar : chart.bars) {
        Row row{{text_cell(bar.label), text_cell(stack_text(bar, largest))}};
        for (const double count : bar.counts) {
            row.cells.push_back(text_cell(words.number(exact_number(count))));
        }
        result.table.rows.push_back(std::move(row));
    }
    result.legend = comma_list(words, legend);
    return result;
}

std::string text_block(const Language& words, const Figure& figure,
                       const TextLook& look) {
    BarTable picture = std::visit(
        [&words](const auto& chart) { return bar_table(words, chart); }, figure.chart);
    picture.table.title = figure.title;
    return text_block(words, picture.table, look) +
           text_block(words, Paragraph{picture.legend}, look);
}

} // namespace capmat
