// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/text_width.h"

#include "reports/charts/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace capmat {

// Hundredths of the font size, U+0020 to U+017F.
// clang-format off
static constexpr std::array<std::uint8_t, 352> advance_widths{
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77,
    75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39,
    34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61,
    63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84, 60, 60, 60, 60, 60,
    60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60,
    60, 60, 60, 60, 60, 60, 60, 60, 32, 40, 64, 64, 64, 64, 34, 50, 50, 100, 47, 61,
    84, 36, 100, 50, 50, 84, 40, 40, 50, 64, 64, 32, 50, 40, 47, 61, 97, 97, 97, 53,
    68, 68, 68, 68, 68, 68, 97, 70, 63, 63, 63, 63, 29, 29, 29, 29, 77, 75, 79, 79,
    79, 79, 79, 84, 79, 73, 73, 73, 73, 61, 60, 63, 61, 61, 61, 61, 61, 61, 98, 55,
    62, 62, 62, 62, 28, 28, 28, 28, 61, 63, 61, 61, 61, 61, 61, 84, 61, 63, 63, 63,
    63, 59, 63, 59, 68, 61, 68, 61, 68, 61, 70, 55, 70, 55, 70, 55, 70, 55, 77, 63,
    77, 63, 63, 62, 63, 62, 63, 62, 63, 62, 63, 62, 77, 63, 77, 63, 77, 63, 77, 63,
    75, 63, 92, 69, 29, 28, 29, 28, 29, 28, 29, 28, 29, 28, 59, 56, 29, 28, 66, 58,
    58, 56, 28, 56, 28, 56, 38, 56, 34, 56, 28, 75, 63, 75, 63, 75, 63, 81, 75, 63,
    79, 61, 79, 61, 79, 61, 107, 102, 69, 41, 69, 41, 69, 41, 63, 52, 63, 52, 63, 52,
    63, 52, 61, 39, 61, 39, 61, 39, 73, 63, 73, 63, 73, 63, 73, 63, 73, 63, 73, 63,
    99, 82, 61, 59, 61, 69, 52, 69, 52, 69, 52, 35,
};

// clang-format on

static double advance(char32_t code) {
    constexpr double wide = 100.0;
    constexpr double unknown = 65.0;
    // Joined letters differ by their neighbours; words of them are no wider than this.
    constexpr double arabic = 60.0;
    if (code >= 0x20 && code - 0x20 < advance_widths.size()) {
        return advance_widths.at(code - 0x20);
    }
    const std::size_t cells = terminal_cells(code);
    if (cells == 0) {
        return 0.0;
    }
    if (code >= 0x0600 && code <= 0x06FF) {
        return arabic;
    }
    return cells == 2 ? wide : unknown;
}

double text_width(std::string_view text, double size) {
    double hundredths = 0.0;
    while (!text.empty()) {
        hundredths += advance(take_character(text));
    }
    return hundredths * size / 100.0;
}

static std::string_view take_word(std::string_view& rest) {
    static constexpr std::string_view spaces = " \t\r\n";
    rest.remove_prefix(std::min(rest.find_first_not_of(spaces), rest.size()));
    const std::string_view word = rest.substr(0, rest.find_first_of(spaces));
    rest.remove_prefix(word.size());
    return word;
}

std::vector<std::string> wrapped(std::string_view text, double size, double width) {
    std::vector<std::string> lines;
    for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
        if (!lines.empty()) {
            const std::string longer = lines.back() + " " + std::string(word);
            if (text_width(longer, size) <= width) {
                lines.back() = longer;
                continue;
            }
        }
        lines.emplace_back(word);
    }
    return lines;
}

} // namespace capmat
