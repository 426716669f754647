// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/workbook_texts.h"

#include "models/input/lower_case.h"
#include "models/input/plain_text.h"

#include <algorithm>

namespace capmat {

/// `_x0041_`: how a workbook writes a character by its number.
static bool is_workbook_escape(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") ==
               std::string_view::npos;
}

std::string printable_text(std::string_view text) {
    constexpr char32_t replacement = 0xFFFD;
    std::string clean;
    while (!text.empty()) {
        const Character character = first_character(text);
        const bool noncharacter = (character.code & 0xFFFEU) == 0xFFFEU;
        if (character.valid && !is_forbidden(character.code) && character.code != '\r' &&
            character.code != replacement && !noncharacter) {
            clean += text.substr(0, character.bytes);
        }
        text.remove_prefix(character.bytes);
    }
    return clean;
}

std::string escaped_cell(std::string_view clean) {
    std::string escaped;
    for (std::size_t i = 0; i < clean.size(); ++i) {
        if (is_workbook_escape(clean.substr(i))) {
            escaped += "_x005F";
        }
        escaped += clean[i];
    }
    return escaped;
}

static std::string without_edges(std::string_view text) {
    constexpr std::string_view unwanted = " '";
    text.remove_prefix(std::min(text.find_first_not_of(unwanted), text.size()));
    const std::size_t end = text.find_last_not_of(unwanted);
    return std::string(text.substr(0, end == std::string_view::npos ? 0 : end + 1));
}

/// Whole words where that costs little.
static std::string cut_title(const std::string& title, std::size_t most) {
    if (character_count(title) <= most) {
        return title;
    }
    std::string cut(first_characters(title, most));
    const std::size_t blank = cut.rfind(' ');
    if (blank != std::string::npos && blank > cut.size() / 2) {
        cut.resize(blank);
    }
    return without_edges(cut);
}

std::string take_sheet_title(std::string_view wished, std::set<std::string>& used) {
    constexpr std::size_t longest_name = 31;
    std::string title = printable_text(wished);
    std::ranges::replace_if(
        title,
        [](char letter) {
            return std::string_view("[]:*?/\\\n\t").find(letter) !=
                   std::string_view::npos;
        },
        ' ');
    title = cut_title(without_edges(title), longest_name);
    // Excel keeps "History" for itself.
    if (title.empty() || lower_case(title) == "history") {
        title = without_edges(title + " sheet");
    }
    const std::string base = title;
    for (int number = 2; !used.insert(lower_case(title)).second; ++number) {
        const std::string ending = " (" + std::to_string(number) + ")";
        title = cut_title(base, longest_name - ending.size()) + ending;
    }
    return title;
}

static std::string doubled(std::string_view text, char letter) {
    std::string twice;
    for (const char one : text) {
        twice += one;
        if (one == letter) {
            twice += one;
        }
    }
    return twice;
}

std::string in_sheet(std::string_view sheet, std::string_view cells) {
    return "'" + doubled(sheet, '\'') + "'!" + std::string(cells);
}

std::string formula_text(std::string_view text) {
    return "\"" + doubled(printable_text(text), '"') + "\"";
}

std::string header_text_of(std::string_view text, std::size_t longest) {
    return doubled(first_characters(printable_text(text), longest), '&');
}

} // namespace capmat
