// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xlsx_escapes.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace capmat {

static constexpr std::size_t escape_length = 7; // _x0041_

static std::optional<char32_t> escape_at(std::string_view text, std::size_t at) {
    const std::string_view escape = text.substr(at, escape_length);
    if (escape.size() < escape_length || !escape.starts_with("_x") ||
        escape.back() != '_') {
        return std::nullopt;
    }
    std::uint32_t code = 0;
    const char* end = escape.data() + escape_length - 1;
    const auto [rest, fault] = std::from_chars(escape.data() + 2, end, code, 16);
    if (fault != std::errc() || rest != end) {
        return std::nullopt;
    }
    return code;
}

static bool is_high_half(char32_t code) {
    return code >= 0xD800 && code < 0xDC00;
}

static bool is_low_half(char32_t code) {
    return code >= 0xDC00 && code < 0xE000;
}

void append_utf8(std::string& text, char32_t code) {
    const auto byte = [&text](char32_t bits) { text += static_cast<char>(bits); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0U | (code >> 6U));
        byte(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        byte(0xE0U | (code >> 12U));
        byte(0x80U | ((code >> 6U) & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    } else {
        byte(0xF0U | (code >> 18U));
        byte(0x80U | ((code >> 12U) & 0x3FU));
        byte(0x80U | ((code >> 6U) & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    }
}

void decode_xlsx_escapes(std::string& text) {
    if (text.find("_x") == std::string::npos) {
        return;
    }
    std::string decoded;
    for (std::size_t at = 0; at < text.size();) {
        const std::optional<char32_t> code = escape_at(text, at);
        if (!code || is_low_half(*code)) {
            decoded += text[at++];
            continue;
        }
        if (!is_high_half(*code)) {
            append_utf8(decoded, *code);
            at += escape_length;
            continue;
        }
        const std::optional<char32_t> low = escape_at(text, at + escape_length);
        if (low && is_low_half(*low)) {
            append_utf8(decoded, 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00));
            at += 2 * escape_length;
        } else {
            decoded += text[at++];
        }
    }
    text = std::move(decoded);
}

} // namespace capmat
