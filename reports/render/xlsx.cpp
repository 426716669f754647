// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/palette.h"
#include "reports/render/cell_format.h"
#include "reports/render/cell_text.h"
#include "reports/render/formats.h"
#include "questionnaires/exchange/private_folder.h"
#include "reports/render/sheet_plan.h"
#include "reports/render/xlsx_check.h"
#include "reports/render/xlsx_date.h"
#include "reports/render/xlsx_text.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>

namespace capmat {

namespace {

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

/// The workbook under construction and the formats it has so far.
struct Workbook {
    std::unique_ptr<lxw_workbook, FreeWorkbook> book;
    std::map<SheetLook, lxw_format*> formats;
    std::string chart_sheet;
};

} // namespace

static void check(lxw_error error, std::string_view what) {
    if (error != LXW_NO_ERROR) {
        throw std::runtime_error(
            fmt::format("cannot write the workbook: {}: {}", what, lxw_strerror(error)));
    }
}

template <class Pointer>
static Pointer* require(Pointer* pointer, std::string_view what) {
    if (pointer == nullptr) {
        throw std::runtime_error(fmt::format("cannot write the workbook: no {}", what));
    }
    return pointer;
}

static lxw_color_t colour(std::string_view hex) {
    lxw_color_t value = 0;
    std::from_chars(hex.data() + 1, hex.data() + hex.size(), value, 16);
    return value;
}

static lxw_row_t row_number(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}

static lxw_col_t column_number(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

static void apply_border(lxw_format* format, Border border) {
    switch (border) {
    case Border::None:
        return;
    case Border::Grid:
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0xD5DDE3);
        return;
    case Border::LeftBar:
        format_set_left(format, LXW_BORDER_THICK);
        return;
    }
}

static void apply(lxw_format* format, const CellFormat& wish) {
    if (wish.align == Align::Text) {
        format_set_text_wrap(format);
    }
    format_set_font_size(format, wish.size);
    format_set_font_color(format, wish.ink);
    format_set_num_format(format, wish.numbers.c_str());
    format_set_align(format,
                     wish.middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    format_set_align(format,
                     wish.align == Align::Number ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    format_set_indent(format, static_cast<std::uint8_t>(wish.indent));
    apply_border(format, wish.border);
    if (wish.bold) {
        format_set_bold(format);
    }
    if (wish.fill) {
        format_set_bg_color(format, *wish.fill);
    }
}

static lxw_format* format_of(Workbook& workbook, const SheetLook& look) {
    lxw_format*& format = workbook.formats[look];
    if (format == nullptr) {
        format = require(workbook_add_format(workbook.book.get()), "format");
        apply(format, cell_format(look));
    }
    return format;
}

namespace {

/// Writes one value into its cell. Texts are written as texts, never as formulas or
/// links.
struct WriteValue {
    lxw_worksheet* sheet;
    lxw_row_t row;
    lxw_col_t column;
    lxw_format* format;

    lxw_error operator()(std::monostate /*nothing*/) const {
        return worksheet_write_blank(sheet, row, column, format);
    }

    lxw_error operator()(const std::string& text) const {
        // The library takes an empty text without a format for an error of ours.
        return text.empty()
                   ? worksheet_write_blank(sheet, row, column, format)
                   : worksheet_write_string(sheet, row, column, text.c_str(), format);
    }

    lxw_error operator()(double value) const {
        // Not-a-number in a cell makes Excel repair the file.
        return std::isfinite(value)
                   ? worksheet_write_number(sheet, row, column, value, format)
                   : worksheet_write_blank(sheet, row, column, format);
    }

    lxw_error operator()(bool value) const { return (*this)(cell_text(value, 0)); }

    lxw_error operator()(const std::vector<std::string>& texts) const {
        return (*this)(joined(texts, ", "));
    }
};

} // namespace

static void write_cell(Workbook& workbook, lxw_worksheet* sheet, const SheetCell& cell) {
    const lxw_row_t row = row_number(cell.row);
    const lxw_col_t column = column_number(cell.column);
    lxw_format* format = format_of(workbook, cell.look);
    if (cell.span > 1) {
        const auto last = column_number(cell.column + cell.span - 1);
        check(worksheet_merge_range(sheet, row, column, row, last, nullptr, format),
              "joining cells");
    }
    check(std::visit(WriteValue{sheet, row, column, format}, cell.value), "a cell");
}

static void set_up_page(lxw_worksheet* sheet, const SheetPlan& plan,
                        const std::string& marking) {
    constexpr std::uint8_t a4 = 9;
    const std::string label =
        marking.empty() ? "" : "&L&\"-,Bold\"&12" + xlsx_header_text(" " + marking);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.6, 0.6, 0.8, 0.8);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    check(worksheet_set_header(sheet, (label + "&Rpage &P of &N").c_str()), "the header");
    check(worksheet_set_footer(sheet, (label + "&Rpage &P of &N").c_str()), "the footer");
    if (plan.first_table && plan.tables == 1) {
        const lxw_row_t head = row_number(plan.first_table->head);
        check(worksheet_repeat_rows(sheet, head, head), "the repeated row");
    }
}

static void set_up_grid(lxw_worksheet* sheet, const SheetPlan& plan) {
    for (std::size_t at = 0; at < plan.widths.size(); ++at) {
        const lxw_col_t column = column_number(at);
        check(worksheet_set_column(sheet, column, column, plan.widths[at], nullptr),
              "a column width");
    }
    for (const auto& [row, height] : plan.heights) {
        check(worksheet_set_row(sheet, row_number(row), height, nullptr), "a row height");
    }
    if (!plan.first_table) {
        return;
    }
    const SheetRange& table = *plan.first_table;
    check(worksheet_autofilter(sheet, row_number(table.head), 0, row_number(table.last),
                               column_number(table.columns - 1)),
          "the filter");
    if (plan.starts_with_table) {
        worksheet_freeze_panes(sheet, row_number(table.head + 1), 1);
    }
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

static void add_series(const Workbook& workbook, lxw_chart* chart, const SheetChart& plan,
                       std::size_t at) {
    const char* sheet = workbook.chart_sheet.c_str();
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
        quiet.size = 9.0;
        quiet.bold = LXW_EXPLICIT_FALSE;
        chart_axis_set_name(chart->x_axis, plan.axis_title.c_str());
        chart_axis_set_name_font(chart->x_axis, &quiet);
    }
}

static void add_chart(Workbook& workbook, lxw_worksheet* sheet, const SheetChart& plan) {
    lxw_chart* chart =
        require(workbook_add_chart(workbook.book.get(), LXW_CHART_BAR_STACKED), "chart");
    for (std::size_t at = 0; at < plan.series; ++at) {
        add_series(workbook, chart, plan, at);
    }
    set_up_axes(chart, plan);
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
    options.x_scale = 760.0 / default_width;
    options.y_scale = plan.height / default_height;
    options.description = alternative.data();
    check(worksheet_insert_chart_opt(sheet, row_number(plan.row), 0, chart, &options),
          "a chart");
}

static void write_sheet(Workbook& workbook, const SheetPlan& plan,
                        const std::string& marking) {
    lxw_worksheet* sheet =
        require(workbook_add_worksheet(workbook.book.get(), plan.name.c_str()), "sheet");
    set_up_page(sheet, plan, marking);
    set_up_grid(sheet, plan);
    for (const SheetCell& cell : plan.cells) {
        write_cell(workbook, sheet, cell);
    }
    for (const SheetChart& chart : plan.charts) {
        add_chart(workbook, sheet, chart);
    }
}

static void set_properties(Workbook& workbook, const Document& document) {
    std::string title = xlsx_text(document.title);
    std::string subject = xlsx_text(document.subtitle);
    std::string status = xlsx_text(document.marking);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.status = status.data();
    properties.created = static_cast<std::time_t>(creation_time(document.date));
    check(workbook_set_properties(workbook.book.get(), &properties), "the properties");
}

static std::string read_back(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        throw std::runtime_error("cannot read the workbook back: " + path.string());
    }
    return bytes;
}

static void write_workbook(const Document& document, const std::filesystem::path& path) {
    std::string spill_folder = path.parent_path().string();
    lxw_workbook_options options{};
    options.tmpdir = spill_folder.data();
    Workbook workbook;
    workbook.book.reset(require(workbook_new_opt(path.c_str(), &options), "workbook"));
    set_properties(workbook, document);
    const std::vector<SheetPlan> sheets = plan_sheets(document);
    workbook.chart_sheet = sheets.back().name;
    for (const SheetPlan& plan : sheets) {
        write_sheet(workbook, plan, document.marking);
    }
    // Closing frees the workbook, whether it succeeds or not.
    check(workbook_close(workbook.book.release()),
          "closing it (is the folder for temporary files full?)");
}

std::string render_xlsx(const Document& document) {
    const PrivateFolder folder;
    const std::filesystem::path path = folder.path() / "report.xlsx";
    write_workbook(document, path);
    std::string bytes = read_back(path);
    require_whole_workbook(bytes);
    return bytes;
}

} // namespace capmat
