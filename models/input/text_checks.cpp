// SPDX-License-Identifier: Apache-2.0
#include "models/input/text_checks.h"

#include "models/input/plain_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

std::vector<std::size_t> line_starts(const std::string& text) {
    std::vector<std::size_t> starts{0};
    for (std::size_t at = text.find('\n'); at != std::string::npos;
         at = text.find('\n', at + 1)) {
        starts.push_back(at + 1);
    }
    return starts;
}

std::string line_text(const YamlDocument& document, int number) {
    const auto index = static_cast<std::size_t>(number - document.first_line);
    if (number < document.first_line || index >= document.line_starts.size()) {
        return {};
    }
    const std::size_t start = document.line_starts[index];
    const std::size_t end =
        std::min(document.text.find('\n', start), document.text.size());
    std::string line = document.text.substr(start, end - start);
    if (!line.empty() && line.back() == '\r') {
        line.pop_back();
    }
    return line;
}

Diagnostic error_in(const YamlDocument& document, int line, int column,
                    std::string message) {
    return {Severity::Error,
            {document.file, line, column},
            std::move(message),
            line_text(document, line)};
}

static Diagnostic error_at_byte(const YamlDocument& document, std::size_t offset,
                                std::string message) {
    const auto after = std::ranges::upper_bound(document.line_starts, offset);
    const auto line =
        static_cast<int>(after - document.line_starts.begin()) + document.first_line - 1;
    const std::size_t start = *(after - 1);
    const std::string_view before =
        std::string_view(document.text).substr(start, offset - start);
    return error_in(document, line, static_cast<int>(character_count(before)) + 1,
                    std::move(message));
}

static bool is_utf16(std::string_view text) {
    const bool marked = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    // Without a mark, every second byte of Latin text is zero.
    return marked || (text.size() >= 4 && ((text[0] == '\0' && text[2] == '\0') ||
                                           (text[1] == '\0' && text[3] == '\0')));
}

static std::string forbidden_message(const Character& character) {
    if (!character.valid) {
        return fmt::format("byte 0x{:02x} is not UTF-8; save the file as UTF-8",
                           static_cast<unsigned>(character.code));
    }
    return fmt::format("character U+{:04X} is not allowed in text; remove it",
                       static_cast<unsigned>(character.code));
}

bool check_text(const YamlDocument& document, std::size_t most_bytes,
                Diagnostics& diagnostics) {
    const std::string_view text = document.text;
    if (text.size() > most_bytes) {
        diagnostics.error({document.file, 0, 0},
                          fmt::format("the file has {} bytes; at most {} are read",
                                      text.size(), most_bytes));
        return false;
    }
    if (is_utf16(text)) {
        diagnostics.error({document.file, 0, 0}, "the file is UTF-16; save it as UTF-8");
        return false;
    }
    const std::size_t bad = find_forbidden(text);
    if (bad != std::string_view::npos) {
        diagnostics.add(error_at_byte(
            document, bad, forbidden_message(first_character(text.substr(bad)))));
        return false;
    }
    return true;
}

} // namespace capmat
