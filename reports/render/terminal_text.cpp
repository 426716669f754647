// SPDX-License-Identifier: Apache-2.0
#include "reports/render/terminal_text.h"

#include "reports/charts/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string safe_character(char32_t code) {
    if (code == '\n' || code == '\r' || code == '\t') {
        return " ";
    }
    if (!is_unsafe_to_print(code)) {
        return utf8(code);
    }
    const auto number = static_cast<std::uint32_t>(code);
    return code < 0x100 ? fmt::format("\\x{:02x}", number)
                        : fmt::format("\\u{:04x}", number);
}

std::string terminal_safe(std::string_view text) {
    std::string safe;
    while (!text.empty()) {
        safe += safe_character(take_character(text));
    }
    return safe;
}

std::size_t terminal_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        width += terminal_cells(take_character(text));
    }
    return width;
}

/// The longest start of `rest` that fits; at least one character, or it would never end.
static std::string take_piece(std::string_view& rest, std::size_t columns) {
    std::string piece;
    std::size_t width = 0;
    while (!rest.empty()) {
        std::string_view after = rest;
        const char32_t code = take_character(after);
        if (!piece.empty() && width + terminal_cells(code) > columns) {
            break;
        }
        width += terminal_cells(code);
        piece += utf8(code);
        rest = after;
    }
    return piece;
}

static void add_word(std::vector<std::string>& lines, std::string_view word,
                     std::size_t columns) {
    const std::size_t used = terminal_width(lines.back());
    const std::size_t space = used == 0 ? 0 : 1;
    if (used + space + terminal_width(word) <= columns) {
        lines.back() += std::string(space, ' ') + std::string(word);
        return;
    }
    while (!word.empty()) {
        std::string piece = take_piece(word, columns);
        if (lines.back().empty()) {
            lines.back() = std::move(piece);
        } else {
            lines.push_back(std::move(piece));
        }
    }
}

std::vector<std::string> terminal_lines(std::string_view text, std::size_t columns) {
    const std::string safe = terminal_safe(text);
    std::vector<std::string> lines(1);
    std::string_view rest = safe;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (!word.empty()) {
            add_word(lines, word, std::max<std::size_t>(columns, 1));
        }
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return lines;
}

std::string padded(const std::string& text, std::size_t columns, Align align) {
    const std::size_t width = terminal_width(text);
    const std::string spaces(columns > width ? columns - width : 0, ' ');
    return align == Align::Number ? spaces + text : text + spaces;
}

} // namespace capmat
