// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/number_format.h"

#include <algorithm>

namespace capmat {

static constexpr std::string_view date_letters = "yYmMdDhHsS";

static std::size_t after(std::string_view format, std::size_t at, char end) {
    const std::size_t found = format.find(end, at + 1);
    return found == std::string_view::npos ? format.size() : found + 1;
}

/// `h`, `mm` and the like: hours, minutes or seconds that count on past a day.
static bool is_elapsed_time(std::string_view bracketed) {
    if (bracketed.empty() ||
        std::string_view("hHmMsS").find(bracketed.front()) == std::string_view::npos) {
        return false;
    }
    return std::ranges::all_of(bracketed,
                               [&](char letter) { return letter == bracketed.front(); });
}

bool is_date_format(std::string_view format) {
    for (std::size_t at = 0; at < format.size();) {
        const char letter = format[at];
        if (letter == ';') {
            return false;
        }
        if (letter == '"') {
            at = after(format, at, '"');
        } else if (letter == '\\' || letter == '_' || letter == '*') {
            at += 2; // the next character is shown, left blank or repeated
        } else if (letter == '[') {
            const std::size_t end = after(format, at, ']');
            if (is_elapsed_time(format.substr(at + 1, end - at - 2))) {
                return true;
            }
            at = end;
        } else if (date_letters.find(letter) != std::string_view::npos) {
            return true;
        } else {
            ++at;
        }
    }
    return false;
}

bool is_built_in_date_format(unsigned number) {
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
           (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
}

} // namespace capmat
