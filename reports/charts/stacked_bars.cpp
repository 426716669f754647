// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/drawing.h"
#include "reports/charts/legend.h"
#include "reports/charts/number_text.h"
#include "reports/charts/palette.h"
#include "reports/charts/pen.h"
#include "reports/charts/text_width.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace capmat {

namespace {

constexpr double chart_width = 760.0;
constexpr double label_size = 12.5;
constexpr double count_size = 11.0;
constexpr double bar_height = 20.0;
constexpr double row_height = 32.0;
constexpr double gap = 12.0;
constexpr double total_width = 44.0;

struct StackLayout {
    const Language& words;
    Pen pen;
    std::string prefix;
    double label_width = 0.0;
    double plot_width = 0.0;
    double largest_total = 0.0;
    std::size_t sorts = 0;
};

} // namespace

static double total(const StackedBar& bar) {
    return std::accumulate(bar.counts.begin(), bar.counts.end(), 0.0);
}

/// Sorts go from dark to light over the whole ramp, so that neighbours differ most.
static std::size_t shade_of(std::size_t sort, std::size_t sorts) {
    const std::size_t last = stage_colours.size() - 1;
    if (sorts < 2) {
        return last - 1;
    }
    return last - std::min(sort * last / (sorts - 1), last);
}

/// More sorts than shades: every other one is hatched.
static std::string paint_of(const StackLayout& layout, std::size_t sort) {
    const std::size_t shade = shade_of(sort, layout.sorts);
    const bool hatched = layout.sorts > stage_colours.size() && sort % 2 == 1;
    return hatched ? hatched_paint(layout.prefix, shade) : solid_paint(shade);
}

static std::string_view ink_of(const StackLayout& layout, std::size_t sort) {
    const bool hatched = layout.sorts > stage_colours.size() && sort % 2 == 1;
    return hatched ? ink_colour : stage_inks.at(shade_of(sort, layout.sorts));
}

static StackLayout layout_of(const DocumentLanguage& language, const StackedBars& chart,
                             const std::string& prefix) {
    StackLayout layout{.words = language.words,
                       .pen = Pen(language, chart_width),
                       .prefix = prefix,
                       .sorts = chart.sorts.size()};
    for (const StackedBar& bar : chart.bars) {
        layout.label_width =
            std::max(layout.label_width, text_width(bar.label, label_size) + 2.0);
        layout.largest_total = std::max(layout.largest_total, total(bar));
    }
    layout.label_width = std::min(layout.label_width, 240.0);
    layout.plot_width = chart_width - layout.label_width - gap - total_width;
    return layout;
}

static std::string segment(const StackLayout& layout, const Box& box, std::size_t sort,
                           double count) {
    std::string body = layout.pen.rect(box, paint_of(layout, sort));
    const std::string figure = layout.words.number(exact_number(count));
    if (text_width(figure, count_size) + 6.0 <= box.width) {
        const std::string ink = fmt::format(R"(fill="{}")", ink_of(layout, sort));
        body += layout.pen.lines({box.x + box.width / 2.0, box.y + box.height / 2.0},
                                 {figure}, {count_size, "middle", ink});
    }
    return body;
}

/// "Policy: 14 yes, 6 partly".
static std::string tooltip_text(const StackLayout& layout, const StackedBars& chart,
                                const StackedBar& bar) {
    const Language& words = layout.words;
    std::string counts;
    for (std::size_t sort = 0; sort < std::min(bar.counts.size(), layout.sorts); ++sort) {
        const std::string count = words.say_with(
            "chart/count_of_sort", "{0} {1}",
            words.number(exact_number(bar.counts[sort])), chart.sorts[sort]);
        counts =
            sort == 0 ? count : words.say_with("list/next", "{0}, {1}", counts, count);
    }
    return words.say_with("list/labelled", "{0}: {1}", bar.label, counts);
}

static std::string row(const StackLayout& layout, const StackedBars& chart,
                       const StackedBar& bar, double y) {
    std::string body = layout.pen.lines(
        {layout.label_width, y}, wrapped(bar.label, label_size, layout.label_width),
        {label_size, "end", {}});
    double x = layout.label_width + gap;
    for (std::size_t sort = 0; sort < std::min(bar.counts.size(), layout.sorts); ++sort) {
        const double count = bar.counts[sort];
        if (!(count > 0.0)) {
            continue;
        }
        const double width = layout.plot_width * count / layout.largest_total;
        body +=
            segment(layout, {x, y - bar_height / 2.0, width, bar_height}, sort, count);
        x += width;
    }
    const std::string quiet = fmt::format(R"(fill="{}")", quiet_ink_colour);
    body +=
        layout.pen.lines({x + 8.0, y}, {layout.words.number(exact_number(total(bar)))},
                         {count_size, "start", quiet});
    return "<g><title>" + xml_escaped(tooltip_text(layout, chart, bar)) + "</title>" +
           body + "</g>";
}

Drawing draw(const DocumentLanguage& language, const StackedBars& chart,
             const std::string& prefix) {
    const StackLayout layout = layout_of(language, chart, prefix);
    std::vector<LegendEntry> entries;
    for (std::size_t sort = 0; sort < chart.sorts.size(); ++sort) {
        entries.push_back({legend_box(paint_of(layout, sort)), chart.sorts[sort]});
    }
    const double left = layout.label_width + gap;
    const Legend legend =
        draw_legend(layout.pen, entries, {left, 4.0}, chart_width - left);
    std::string rows;
    double y = legend.height + 8.0;
    for (const StackedBar& bar : chart.bars) {
        rows += row(layout, chart, bar, y + row_height / 2.0);
        y += row_height;
    }
    return {chart_width, y + 4.0, legend.body + rows};
}

} // namespace capmat
