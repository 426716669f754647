// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xlsx_cell.h"

#include "models/input/plain_text.h"
#include "models/input/words.h"
#include "questionnaires/exchange/refusal.h"
#include "questionnaires/exchange/xlsx_escapes.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace capmat {

std::optional<StoredAs> stored_as(std::string_view word) {
    static constexpr Words<StoredAs, 7> words{{{"s", StoredAs::SharedString},
                                               {"n", StoredAs::Number},
                                               {"inlineStr", StoredAs::InlineString},
                                               {"str", StoredAs::Text},
                                               {"b", StoredAs::Boolean},
                                               {"e", StoredAs::Error},
                                               {"d", StoredAs::IsoDate}}};
    return find_word(words, word);
}

static std::string_view trimmed(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) {
        return {};
    }
    return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

static double number_of(std::string_view text) {
    std::string_view digits = text;
    digits.remove_prefix(digits.starts_with('+') ? 1 : 0);
    double number = 0.0;
    const char* end = digits.data() + digits.size();
    const auto [rest, fault] = std::from_chars(digits.data(), end, number);
    if (fault == std::errc::result_out_of_range && rest == end &&
        digits.find("E-") != std::string_view::npos) {
        return 0.0; // too near to zero for a double
    }
    if (fault != std::errc() || rest != end || !std::isfinite(number)) {
        throw Refusal(fmt::format("{} is not a number", in_quotes(text)));
    }
    return number;
}

static WorkbookCell text_cell(std::string text, TextCleaner& cleaner) {
    cleaner.clean(text);
    WorkbookCell cell;
    cell.text = std::move(text);
    return cell;
}

static WorkbookCell shared_text_cell(std::string_view value,
                                     const SharedStrings& strings) {
    std::size_t number = 0;
    const char* end = value.data() + value.size();
    const auto [rest, fault] = std::from_chars(value.data(), end, number);
    const auto text =
        fault == std::errc() && rest == end ? strings.at(number) : std::nullopt;
    if (!text) {
        throw Refusal(fmt::format("the cell points to text {}, but the workbook has {} "
                                  "texts; the file is damaged",
                                  in_quotes(value), strings.size()));
    }
    WorkbookCell cell;
    cell.text = *text; // cleaned when the texts were read
    return cell;
}

static WorkbookCell boolean_cell(std::string_view value) {
    const bool is_true = value == "1" || value == "true";
    if (!is_true && value != "0" && value != "false") {
        throw Refusal(fmt::format("{} is not a truth value", in_quotes(value)));
    }
    WorkbookCell cell;
    cell.kind = CellKind::Boolean;
    cell.text = is_true ? "true" : "false";
    return cell;
}

static WorkbookCell number_cell(std::string_view value, bool shown_as_date,
                                DateSystem dates) {
    WorkbookCell cell;
    cell.kind = CellKind::Number;
    cell.number = number_of(value);
    const auto date = shown_as_date ? serial_date_text(cell.number, dates) : std::nullopt;
    if (date) {
        cell.kind = CellKind::Date;
    }
    cell.text = date ? *date : std::string(value);
    return cell;
}

static WorkbookCell value_cell(RawCell& raw, XlsxCellContext& context) {
    const std::string_view value = trimmed(raw.value);
    switch (raw.stored) {
    case StoredAs::Number:
        return number_cell(value, context.styles.is_date(raw.style), context.dates);
    case StoredAs::SharedString:
        return shared_text_cell(value, context.strings);
    case StoredAs::Boolean:
        return boolean_cell(value);
    case StoredAs::InlineString: // seen with the text in `v`
    case StoredAs::Text:
        decode_xlsx_escapes(raw.value);
        return text_cell(std::move(raw.value), context.cleaner);
    case StoredAs::Error:
    case StoredAs::IsoDate: {
        WorkbookCell cell = text_cell(std::string(value), context.cleaner);
        cell.kind = raw.stored == StoredAs::Error ? CellKind::Error : CellKind::Date;
        return cell;
    }
    }
    return {};
}

std::optional<WorkbookCell> read_cell(RawCell& raw, std::string& inline_text,
                                      XlsxCellContext& context) {
    WorkbookCell cell;
    if (raw.value.empty() && raw.has_inline) {
        cell = text_cell(std::move(inline_text), context.cleaner);
    } else if (!trimmed(raw.value).empty() || raw.stored == StoredAs::Text) {
        cell = value_cell(raw, context);
    }
    cell.formula = raw.formula;
    if (cell.text.empty() && !cell.formula) {
        return std::nullopt;
    }
    return cell;
}

} // namespace capmat
