// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/text_direction.h"

#include "reports/charts/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace capmat {

/// Letters of Hebrew, Arabic and their neighbours; not the digits and commas among them.
static bool is_right_to_left_letter(char32_t code) {
    using Letters = std::pair<char32_t, char32_t>;
    static constexpr std::array letters{
        Letters{0x05BE, 0x05FF}, Letters{0x0608, 0x060B},   Letters{0x060D, 0x065F},
        Letters{0x066D, 0x06EF}, Letters{0x06FA, 0x08FF},   Letters{0xFB1D, 0xFDFF},
        Letters{0xFE70, 0xFEFE}, Letters{0x10800, 0x10FFF}, Letters{0x1E800, 0x1EFFF},
    };
    return std::ranges::any_of(letters, [code](const Letters& range) {
        return code >= range.first && code <= range.second;
    });
}

static bool is_digit(char32_t code) {
    return code >= '0' && code <= '9';
}

/// Latin, Greek, Cyrillic, Armenian.
static bool is_left_to_right_letter(char32_t code) {
    const bool ascii = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    return ascii || (code >= 0xC0 && code <= 0x58F);
}

/// Whether any character of `text` is one.
static bool any_character(std::string_view text, bool (*is_one)(char32_t)) {
    while (!text.empty()) {
        if (is_one(take_character(text))) {
            return true;
        }
    }
    return false;
}

static bool is_plain_number(std::string_view text) {
    return text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool is_left_to_right(std::string_view text) {
    const bool any =
        any_character(text, is_digit) || any_character(text, is_left_to_right_letter);
    return any && !any_character(text, is_right_to_left_letter);
}

bool has_latin_words(std::string_view text) {
    return is_left_to_right(text) && any_character(text, is_left_to_right_letter) &&
           text.find(' ') != std::string_view::npos;
}

/// `STR-1.1`, `ministry.yaml:41`: the longest run of such characters at the start.
static std::string_view name_at_start(std::string_view text) {
    static constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz"
                                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                "0123456789-._:/";
    std::string_view name = text.substr(0, text.find_first_not_of(allowed));
    return name.substr(0, name.find_last_not_of("-._:/") + 1);
}

/// Ids have letters and figures. Dates and rounds such as `2026-10` are turned round by
/// Arabic words before them as well.
static bool is_id(std::string_view name) {
    return any_character(name, is_digit) &&
           (any_character(name, is_left_to_right_letter) ||
            name.find_first_of("-/:") != std::string_view::npos);
}

std::vector<DirectedPiece> directed_pieces(std::string_view text) {
    if (text.empty() || is_plain_number(text)) {
        return {{text, false}};
    }
    if (is_left_to_right(text)) {
        return {{text, true}};
    }
    std::vector<DirectedPiece> pieces;
    std::size_t plain = 0; // where the piece that is no id begins
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view name = name_at_start(text.substr(at));
        if (is_id(name)) {
            if (at > plain) {
                pieces.push_back({text.substr(plain, at - plain), false});
            }
            pieces.push_back({name, true});
            plain = at + name.size();
        }
        at += std::max<std::size_t>(name.size(), 1);
    }
    if (plain < text.size()) {
        pieces.push_back({text.substr(plain), false});
    }
    return pieces;
}

} // namespace capmat
