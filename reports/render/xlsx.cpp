// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/private_folder.h"
#include "reports/render/cell_format.h"
#include "reports/render/formats.h"
#include "reports/render/sheet_plan.h"
#include "reports/render/sheet_widths.h"
#include "reports/render/xlsx_calls.h"
#include "reports/render/xlsx_chart.h"
#include "reports/render/xlsx_check.h"
#include "reports/render/xlsx_date.h"
#include "reports/render/xlsx_format.h"
#include "reports/render/xlsx_text.h"

#include <xlsxwriter.h>

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

static lxw_format* format_of(Workbook& workbook, const SheetLook& look) {
    lxw_format*& format = workbook.formats[look];
    if (format == nullptr) {
        format = require(workbook_add_format(workbook.book.get()), "format");
        apply_cell_format(*format, cell_format(look));
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

static void set_up_pages_across(lxw_worksheet* sheet, const SheetPlan& plan) {
    if (plan.tables == 0 && !plan.charts.empty()) {
        worksheet_fit_to_pages(sheet, 1, 1); // standing: charts of many bars are tall
        return;
    }
    worksheet_set_landscape(sheet);
    if (plan.page_starts.empty()) {
        worksheet_fit_to_pages(sheet, 1, 0);
        return;
    }
    // A spreadsheet that fits pages by itself would not keep to the breaks.
    std::vector<lxw_col_t> breaks;
    for (const std::size_t column : plan.page_starts) {
        breaks.push_back(column_number(column));
    }
    breaks.push_back(0); // the library's end of the list
    worksheet_set_print_scale(sheet, least_print_percent);
    worksheet_print_across(sheet);
    check(worksheet_set_v_pagebreaks(sheet, breaks.data()), "the page breaks");
    check(worksheet_repeat_columns(sheet, 0, column_number(plan.repeated - 1)),
          "the repeated columns");
}

static void set_up_page(lxw_worksheet* sheet, const SheetPlan& plan,
                        const std::string& marking) {
    constexpr std::uint8_t a4 = 9;
    const std::string_view first = plan.right_to_left ? "&R" : "&L";
    const std::string_view last = plan.right_to_left ? "&L" : "&R";
    const std::string label =
        marking.empty()
            ? ""
            : fmt::format("{}&\"-,Bold\"&12{}", first, xlsx_header_text(" " + marking));
    const std::string line = fmt::format("{}{}{}", label, last, plan.page_number);
    worksheet_set_paper(sheet, a4);
    set_up_pages_across(sheet, plan);
    worksheet_set_margins(sheet, 0.6, 0.6, 0.8, 0.8);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    check(worksheet_set_header(sheet, line.c_str()), "the header");
    check(worksheet_set_footer(sheet, line.c_str()), "the footer");
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
        worksheet_freeze_panes(
            sheet, row_number(table.head + 1),
            column_number(plan.page_starts.empty() ? 1 : plan.repeated));
    }
}

static void write_sheet(Workbook& workbook, const SheetPlan& plan,
                        const std::string& marking) {
    lxw_worksheet* sheet =
        require(workbook_add_worksheet(workbook.book.get(), plan.name.c_str()), "sheet");
    if (plan.right_to_left) {
        worksheet_right_to_left(sheet);
    }
    set_up_page(sheet, plan, marking);
    set_up_grid(sheet, plan);
    for (const SheetCell& cell : plan.cells) {
        write_cell(workbook, sheet, cell);
    }
    for (const SheetChart& chart : plan.charts) {
        add_chart({workbook.book.get(), sheet, plan.right_to_left}, chart,
                  workbook.chart_sheet);
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
