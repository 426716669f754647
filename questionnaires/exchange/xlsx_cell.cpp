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

static void read_shared_text(std::string_view value, const SharedStrings& strings,
                             WorkbookCell& cell) {
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
    cell.text = *text; // cleaned when the texts were read
}

static void read_boolean(std::string_view value, WorkbookCell& cell) {
    const bool is_true = value == "1" || value == "true";
    if (!is_true && value != "0" && value != "false") {
        throw Refusal(fmt::format("{} is not a truth value", in_quotes(value)));
    }
    cell.kind = CellKind::Boolean;
    cell.text = is_true ? "true" : "false";
}

static void read_number(std::string_view value, bool shown_as_date, DateSystem dates,
                        WorkbookCell& cell) {
    cell.kind = CellKind::Number;
    cell.number = number_of(value);
    const auto date = shown_as_date ? serial_date_text(cell.number, dates) : std::nullopt;
    if (date) {
        cell.kind = CellKind::Date;
    }
    cell.text = date ? std::string_view(*date) : value;
}

static void read_value(RawCell& raw, XlsxCellContext& context, WorkbookCell& cell) {
    const std::string_view value = trimmed(raw.value);
    switch (raw.stored) {
    case StoredAs::Number:
        read_number(value, context.styles.is_date(raw.style), context.dates, cell);
        return;
    case StoredAs::SharedString:
        read_shared_text(value, context.strings, cell);
        return;
    case StoredAs::Boolean:
        read_boolean(value, cell);
        return;
    case StoredAs::InlineString: // seen with the text in `v`
    case StoredAs::Text:
        decode_xlsx_escapes(raw.value);
        cell.text = raw.value;
        break;
    case StoredAs::Error:
        cell.kind = CellKind::Error;
        cell.text = value;
        break;
    case StoredAs::IsoDate:
        cell.kind = CellKind::Date;
        cell.text = value;
        break;
    }
    context.cleaner.clean(cell.text);
}

bool read_cell(RawCell& raw, std::string& inline_text, XlsxCellContext& context,
               WorkbookCell& cell) {
    if (raw.value.empty() && raw.has_inline) {
        cell.text = inline_text;
        context.cleaner.clean(cell.text);
    } else if (!trimmed(raw.value).empty() || raw.stored == StoredAs::Text) {
        read_value(raw, context, cell);
    }
    cell.formula = raw.formula;
    return !cell.text.empty() || cell.formula;
}

} // namespace capmat
