// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace capmat {

static unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

static std::size_t announced_length(unsigned lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

static bool is_scalar(char32_t code, std::size_t length) {
    static constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return code >= smallest.at(length) && code <= 0x10FFFF && !surrogate;
}

char32_t take_character(std::string_view& rest) {
    const unsigned lead = byte_at(rest, 0);
    const std::size_t length = announced_length(lead);
    char32_t code = length < 2 ? lead : lead & (0x7FU >> length);
    bool valid = length > 0;
    for (std::size_t at = 1; at < length; ++at) {
        const unsigned byte = byte_at(rest, at);
        valid = valid && (byte & 0xC0U) == 0x80U;
        code = (code << 6U) | (byte & 0x3FU);
    }
    valid = valid && is_scalar(code, length);
    rest.remove_prefix(valid ? length : 1);
    return valid ? code : replacement_character;
}

static char byte_of(char32_t bits) {
    return static_cast<char>(bits);
}

std::string utf8(char32_t code) {
    if (code < 0x80) {
        return {byte_of(code)};
    }
    const char last = byte_of(0x80U | (code & 0x3FU));
    if (code < 0x800) {
        return {byte_of(0xC0U | (code >> 6U)), last};
    }
    const char third = byte_of(0x80U | ((code >> 6U) & 0x3FU));
    if (code < 0x10000) {
        return {byte_of(0xE0U | (code >> 12U)), third, last};
    }
    const char second = byte_of(0x80U | ((code >> 12U) & 0x3FU));
    return {byte_of(0xF0U | (code >> 18U)), second, third, last};
}

bool is_unsafe_to_print(char32_t code) {
    if (code == '\t' || code == '\n' || code == '\r') {
        return false;
    }
    const bool control = code < 0x20 || (code >= 0x7F && code <= 0x9F);
    const bool direction_override = code == 0x202D || code == 0x202E;
    const bool non_character = (code & 0xFFFEU) == 0xFFFEU;
    return control || direction_override || non_character;
}

namespace {

using CodeRange = std::pair<char32_t, char32_t>;

} // namespace

static bool is_in(char32_t code, const auto& ranges) {
    return std::ranges::any_of(ranges, [code](const CodeRange& range) {
        return code >= range.first && code <= range.second;
    });
}

std::size_t terminal_cells(char32_t code) {
    static constexpr std::array zero{
        CodeRange{0x0300, 0x036F}, CodeRange{0x0591, 0x05BD}, CodeRange{0x064B, 0x065F},
        CodeRange{0x200B, 0x200F}, CodeRange{0x202A, 0x202E}, CodeRange{0x2066, 0x2069},
        CodeRange{0xFE00, 0xFE0F}, CodeRange{0xFEFF, 0xFEFF}};
    static constexpr std::array wide{
        CodeRange{0x1100, 0x115F},   CodeRange{0x2E80, 0xA4CF},
        CodeRange{0xAC00, 0xD7A3},   CodeRange{0xF900, 0xFAFF},
        CodeRange{0xFE30, 0xFE6F},   CodeRange{0xFF00, 0xFF60},
        CodeRange{0x1F300, 0x1F64F}, CodeRange{0x1F900, 0x1F9FF},
        CodeRange{0x20000, 0x3FFFD}};
    if (code < 0x300) {
        return 1;
    }
    if (is_in(code, zero)) {
        return 0;
    }
    return is_in(code, wide) ? 2 : 1;
}

} // namespace capmat
