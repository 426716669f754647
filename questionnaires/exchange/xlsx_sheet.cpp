// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xlsx_sheet.h"

#include "models/input/plain_text.h"
#include "questionnaires/exchange/cell_reference.h"
#include "questionnaires/exchange/refusal.h"
#include "questionnaires/exchange/xlsx_cell.h"
#include "questionnaires/exchange/xml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace capmat {

namespace {

class SheetPartHandler : public XmlHandler {
public:
    SheetPartHandler(std::string_view name, XlsxCellContext& context,
                     const SheetRowHandler& handler)
        : name_(name), context_(&context), handler_(&handler),
          inline_(context.text_limits.text) {}

    void start_element(std::string_view name, const XmlAttributes& attributes) override {
        if (in_cell_) {
            start_in_cell(name);
        } else if (in_row_) {
            if (name == "c") {
                start_cell(attributes);
            }
        } else if (in_data_) {
            if (name == "row") {
                start_row(attributes);
            }
        } else if (name == "sheetData") {
            in_data_ = true;
        } else if (name == "mergeCell") {
            add_merged(attributes.text("ref"));
        }
    }

    void end_element(std::string_view name) override {
        if (in_cell_) {
            end_in_cell(name);
        } else if (in_row_) {
            if (name == "row") {
                end_row();
            }
        } else if (name == "sheetData") {
            in_data_ = false;
        }
    }

    void text(std::string_view piece) override {
        if (in_value_) {
            if (piece.size() > context_->text_limits.text - raw_.value.size()) {
                throw refusal(fmt::format("a text of more than {} KiB",
                                          context_->text_limits.text / 1024));
            }
            raw_.value += piece;
        } else if (in_inline_) {
            with_place([&] { inline_.text(piece); });
        }
    }

    [[nodiscard]] std::vector<CellRange> take_merged() { return std::move(merged_); }

private:
    [[nodiscard]] Refusal refusal(std::string_view what) const {
        Refusal refused(fmt::format(
            "{}: {}", cell_place(name_, row_.number, std::max(column_, 1U)), what));
        return refused;
    }

    /// Runs what may refuse a value without knowing where it stands.
    template <class Action>
    void with_place(const Action& action) const {
        try {
            action();
        } catch (const Refusal& fault) {
            throw refusal(fault.what());
        }
    }

    void start_row(const XmlAttributes& attributes) {
        const auto number = attributes.find("r");
        row_is_numbered_ = number.has_value();
        row_.cells.clear();
        ++row_.number;
        if (number) {
            std::uint32_t given = 0;
            const char* end = number->data() + number->size();
            const auto [rest, fault] = std::from_chars(number->data(), end, given);
            if (fault != std::errc() || rest != end) {
                throw refusal(
                    fmt::format("{} is not the number of a row", in_quotes(*number)));
            }
            row_.number = given;
        }
        if (row_.number < 1 || row_.number > last_sheet_row) {
            throw Refusal(fmt::format("{}: row {} is beyond the last of a sheet",
                                      escaped(name_), row_.number));
        }
        column_ = 0;
        in_row_ = true;
    }

    void start_cell(const XmlAttributes& attributes) {
        if (++context_->cells > context_->most_cells) {
            throw refusal(
                fmt::format("the workbook has more than {} cells", context_->most_cells));
        }
        std::optional<std::string_view> reference;
        std::optional<std::string_view> kind;
        raw_.style = 0;
        attributes.for_each([&](std::string_view name, std::string_view value) {
            if (name == "r") {
                reference = value;
            } else if (name == "t") {
                kind = value;
            } else if (name == "s") {
                raw_.style = style_number(value);
            }
        });
        place_cell(reference);
        raw_.stored = kind ? kind_of_cell(*kind) : StoredAs::Number;
        raw_.formula = false;
        raw_.has_inline = false;
        raw_.value.clear();
        inline_.clear();
        in_cell_ = true;
    }

    [[nodiscard]] StoredAs kind_of_cell(std::string_view word) const {
        const auto stored = stored_as(word);
        if (!stored) {
            throw refusal(fmt::format("unknown kind of cell {}", in_quotes(word)));
        }
        return *stored;
    }

    /// Cells may leave out where they are; then they follow the one before.
    void place_cell(std::optional<std::string_view> reference) {
        ++column_;
        if (reference) {
            const auto place = parse_cell_reference(*reference);
            if (!place) {
                throw refusal(fmt::format("{} is not a cell", in_quotes(*reference)));
            }
            column_ = place->column;
            if (!row_is_numbered_ && row_.cells.empty()) {
                row_.number = place->row;
                row_is_numbered_ = true;
            }
            if (place->row != row_.number) {
                throw refusal(fmt::format("{} stands in row {}; the file is damaged",
                                          in_quotes(*reference), row_.number));
            }
        }
        if (column_ > last_sheet_column) {
            throw refusal("the column is beyond the last of a sheet");
        }
    }

    static std::size_t style_number(std::string_view text) {
        std::size_t number = 0;
        (void)std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }

    void start_in_cell(std::string_view name) {
        if (in_inline_) {
            inline_.start_element(name);
        } else if (name == "v") {
            in_value_ = true;
        } else if (name == "f") {
            raw_.formula = true;
        } else if (name == "is") {
            in_inline_ = true;
            raw_.has_inline = true;
        }
    }

    void end_in_cell(std::string_view name) {
        if (name == "c") {
            end_cell();
        } else if (name == "v") {
            in_value_ = false;
        } else if (name == "is") {
            in_inline_ = false;
        } else if (in_inline_) {
            inline_.end_element(name);
        }
    }

    void end_cell() {
        in_cell_ = false;
        in_value_ = false;
        in_inline_ = false;
        with_place([&] {
            WorkbookCell& cell = row_.cells.emplace_back();
            cell.column = column_;
            if (!read_cell(raw_, inline_.decoded(), *context_, cell)) {
                row_.cells.pop_back();
            }
        });
    }

    void end_row() {
        in_row_ = false;
        if (row_.cells.empty()) {
            return;
        }
        std::vector<WorkbookCell>& cells = row_.cells;
        if (!std::ranges::is_sorted(cells, {}, &WorkbookCell::column)) {
            std::ranges::stable_sort(cells, {}, &WorkbookCell::column);
        }
        const auto twice = std::ranges::adjacent_find(cells, {}, &WorkbookCell::column);
        if (twice != cells.end()) {
            column_ = twice->column;
            throw refusal("the cell is in the file twice");
        }
        if (row_.number >= seen_rows_.size()) {
            seen_rows_.resize(row_.number + std::size_t{1});
        }
        if (seen_rows_[row_.number]) {
            throw Refusal(fmt::format("{}: row {} is in the file twice", escaped(name_),
                                      row_.number));
        }
        seen_rows_[row_.number] = true;
        (*handler_)(row_);
    }

    void add_merged(std::string_view reference) {
        const auto range = parse_cell_range(reference);
        if (!range) {
            throw Refusal(fmt::format("{}: {} is not a range of merged cells",
                                      escaped(name_), in_quotes(reference)));
        }
        merged_.push_back(*range);
    }

    std::string name_;
    XlsxCellContext* context_;
    const SheetRowHandler* handler_;
    SheetRow row_{0, {}};
    bool row_is_numbered_ = false;
    std::uint32_t column_ = 0;
    RawCell raw_;
    RichTextCollector inline_;
    bool in_data_ = false;
    bool in_row_ = false;
    bool in_cell_ = false;
    bool in_value_ = false;
    bool in_inline_ = false;
    std::vector<bool> seen_rows_;
    std::vector<CellRange> merged_;
};

} // namespace

std::vector<CellRange> read_sheet_part(ZipArchive& archive, const XlsxSheetEntry& entry,
                                       XlsxCellContext& context,
                                       const SheetRowHandler& handler) {
    SheetPartHandler sheet(entry.name, context, handler);
    read_xml_part(archive, entry.part, sheet);
    return sheet.take_merged();
}

} // namespace capmat
