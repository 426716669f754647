// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/plan_calls.h"

#include "questionnaires/exchange/plan_formats.h"
#include "questionnaires/exchange/workbook_texts.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <map>
#include <memory>
#include <stdexcept>

namespace capmat {

namespace {

struct FreePlannedBook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

/// The workbook under construction and the formats it has so far.
struct PlannedBook {
    std::unique_ptr<lxw_workbook, FreePlannedBook> book;
    std::map<CellLook, lxw_format*> formats;
};

/// Two corners in the library's count, which begins at 0.
struct Corners {
    explicit Corners(const CellRange& range)
        : top(range.first_row - 1), left(static_cast<lxw_col_t>(range.first_column - 1)),
          bottom(range.last_row - 1),
          right(static_cast<lxw_col_t>(range.last_column - 1)) {}

    lxw_row_t top;
    lxw_col_t left;
    lxw_row_t bottom;
    lxw_col_t right;
};

} // namespace

static void require_done(lxw_error error, std::string_view what) {
    if (error != LXW_NO_ERROR) {
        throw std::runtime_error(
            fmt::format("cannot write the workbook: {}: {}", what, lxw_strerror(error)));
    }
}

template <class Made>
static Made* require_made(Made* made, std::string_view what) {
    if (made == nullptr) {
        throw std::runtime_error(fmt::format("cannot write the workbook: no {}", what));
    }
    return made;
}

static lxw_format* format_for(PlannedBook& book, const CellLook& look) {
    lxw_format*& format = book.formats[look];
    if (format == nullptr) {
        format = require_made(workbook_add_format(book.book.get()), "format");
        apply_cell_look(*format, look);
    }
    return format;
}

namespace {

/// Writes one value into its cell; texts never as formulas or links.
struct PutValue {
    lxw_worksheet* sheet;
    lxw_row_t row;
    lxw_col_t column;
    lxw_format* format;

    lxw_error operator()(std::monostate /*nothing*/) const {
        return worksheet_write_blank(sheet, row, column, format);
    }

    lxw_error operator()(const std::string& text) const {
        return text.empty() ? (*this)(std::monostate{})
                            : worksheet_write_string(sheet, row, column,
                                                     escaped_cell(text).c_str(), format);
    }

    lxw_error operator()(double number) const {
        return worksheet_write_number(sheet, row, column, number, format);
    }

    lxw_error operator()(const PlannedFormula& formula) const {
        if (const auto* number = std::get_if<double>(&formula.gives)) {
            return worksheet_write_formula_num(sheet, row, column, formula.text.c_str(),
                                               format, *number);
        }
        const std::string text = escaped_cell(std::get<std::string>(formula.gives));
        return worksheet_write_formula_str(sheet, row, column, formula.text.c_str(),
                                           format, text.c_str());
    }
};

} // namespace

static void put_cell(PlannedBook& book, lxw_worksheet* sheet, const PlannedCell& cell) {
    const lxw_row_t row = cell.row - 1;
    const auto column = static_cast<lxw_col_t>(cell.column - 1);
    lxw_format* format = format_for(book, cell.look);
    if (cell.span > 1) {
        const auto last = static_cast<lxw_col_t>(column + cell.span - 1);
        require_done(
            worksheet_merge_range(sheet, row, column, row, last, nullptr, format),
            "joining cells");
    }
    if (!cell.goes_to.empty()) {
        const std::string link = "internal:" + in_sheet(cell.goes_to, "A1");
        require_done(worksheet_write_url(sheet, row, column, link.c_str(), format),
                     "a link");
    }
    require_done(std::visit(PutValue{sheet, row, column, format}, cell.value), "a cell");
}

static void put_look(PlannedBook& book, lxw_worksheet* sheet, const LookRule& rule) {
    lxw_format* format = require_made(workbook_add_format(book.book.get()), "format");
    format_set_font_color(format, rule.ink);
    if (rule.fill) {
        format_set_bg_color(format, *rule.fill);
    }
    std::string formula = rule.formula;
    lxw_conditional_format call{};
    call.type = LXW_CONDITIONAL_TYPE_FORMULA;
    call.value_string = formula.data();
    call.format = format;
    const Corners at(rule.cells);
    require_done(worksheet_conditional_format_range(sheet, at.top, at.left, at.bottom,
                                                    at.right, &call),
                 "a look of cells");
}

static void set_up_paper(lxw_worksheet* sheet, const PlannedSheet& plan) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.4, 0.4, 0.7, 0.6);
    require_done(worksheet_set_header(sheet, plan.header.c_str()), "the header");
    require_done(worksheet_set_footer(sheet, plan.footer.c_str()), "the footer");
    if (plan.repeated_row > 0) {
        require_done(
            worksheet_repeat_rows(sheet, plan.repeated_row - 1, plan.repeated_row - 1),
            "the repeated row");
    }
}

/// A courtesy against slips, no lock: there is no password.
static void protect(lxw_worksheet* sheet) {
    lxw_protection allowed{};
    allowed.format_columns = 1;
    allowed.format_rows = 1;
    worksheet_protect(sheet, nullptr, &allowed);
}

static void set_up_rows(lxw_worksheet* sheet, const PlannedSheet& plan) {
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        lxw_row_col_options options{};
        options.hidden = plan.columns[i].hidden ? 1 : 0;
        const auto column = static_cast<lxw_col_t>(i);
        require_done(worksheet_set_column_opt(sheet, column, column,
                                              plan.columns[i].width, nullptr, &options),
                     "a column");
    }
    for (const PlannedRow& row : plan.rows) {
        lxw_row_col_options options{};
        options.hidden = row.hidden ? 1 : 0;
        require_done(
            worksheet_set_row_opt(sheet, row.row - 1, row.height, nullptr, &options),
            "a row");
    }
}

static void put_sheet(PlannedBook& book, const PlannedSheet& plan) {
    lxw_worksheet* sheet =
        require_made(workbook_add_worksheet(book.book.get(), plan.name.c_str()), "sheet");
    if (plan.hidden) {
        worksheet_hide(sheet);
    }
    if (plan.right_to_left) {
        worksheet_right_to_left(sheet);
    }
    set_up_rows(sheet, plan);
    if (plan.for_people) {
        worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
        set_up_paper(sheet, plan);
        protect(sheet);
    }
    if (plan.frozen_rows + plan.frozen_columns > 0) {
        worksheet_freeze_panes(sheet, plan.frozen_rows,
                               static_cast<lxw_col_t>(plan.frozen_columns));
    }
    for (const PlannedCell& cell : plan.cells) {
        put_cell(book, sheet, cell);
    }
    for (const EntryRule& rule : plan.rules) {
        EntryRule kept = rule;
        lxw_data_validation call = validation_of(kept);
        const Corners at(rule.cells);
        require_done(worksheet_data_validation_range(sheet, at.top, at.left, at.bottom,
                                                     at.right, &call),
                     "a rule for entries");
    }
    for (const LookRule& rule : plan.looks) {
        put_look(book, sheet, rule);
    }
}

static void put_properties(PlannedBook& book, std::string title) {
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = 1577836800; // 2020; the library would look at the clock
    require_done(workbook_set_properties(book.book.get(), &properties), "properties");
}

void save_plan(const WorkbookPlan& plan, const std::filesystem::path& path) {
    std::string spill_folder = path.parent_path().string();
    lxw_workbook_options options{};
    options.tmpdir = spill_folder.data();
    PlannedBook book;
    book.book.reset(require_made(workbook_new_opt(path.c_str(), &options), "workbook"));
    put_properties(book, plan.title);
    for (const PlannedSheet& sheet : plan.sheets) {
        put_sheet(book, sheet);
    }
    for (const auto& [name, range] : plan.names) {
        require_done(workbook_define_name(book.book.get(), name.c_str(), range.c_str()),
                     "a name for a range");
    }
    // Closing frees the workbook, whether it succeeds or not.
    require_done(workbook_close(book.book.release()),
                 "closing it (is the folder for temporary files full?)");
}

} // namespace capmat
