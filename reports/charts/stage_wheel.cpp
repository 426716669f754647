// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/drawing.h"
#include "reports/charts/legend.h"
#include "reports/charts/number_text.h"
#include "reports/charts/palette.h"
#include "reports/charts/pen.h"
#include "reports/charts/ring_sector.h"
#include "reports/charts/stage_scale.h"
#include "reports/charts/text_width.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace capmat {

namespace {

constexpr double chart_width = 760.0;
constexpr double inner_radius = 44.0;
constexpr double outer_radius = 196.0;
constexpr double band_radius = outer_radius + 44.0;
constexpr double title_radius = band_radius + 16.0;
constexpr double title_size = 12.5;
constexpr Point centre{chart_width / 2.0, 278.0};

// Degrees clockwise from the top. The gap at the top holds the names of the rings.
constexpr double top_gap = 14.0;
constexpr double group_gap = 4.0;

struct Wheel {
    const Language& words;
    Pen pen; ///< not mirrored: the wheel turns clockwise for every reader
    StageScale scale;
    std::string prefix;
    double slice_angle = 0.0;

    [[nodiscard]] double radius(double value) const {
        return inner_radius + (outer_radius - inner_radius) * scale.position(value);
    }
};

} // namespace

static double slice_angle(const StageWheel& chart) {
    std::size_t slices = 0;
    for (const WheelGroup& group : chart.groups) {
        slices += group.slices.size();
    }
    const auto gaps =
        static_cast<double>(std::max<std::size_t>(chart.groups.size(), 1) - 1);
    const double free = 360.0 - top_gap - gaps * group_gap;
    return slices == 0 ? 0.0 : free / static_cast<double>(slices);
}

/// The empty cells of a slice, one for each ring.
static std::string rings(const Wheel& wheel, Angles angles) {
    std::string path;
    double from = inner_radius;
    for (const Tick& tick : wheel.scale.ticks()) {
        const double to = wheel.radius(tick.value);
        if (to > from) {
            path += ring_sector(centre, {from, to}, angles);
            from = to;
        }
    }
    return fmt::format(R"(<path d="{}" fill="none" stroke="{}" stroke-width="0.8"/>)",
                       path, grid_colour);
}

static std::string filling(const Wheel& wheel, const WheelSlice& slice, Angles angles) {
    const auto sector = [&](double from, double to, const std::string& paint) {
        return fmt::format(R"(<path d="{}" {}/>)",
                           ring_sector(centre, {from, to}, angles), paint);
    };
    if (!slice.low && !slice.high) {
        return sector(inner_radius, outer_radius, absent_paint(wheel.prefix));
    }
    std::string body;
    const double low = slice.low ? wheel.radius(*slice.low) : inner_radius;
    const double high = slice.high ? wheel.radius(*slice.high) : low;
    if (high > low) {
        body += sector(low, high,
                       hatched_paint(wheel.prefix, wheel.scale.shade(*slice.high)));
    }
    if (slice.low) {
        body += sector(inner_radius, std::max(low, inner_radius + 2.0),
                       solid_paint(wheel.scale.shade(*slice.low)));
    }
    return body;
}

/// The rings inside the filled part, so that reached stages can be counted.
static std::string steps(const Wheel& wheel, const WheelSlice& slice, Angles angles) {
    std::string path;
    for (const Tick& tick : wheel.scale.ticks()) {
        if (slice.low && tick.value < *slice.low) {
            path += arc(centre, wheel.radius(tick.value), angles);
        }
    }
    if (path.empty()) {
        return {};
    }
    return fmt::format(R"(<path d="{}" fill="none" stroke="#fff" stroke-width="0.9"/>)",
                       path);
}

/// Along the ray, and turned over on the left half so that no label stands on its head.
static std::string slice_label(const Pen& pen, const WheelSlice& slice, double angle) {
    const bool left = angle > 180.0;
    const Point at = on_circle(centre, outer_radius + 6.0, angle);
    const double turn = left ? angle + 90.0 : angle - 90.0;
    const std::string rotation =
        fmt::format(R"svg(transform="rotate({:.1f} {:.1f} {:.1f})" dy="0.35em")svg", turn,
                    at.x, at.y);
    return pen.text(at, slice.label, {10.0, left ? "end" : "start", rotation});
}

static std::string draw_slice(const Wheel& wheel, const WheelSlice& slice, double start) {
    const Angles angles{start, start + wheel.slice_angle};
    const std::string tooltip =
        wheel.words.say_with("list/labelled", "{0}: {1}", slice.label + " " + slice.title,
                             wheel.scale.words(wheel.words, slice.low, slice.high));
    const std::string body =
        "<title>" + xml_escaped(tooltip) + "</title>" + rings(wheel, angles) +
        filling(wheel, slice, angles) + steps(wheel, slice, angles) +
        slice_label(wheel.pen, slice, (angles.from + angles.to) / 2.0);
    return svg_link(slice.link, "<g>" + body + "</g>");
}

static std::string group_title(const Pen& pen, const std::string& title, double angle) {
    const Point at = on_circle(centre, title_radius, angle);
    const double side = std::sin(angle * degree);
    const bool beside = std::abs(side) > 0.25;
    const double room =
        beside ? (side > 0.0 ? chart_width - at.x : at.x) - 4.0 : chart_width / 2.0;
    // Bold letters are wider than those of the table.
    const std::vector<std::string> lines = wrapped(title, title_size * 1.12, room);
    const std::string_view anchor = !beside ? "middle" : side > 0.0 ? "start" : "end";
    // Above and below the wheel the lines grow away from it.
    const double lift = -std::cos(angle * degree) *
                        static_cast<double>(lines.size() - 1) * title_size *
                        line_spacing / 2.0;
    return pen.lines({at.x, at.y + lift}, lines,
                     {title_size, anchor, R"(font-weight="600")"});
}

static std::string draw_group(const Wheel& wheel, const WheelGroup& group, double start) {
    std::string body;
    double angle = start;
    for (const WheelSlice& slice : group.slices) {
        body += draw_slice(wheel, slice, angle);
        angle += wheel.slice_angle;
    }
    body +=
        fmt::format(R"(<path d="{}" fill="{}"/>)",
                    ring_sector(centre, {band_radius, band_radius + 5.0}, {start, angle}),
                    stage_colours[3]);
    return body + group_title(wheel.pen, group.title, (start + angle) / 2.0);
}

static std::string number_of(const Wheel& wheel, const Tick& tick) {
    return wheel.words.number(exact_number(tick.value));
}

/// Numbers of the rings, in the gap at the top; the legend names them.
static std::string ring_numbers(const Wheel& wheel) {
    std::string body;
    const std::vector<Tick>& ticks = wheel.scale.ticks();
    for (std::size_t tick = 0; tick < ticks.size(); ++tick) {
        const double radius = inner_radius + (outer_radius - inner_radius) *
                                                 wheel.scale.label_position(tick);
        body += wheel.pen.lines({centre.x, centre.y - radius},
                                {number_of(wheel, ticks[tick])},
                                {10.0, "middle", R"(font-weight="600")"});
    }
    return body;
}

static std::vector<LegendEntry> legend_entries(const Wheel& wheel) {
    std::vector<LegendEntry> entries;
    for (const Tick& tick : wheel.scale.ticks()) {
        entries.push_back({legend_box(solid_paint(wheel.scale.shade(tick.value))),
                           number_of(wheel, tick) + " " + tick.label});
    }
    entries.push_back({legend_box(hatched_paint(wheel.prefix, 2)),
                       wheel.words.say("chart/possible_open", "possible, still open")});
    entries.push_back({legend_box(absent_paint(wheel.prefix)),
                       wheel.words.say("state/not_assessed", "not assessed")});
    return entries;
}

Drawing draw(const DocumentLanguage& language, const StageWheel& chart,
             const std::string& prefix) {
    const Pen pen(language, chart_width);
    const Wheel wheel{language.words, pen.unmirrored(), StageScale(chart.scale), prefix,
                      slice_angle(chart)};
    std::string body;
    double angle = top_gap / 2.0;
    for (const WheelGroup& group : chart.groups) {
        body += draw_group(wheel, group, angle);
        angle += wheel.slice_angle * static_cast<double>(group.slices.size()) + group_gap;
    }
    const double bottom = centre.y + title_radius + 34.0;
    const Legend legend =
        draw_legend(pen, legend_entries(wheel), {20.0, bottom}, chart_width - 40.0);
    return {chart_width, bottom + legend.height + 4.0,
            body + ring_numbers(wheel) + legend.body};
}

} // namespace capmat
