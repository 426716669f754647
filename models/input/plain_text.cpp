// SPDX-License-Identifier: Apache-2.0
#include "models/input/plain_text.h"

#include <fmt/format.h>

#include <array>

namespace capmat {

static constexpr std::size_t longest_quote = 80;

/// How a lead byte starts a sequence: its length, its payload, the smallest code allowed.
struct Lead {
    std::size_t bytes;
    char32_t payload;
    char32_t smallest;
};

static Lead lead_of(unsigned char byte) {
    if (byte < 0x80U) {
        return {1, byte, 0};
    }
    if (byte >= 0xC2U && byte < 0xE0U) {
        return {2, byte & 0x1FU, 0x80};
    }
    if (byte >= 0xE0U && byte < 0xF0U) {
        return {3, byte & 0x0FU, 0x800};
    }
    if (byte >= 0xF0U && byte < 0xF5U) {
        return {4, byte & 0x07U, 0x10000};
    }
    return {0, 0, 0};
}

Character first_character(std::string_view text) {
    const Lead lead = lead_of(static_cast<unsigned char>(text.front()));
    const Character broken{static_cast<unsigned char>(text.front()), 1, false};
    if (lead.bytes == 0 || lead.bytes > text.size()) {
        return broken;
    }
    char32_t code = lead.payload;
    for (std::size_t i = 1; i < lead.bytes; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) != 0x80U) {
            return broken;
        }
        code = (code << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < lead.smallest || code > 0x10FFFF || surrogate) {
        return broken;
    }
    return {code, lead.bytes, true};
}

bool is_forbidden(char32_t code) {
    const bool line_or_tab = code == '\n' || code == '\r' || code == '\t';
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool override_direction = code == 0x202D || code == 0x202E;
    return (control && !line_or_tab) || override_direction;
}

std::size_t find_forbidden(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20U && byte < 0x7FU) {
            ++at; // the common case, kept short because every input byte passes here
            continue;
        }
        const Character character = first_character(text.substr(at));
        if (!character.valid || is_forbidden(character.code)) {
            return at;
        }
        at += character.bytes;
    }
    return std::string_view::npos;
}

static std::string escape(const Character& character) {
    switch (character.code) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    const auto code = static_cast<unsigned>(character.code);
    return character.code < 0x100 ? fmt::format("\\x{:02x}", code)
                                  : fmt::format("\\u{:04x}", code);
}

std::string escaped(std::string_view text) {
    std::string safe;
    while (!text.empty()) {
        const Character character = first_character(text);
        const bool line_or_tab =
            character.code == '\n' || character.code == '\r' || character.code == '\t';
        if (!character.valid || line_or_tab || is_forbidden(character.code)) {
            safe += escape(character);
        } else {
            safe += text.substr(0, character.bytes);
        }
        text.remove_prefix(character.bytes);
    }
    return safe;
}

std::string in_quotes(std::string_view text) {
    const std::string_view start = first_characters(text, longest_quote);
    const char* more = start.size() < text.size() ? "..." : "";
    return fmt::format("'{}{}'", escaped(start), more);
}

std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) {
        count += (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U ? 0 : 1;
    }
    return count;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < count && bytes < text.size(); ++i) {
        bytes += first_character(text.substr(bytes)).bytes;
    }
    return text.substr(0, bytes);
}

} // namespace capmat
