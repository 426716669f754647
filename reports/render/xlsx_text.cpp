// SPDX-License-Identifier: Apache-2.0
#include "reports/render/xlsx_text.h"

#include "reports/charts/utf8.h"

#include <algorithm>

namespace capmat {

static std::size_t utf16_units(char32_t code) {
    return code >= 0x10000 ? 2 : 1;
}

/// The start of `text` that takes at most `units`.
static std::string cut(std::string_view text, std::size_t units) {
    std::string kept;
    std::size_t used = 0;
    while (!text.empty()) {
        const char32_t code = take_character(text);
        used += utf16_units(code);
        if (used > units) {
            break;
        }
        kept += utf8(code);
    }
    return kept;
}

static bool is_hexadecimal(char letter) {
    return std::string_view("0123456789abcdefABCDEF").find(letter) !=
           std::string_view::npos;
}

/// `_x0041_`: how a workbook writes a character by its number.
static bool is_encoded_character(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           std::ranges::all_of(text.substr(2, 4), is_hexadecimal);
}

std::string xlsx_text(std::string_view text) {
    constexpr std::size_t longest_cell = 32767;
    std::string clean;
    while (!text.empty()) {
        if (is_encoded_character(text)) {
            clean += "_x005F";
        }
        const char32_t code = take_character(text);
        if (code != '\r' && !is_unsafe_to_print(code)) {
            clean += utf8(code);
        }
    }
    return cut(clean, longest_cell);
}

static std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](char letter) {
        const bool upper = letter >= 'A' && letter <= 'Z';
        return upper ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

static std::string trimmed(std::string text) {
    static constexpr std::string_view unwanted = " '";
    text.erase(0, std::min(text.find_first_not_of(unwanted), text.size()));
    text.erase(text.find_last_not_of(unwanted) + 1);
    return text;
}

std::string take_sheet_name(const Language& words, std::string_view title,
                            std::set<std::string>& used) {
    constexpr std::size_t longest_name = 31;
    std::string wished = xlsx_text(title);
    std::ranges::replace_if(
        wished,
        [](char letter) {
            return std::string_view("[]:*?/\\\n\t").find(letter) !=
                   std::string_view::npos;
        },
        ' ');
    std::string name = trimmed(cut(trimmed(wished), longest_name));
    // Excel keeps "History" for itself.
    if (name.empty() || lower_case(name) == "history") {
        name = trimmed(words.say_with("sheet/named", "{0} sheet", name));
    }
    const std::string base = name;
    for (int number = 2; !used.insert(lower_case(name)).second; ++number) {
        const std::string ending = " (" + std::to_string(number) + ")";
        name = trimmed(cut(base, longest_name - ending.size())) + ending;
    }
    return name;
}

std::string xlsx_header_text(std::string_view text) {
    constexpr std::size_t longest_header = 100;
    std::string doubled;
    for (const char letter : cut(xlsx_text(text), longest_header)) {
        doubled += letter;
        if (letter == '&') {
            doubled += '&';
        }
    }
    return doubled;
}

} // namespace capmat
