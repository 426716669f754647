// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/workbook_writer.h"

#include "models/input/plain_text.h"
#include "questionnaires/exchange/private_folder.h"
#include "questionnaires/exchange/workbook_texts.h"
#include "questionnaires/exchange/xlsx_reader.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace capmat {

namespace {

struct FreeTextWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

using TextWorkbook = std::unique_ptr<lxw_workbook, FreeTextWorkbook>;

} // namespace

static void require_success(lxw_error error, std::string_view what) {
    if (error != LXW_NO_ERROR) {
        throw std::runtime_error(
            fmt::format("cannot write the workbook: {}: {}", what, lxw_strerror(error)));
    }
}

static void write_text_sheet(lxw_workbook* book, const TextSheet& sheet) {
    if (workbook_validate_sheet_name(book, sheet.name.c_str()) != LXW_NO_ERROR) {
        throw std::invalid_argument("no name for a sheet: " + sheet.name);
    }
    lxw_worksheet* made = workbook_add_worksheet(book, sheet.name.c_str());
    if (made == nullptr) {
        throw std::runtime_error("cannot write the workbook: no sheet");
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
            const std::string text = escaped_cell(sheet.rows[row][column]);
            if (!text.empty()) {
                const lxw_error error = worksheet_write_string(
                    made, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                    text.c_str(), nullptr);
                require_success(
                    error, cell_place(sheet.name, static_cast<std::uint32_t>(row + 1),
                                      static_cast<std::uint32_t>(column + 1)));
            }
        }
    }
}

static void write_sheets(std::span<const TextSheet> sheets,
                         const std::filesystem::path& path) {
    std::string spill_folder = path.parent_path().string();
    lxw_workbook_options options{};
    options.tmpdir = spill_folder.data();
    TextWorkbook book(workbook_new_opt(path.c_str(), &options));
    if (!book) {
        throw std::runtime_error("cannot write the workbook: no memory");
    }
    lxw_doc_properties properties{};
    properties.created = 1577836800; // 2020; the library would look at the clock
    require_success(workbook_set_properties(book.get(), &properties), "properties");
    for (const TextSheet& sheet : sheets) {
        write_text_sheet(book.get(), sheet);
    }
    // Closing frees the workbook, whether it succeeds or not.
    require_success(workbook_close(book.release()),
                    "closing it (is the folder for temporary files full?)");
}

static std::string written_bytes(std::span<const TextSheet> sheets) {
    const PrivateFolder folder;
    const std::filesystem::path path = folder.path() / "form.xlsx";
    write_sheets(sheets, path);
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        throw std::runtime_error("cannot read the workbook back: " + path.string());
    }
    return bytes;
}

/// The rows as a reader gives them back: filled cells only.
static bool same_cells(const TextSheet& wanted, const Sheet& found) {
    auto row = found.rows.begin();
    for (std::size_t i = 0; i < wanted.rows.size(); ++i) {
        const auto& texts = wanted.rows[i];
        if (std::ranges::all_of(texts, &std::string::empty)) {
            continue;
        }
        if (row == found.rows.end() || row->number != i + 1) {
            return false;
        }
        auto cell = row->cells.begin();
        for (std::size_t column = 0; column < texts.size(); ++column) {
            if (texts[column].empty()) {
                continue;
            }
            if (cell == row->cells.end() || cell->column != column + 1 ||
                cell->text != texts[column]) {
                return false;
            }
            ++cell;
        }
        ++row;
    }
    return row == found.rows.end();
}

static void require_same(std::span<const TextSheet> wanted, const std::string& bytes) {
    Diagnostics diagnostics;
    const auto found = read_workbook({"workbook", bytes}, diagnostics);
    const bool same =
        found &&
        std::ranges::equal(wanted, found->sheets, [](const auto& a, const auto& b) {
            return a.name == b.name && same_cells(a, b);
        });
    if (!same) {
        throw std::runtime_error("the workbook was not written completely; is the folder "
                                 "for temporary files full?");
    }
}

static std::string printable_cell(const std::string& text) {
    std::string clean = printable_text(text);
    if (character_count(clean) > longest_cell_text) {
        throw std::invalid_argument("a text of more than 32767 characters does not fit "
                                    "into a cell");
    }
    return clean;
}

static std::vector<TextSheet> printable_sheets(std::span<const TextSheet> sheets) {
    std::vector<TextSheet> clean(sheets.begin(), sheets.end());
    for (TextSheet& sheet : clean) {
        for (std::vector<std::string>& row : sheet.rows) {
            std::ranges::transform(row, row.begin(), printable_cell);
        }
    }
    return clean;
}

std::string write_text_workbook(std::span<const TextSheet> sheets) {
    const std::vector<TextSheet> clean = printable_sheets(sheets);
    std::string bytes = written_bytes(clean);
    require_same(clean, bytes);
    return bytes;
}

} // namespace capmat
