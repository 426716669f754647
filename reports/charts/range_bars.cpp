// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/drawing.h"
#include "reports/charts/legend.h"
#include "reports/charts/palette.h"
#include "reports/charts/pen.h"
#include "reports/charts/stage_scale.h"
#include "reports/charts/text_width.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

namespace {

constexpr double chart_width = 760.0;
constexpr double label_size = 12.5;
constexpr double words_size = 11.5;
constexpr double tick_size = 11.0;
constexpr double bar_height = 14.0;
constexpr double gap = 12.0;

/// What all rows share: where the columns stand and how values become places.
struct BarLayout {
    const Language& words;
    Pen pen;
    StageScale scale;
    std::string prefix;
    double label_width = 0.0;
    double plot_left = 0.0;
    double plot_width = 0.0;

    [[nodiscard]] double x(double value) const {
        return plot_left + plot_width * scale.position(value);
    }

    [[nodiscard]] std::string value(const std::optional<double>& low,
                                    const std::optional<double>& high) const {
        return scale.words(words, low, high);
    }
};

} // namespace

static double widest(const std::vector<std::string>& texts, double size, double limit) {
    double width = 0.0;
    for (const std::string& text : texts) {
        width = std::max(width, text_width(text, size));
    }
    return std::min(width + 2.0, limit);
}

static BarLayout layout_of(const DocumentLanguage& language, const RangeBars& chart,
                           const std::string& prefix) {
    BarLayout layout{language.words, Pen(language, chart_width), StageScale(chart.scale),
                     prefix};
    std::vector<std::string> labels;
    std::vector<std::string> words;
    for (const RangeBar& bar : chart.bars) {
        labels.push_back(bar.label);
        words.push_back(layout.value(bar.low, bar.high));
    }
    layout.label_width = widest(labels, label_size, 240.0);
    layout.plot_left = layout.label_width + gap;
    layout.plot_width =
        chart_width - layout.plot_left - gap - widest(words, words_size, 150.0);
    return layout;
}

static std::string axis(const BarLayout& layout, double top, double bottom) {
    const std::vector<Tick>& ticks = layout.scale.ticks();
    const double room =
        layout.plot_width / static_cast<double>(std::max<std::size_t>(ticks.size(), 1));
    const std::string quiet = fmt::format(R"(fill="{}")", quiet_ink_colour);
    std::string body =
        layout.pen.line({layout.plot_left, top}, {layout.plot_left, bottom}, grid_colour);
    for (std::size_t tick = 0; tick < ticks.size(); ++tick) {
        const double line = layout.x(ticks[tick].value);
        body += layout.pen.line({line, top}, {line, bottom}, grid_colour);
        const double middle =
            layout.plot_left + layout.plot_width * layout.scale.label_position(tick);
        body += layout.pen.lines({middle, top - 15.0},
                                 wrapped(ticks[tick].label, tick_size, room - 4.0),
                                 {tick_size, "middle", quiet});
    }
    return body;
}

/// Hollow diamonds at the ends of the round before, joined by a line.
static std::string ghost(const Pen& pen, Point end, double to) {
    std::string body = pen.line(end, {to, end.y}, ink_colour);
    for (const double place : {end.x, to}) {
        body += fmt::format(R"(<path d="M{:.1f} {:.1f}l4.5 4.5l-4.5 4.5l-4.5 -4.5z" )"
                            R"(fill="#fff" stroke="{}" stroke-width="1.4"/>)",
                            pen.x(place), end.y - 4.5, ink_colour);
        if (end.x == to) {
            break;
        }
    }
    return body;
}

/// It flies the way the reader reads.
static std::string flag(const Pen& pen, Point top, double bottom) {
    return fmt::format(
        R"(<path d="M{0:.1f} {1:.1f}V{2:.1f}" stroke="{3}" stroke-width="2"/>)"
        R"(<path d="M{0:.1f} {2:.1f}l{4} 3.5l{5} 3.5z" fill="{3}"/>)",
        pen.x(top.x), bottom, top.y, target_colour, 9 * pen.forward(),
        -9 * pen.forward());
}

static std::string value_parts(const BarLayout& layout, const RangeBar& bar, double y) {
    const double low = bar.low.value_or(bar.high.value_or(0.0));
    const double high = bar.high.value_or(low);
    const std::size_t shade = layout.scale.shade(low);
    const double top = y - bar_height / 2.0;
    const double from = layout.plot_left;
    // A value at the very start of the axis keeps a sliver to be seen.
    const double solid_end = std::max(layout.x(low), from + 2.0);
    const double open_end = std::max(layout.x(high), solid_end);
    std::string body;
    if (open_end > solid_end) {
        body += layout.pen.rect({solid_end, top, open_end - solid_end, bar_height},
                                hatched_paint(layout.prefix, layout.scale.shade(high)));
    }
    if (bar.low) {
        body += layout.pen.rect({from, top, solid_end - from, bar_height},
                                solid_paint(shade));
    }
    return body;
}

static std::string marks(const BarLayout& layout, const RangeBar& bar, double y) {
    std::string body;
    if (bar.previous_low || bar.previous_high) {
        const double from = bar.previous_low.value_or(bar.previous_high.value_or(0.0));
        const double to = bar.previous_high.value_or(from);
        body += ghost(layout.pen, {layout.x(from), y}, layout.x(to));
    }
    if (bar.target) {
        body += flag(layout.pen, {layout.x(*bar.target), y - 12.0}, y + 10.0);
    }
    return body;
}

static std::string tooltip_text(const BarLayout& layout, const RangeBar& bar) {
    const Language& words = layout.words;
    const std::string value = layout.value(bar.low, bar.high);
    const std::string before = layout.value(bar.previous_low, bar.previous_high);
    const bool has_before = bar.previous_low || bar.previous_high;
    if (!bar.target) {
        return has_before ? words.say_with("chart/bar_before", "{0}: {1}; before: {2}",
                                           bar.label, value, before)
                          : words.say_with("list/labelled", "{0}: {1}", bar.label, value);
    }
    const std::string target = layout.scale.words(words, *bar.target);
    return has_before ? words.say_with("chart/bar_before_target",
                                       "{0}: {1}; before: {2}; target: {3}", bar.label,
                                       value, before, target)
                      : words.say_with("chart/bar_target", "{0}: {1}; target: {2}",
                                       bar.label, value, target);
}

static std::string tooltip(const BarLayout& layout, const RangeBar& bar) {
    return "<title>" + xml_escaped(tooltip_text(layout, bar)) + "</title>";
}

static std::string row(const BarLayout& layout, const RangeBar& bar, double y) {
    const std::vector<std::string> label =
        wrapped(bar.label, label_size, layout.label_width);
    const bool assessed = bar.low || bar.high;
    std::string body = "<g>" + tooltip(layout, bar);
    body += svg_link(bar.link, layout.pen.lines({layout.label_width, y}, label,
                                                {label_size, "end", {}}));
    body += layout.pen.rect(
        {layout.plot_left, y - bar_height / 2.0, layout.plot_width, bar_height},
        assessed ? fmt::format(R"(fill="{}")", empty_colour)
                 : absent_paint(layout.prefix));
    if (assessed) {
        body += value_parts(layout, bar, y);
    }
    body += marks(layout, bar, y);
    const double words_left = layout.plot_left + layout.plot_width + gap;
    const std::string ink =
        fmt::format(R"(fill="{}")", assessed ? ink_colour : quiet_ink_colour);
    body += layout.pen.lines(
        {words_left, y},
        wrapped(layout.value(bar.low, bar.high), words_size, chart_width - words_left),
        {words_size, "start", ink});
    return body + "</g>";
}

static double row_height(const BarLayout& layout, const RangeBar& bar) {
    const auto lines =
        static_cast<double>(wrapped(bar.label, label_size, layout.label_width).size());
    return std::max(30.0, lines * label_size * line_spacing + 12.0);
}

static bool any_bar(const RangeBars& chart, bool (*holds)(const RangeBar&)) {
    return std::ranges::any_of(chart.bars, holds);
}

/// Only what the picture shows is explained.
static std::vector<LegendEntry> legend_entries(const DocumentLanguage& language,
                                               const RangeBars& chart,
                                               const std::string& prefix) {
    const Language& words = language.words;
    const Pen pen = sample_pen(language);
    std::vector<LegendEntry> entries;
    if (any_bar(chart, [](const RangeBar& bar) { return bar.low.has_value(); })) {
        entries.push_back(
            {legend_box(solid_paint(2)), words.say("chart/certain", "certain")});
    }
    if (any_bar(chart,
                [](const RangeBar& bar) { return bar.high && bar.low != bar.high; })) {
        entries.push_back({legend_box(hatched_paint(prefix, 2)),
                           words.say("chart/possible_open", "possible, still open")});
    }
    if (any_bar(chart, [](const RangeBar& bar) {
            return bar.previous_low || bar.previous_high;
        })) {
        entries.push_back({ghost(pen, {9.0, 6.0}, 9.0),
                           words.say("chart/previous_round", "previous round")});
    }
    if (any_bar(chart, [](const RangeBar& bar) { return bar.target.has_value(); })) {
        entries.push_back(
            {flag(pen, {6.0, -1.0}, 13.0), words.say("chart/target", "target")});
    }
    if (any_bar(chart, [](const RangeBar& bar) { return !bar.low && !bar.high; })) {
        entries.push_back({legend_box(absent_paint(prefix)),
                           words.say("state/not_assessed", "not assessed")});
    }
    return entries;
}

Drawing draw(const DocumentLanguage& language, const RangeBars& chart,
             const std::string& prefix) {
    const BarLayout layout = layout_of(language, chart, prefix);
    constexpr double top = 34.0;
    std::string rows;
    double y = top + 4.0;
    for (const RangeBar& bar : chart.bars) {
        const double height = row_height(layout, bar);
        rows += row(layout, bar, y + height / 2.0);
        y += height;
    }
    const std::vector<LegendEntry> entries = legend_entries(language, chart, prefix);
    const bool fits = legend_width(entries) <= chart_width - layout.plot_left;
    const double left = fits ? layout.plot_left : 0.0;
    const Legend legend =
        draw_legend(layout.pen, entries, {left, y + 14.0}, chart_width - left);
    return {chart_width, y + 18.0 + legend.height,
            axis(layout, top, y + 2.0) + rows + legend.body};
}

} // namespace capmat
