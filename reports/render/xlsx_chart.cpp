// SPDX-License-Identifier: Apache-2.0
#include "reports/render/xlsx_chart.h"

#include "reports/charts/palette.h"
#include "reports/render/xlsx_calls.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace capmat {

static lxw_color_t colour(std::string_view hex) {
    lxw_color_t value = 0;
    std::from_chars(hex.data() + 1, hex.data() + hex.size(), value, 16);
    return value;
}

namespace {

/// The fills of the points of a series, kept until the library has copied them.
struct PointFills {
    std::vector<lxw_chart_fill> fills;
    std::vector<lxw_chart_pattern> patterns;
    std::vector<lxw_chart_line> lines;
    std::vector<lxw_chart_point> points;
    std::vector<lxw_chart_point*> pointers;
};

} // namespace

static PointFills point_fills(const std::vector<int>& shades, bool hatched) {
    PointFills all;
    const std::size_t count = shades.size();
    all.fills.resize(count);
    all.patterns.resize(count);
    all.points.resize(count);
    all.lines.resize(count);
    for (std::size_t at = 0; at < count; ++at) {
        const auto shade = static_cast<std::size_t>(shades[at]);
        all.fills[at].color = colour(stage_colours.at(shade));
        all.patterns[at].fg_color =
            colour(stage_colours.at(std::max<std::size_t>(shade, 2)));
        all.patterns[at].bg_color = 0xFFFFFF;
        all.patterns[at].type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
        all.lines[at].color = colour(outline_colour);
        all.lines[at].width = 0.75F;
        all.points[at].line = &all.lines[at];
        all.points[at].fill = hatched ? nullptr : &all.fills[at];
        all.points[at].pattern = hatched ? &all.patterns[at] : nullptr;
        all.pointers.push_back(&all.points[at]);
    }
    all.pointers.push_back(nullptr);
    return all;
}

static void add_series(lxw_chart* chart, const SheetChart& plan, std::size_t at,
                       const std::string& data_sheet) {
    const char* sheet = data_sheet.c_str();
    const lxw_row_t first = row_number(plan.data.head + 1);
    const lxw_row_t last = row_number(plan.data.last);
    const lxw_col_t column = column_number(at + 1);
    lxw_chart_series* series =
        require(chart_add_series(chart, nullptr, nullptr), "series of a chart");
    chart_series_set_categories(series, sheet, first, 0, last, 0);
    chart_series_set_values(series, sheet, first, column, last, column);
    chart_series_set_name_range(series, sheet, row_number(plan.data.head), column);
    PointFills fills = point_fills(plan.shades.at(at), plan.hatched.at(at));
    // The series itself is what the legend shows.
    chart_series_set_line(series, fills.lines.data());
    if (plan.hatched.at(at)) {
        chart_series_set_pattern(series, fills.patterns.data());
    } else {
        chart_series_set_fill(series, fills.fills.data());
    }
    check(chart_series_set_points(series, fills.pointers.data()), "points of a chart");
}

static void set_up_axes(lxw_chart* chart, const SheetChart& plan) {
    // Said although it is the usual size: some spreadsheets have a smaller one.
    lxw_chart_font usual{};
    usual.size = 10.0;
    chart_axis_set_num_font(chart->x_axis, &usual);
    chart_axis_set_num_font(chart->y_axis, &usual);
    chart_legend_set_font(chart, &usual);
    // Bars lie: the library calls their upright axis of names y.
    chart_axis_set_reverse(chart->y_axis);
    lxw_chart_line grid{};
    grid.color = colour(grid_colour);
    chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_TRUE);
    chart_axis_major_gridlines_set_line(chart->x_axis, &grid);
    if (plan.axis_from && plan.axis_to) {
        chart_axis_set_min(chart->x_axis, *plan.axis_from);
        chart_axis_set_max(chart->x_axis, *plan.axis_to);
        chart_axis_set_major_unit(chart->x_axis, plan.axis_step);
    }
    if (!plan.axis_title.empty()) {
        lxw_chart_font quiet{};
        quiet.size = 10.0;
        quiet.bold = LXW_EXPLICIT_FALSE;
        chart_axis_set_name(chart->x_axis, plan.axis_title.c_str());
        chart_axis_set_name_font(chart->x_axis, &quiet);
    }
}

void add_chart(const ChartPlace& place, const SheetChart& plan,
               const std::string& data_sheet) {
    lxw_chart* chart =
        require(workbook_add_chart(place.book, LXW_CHART_BAR_STACKED), "chart");
    for (std::size_t at = 0; at < plan.series; ++at) {
        add_series(chart, plan, at, data_sheet);
    }
    set_up_axes(chart, plan);
    if (place.right_to_left) {
        chart_axis_set_reverse(chart->x_axis);
    }
    lxw_chart_font strong{};
    strong.size = 12.0;
    strong.bold = LXW_TRUE;
    chart_title_set_name(chart, plan.title.c_str());
    chart_title_set_name_font(chart, &strong);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_set_series_gap(chart, 60);
    std::string alternative = plan.alternative;
    lxw_chart_options options{};
    constexpr double default_width = 480.0;
    constexpr double default_height = 288.0;
    options.x_scale = 640.0 / default_width;
    options.y_scale = plan.height / default_height;
    options.description = alternative.data();
    check(
        worksheet_insert_chart_opt(place.sheet, row_number(plan.row), 0, chart, &options),
        "a chart");
}

} // namespace capmat
