// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/foreign_text.h"

#include "models/input/plain_text.h"
#include "questionnaires/exchange/xlsx_escapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace capmat {

static constexpr std::size_t longest_excerpt = 10'000;

TextPlaces::TextPlaces(std::string file, std::string_view text, int first_line)
    : file_(std::move(file)), text_(text), first_line_(first_line), line_(first_line) {}

void TextPlaces::step() {
    const char byte = text_[at_++];
    const bool crlf = byte == '\r' && at_ < text_.size() && text_[at_] == '\n';
    if (byte == '\n' || (byte == '\r' && !crlf)) {
        ++line_;
        column_ = 1;
    } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U && !crlf) {
        ++column_;
    }
}

SourcePosition TextPlaces::at(std::size_t offset) {
    if (offset < at_) {
        at_ = 0;
        line_ = first_line_;
        column_ = 1;
    }
    while (at_ < std::min(offset, text_.size())) {
        step();
    }
    return {file_, line_, column_};
}

std::string TextPlaces::line_around(std::size_t offset) const {
    // An offset on a line end belongs to the line that ends there.
    const std::size_t reach = std::min(offset, longest_excerpt);
    const std::string_view before = text_.substr(offset - reach, reach);
    const std::string_view after = text_.substr(offset, longest_excerpt);
    const std::size_t start = before.find_last_of("\r\n");
    const std::size_t end = after.find_first_of("\r\n");
    const bool starts_here = start != std::string_view::npos || reach == offset;
    const bool ends_here =
        end != std::string_view::npos || offset + after.size() == text_.size();
    if (!starts_here || !ends_here) {
        return {};
    }
    std::string line(start == std::string_view::npos ? before : before.substr(start + 1));
    line += after.substr(0, end);
    return line;
}

Diagnostic TextPlaces::error(std::size_t offset, std::string message) {
    const std::size_t place = std::min(offset, text_.size());
    return {Severity::Error, at(place), std::move(message), line_around(place)};
}

static bool is_zero(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] == '\0';
}

/// UTF-16 without a mark: every second byte of Latin text is zero.
static bool looks_like_utf16(std::string_view text) {
    return (is_zero(text, 0) && is_zero(text, 2)) ||
           (is_zero(text, 1) && is_zero(text, 3));
}

static char32_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return big_endian ? first * 256U + second : second * 256U + first;
}

/// UTF-8 of UTF-16 without its mark; nothing when it is broken.
static std::optional<std::string> from_utf16(std::string_view bytes, bool big_endian) {
    if (bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const char32_t unit = unit_at(bytes, at, big_endian);
        if (unit < 0xD800 || unit >= 0xE000) {
            append_utf8(text, unit);
            continue;
        }
        at += 2;
        const char32_t low = at < bytes.size() ? unit_at(bytes, at, big_endian) : 0;
        if (unit >= 0xDC00 || low < 0xDC00 || low >= 0xE000) {
            return std::nullopt;
        }
        append_utf8(text, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
    }
    return text;
}

static std::size_t first_invalid(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80U) {
            ++at;
            continue;
        }
        const Character character = first_character(text.substr(at));
        if (!character.valid) {
            return at;
        }
        at += character.bytes;
    }
    return std::string_view::npos;
}

std::optional<std::string> decoded_text(const SourceFile& file, std::size_t most_bytes,
                                        Diagnostics& diagnostics) {
    std::string_view bytes = file.text;
    if (bytes.size() > most_bytes) {
        diagnostics.error({file.name, 0, 0},
                          fmt::format("the file has {} bytes; at most {} are read",
                                      bytes.size(), most_bytes));
        return std::nullopt;
    }
    const bool big_endian = bytes.starts_with("\xFE\xFF");
    if (big_endian || bytes.starts_with("\xFF\xFE")) {
        auto text = from_utf16(bytes.substr(2), big_endian);
        if (!text) {
            diagnostics.error({file.name, 0, 0},
                              "the file is broken UTF-16; save it as UTF-8");
        }
        return text;
    }
    if (looks_like_utf16(bytes)) {
        diagnostics.error({file.name, 0, 0},
                          "the file is UTF-16 without a mark; save it as UTF-8");
        return std::nullopt;
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    const std::size_t wrong = first_invalid(bytes);
    if (wrong != std::string_view::npos) {
        TextPlaces places(file.name, bytes, file.first_line);
        diagnostics.add(places.error(
            wrong, fmt::format("byte 0x{:02x} is not UTF-8; save the file as UTF-8",
                               static_cast<unsigned char>(bytes[wrong]))));
        return std::nullopt;
    }
    return std::string(bytes);
}

bool TextCleaner::clean(std::string& text) {
    std::size_t wrong = find_forbidden(text);
    if (wrong == std::string::npos) {
        return false;
    }
    std::string cleaned;
    std::string_view rest = text;
    while (wrong != std::string_view::npos) {
        cleaned += rest.substr(0, wrong);
        rest.remove_prefix(wrong);
        rest.remove_prefix(first_character(rest).bytes);
        ++removed_;
        wrong = find_forbidden(rest);
    }
    cleaned += rest;
    text = std::move(cleaned);
    return true;
}

void TextCleaner::report(const SourcePosition& position, std::string_view where,
                         Diagnostics& diagnostics) const {
    if (removed_ == 0) {
        return;
    }
    const char* left_out =
        removed_ == 1 ? "character was left out" : "characters were left out";
    diagnostics.add({Severity::Warning,
                     position,
                     fmt::format("{}{} {} that cannot be shown (control characters, "
                                 "changes of reading direction)",
                                 where, removed_, left_out),
                     {}});
}

} // namespace capmat
