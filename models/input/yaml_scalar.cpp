// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_scalar.h"

#include "models/input/plain_text.h"
#include "models/input/yaml_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace capmat {

static bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

static bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

static bool consists_of(std::string_view text, std::string_view letters) {
    return text.find_first_not_of(letters) == std::string_view::npos;
}

bool is_value_word(const YamlNode& scalar) {
    static constexpr std::array truths{"true", "True", "TRUE", "false", "False", "FALSE"};
    if (!scalar.plain || scalar.kind != YamlNode::Kind::Scalar) {
        return false;
    }
    Diagnostics unused;
    const bool truth = std::ranges::find(truths, scalar.text) != truths.end();
    // Such as `0x: a` count as numbers too, but only quotes carry them safely.
    const bool one_word = std::ranges::all_of(scalar.text, [](char letter) {
        return is_letter(letter) || is_digit(letter) || letter == '.' || letter == '-' ||
               letter == '+';
    });
    return truth || (one_word && YamlValue(scalar, {}, unused).is_number());
}

/// Characters that YAML allows as escapes only, or that some readers take for a line end.
static bool needs_escape(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool line_end = code == 0x2028 || code == 0x2029;
    const bool not_text = code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
    return control || line_end || not_text || is_forbidden(code);
}

static bool any_needs_escape(std::string_view text) {
    while (!text.empty()) {
        const Character character = first_character(text);
        if (character.valid && needs_escape(character.code)) {
            return true;
        }
        text.remove_prefix(character.bytes);
    }
    return false;
}

/// What YAML 1.1 makes something else of: yes, off, null, 1_000, 0b11, 12:30:00, dates.
/// Wide of the mark on purpose: quotes too many do no harm.
static bool may_be_no_text(std::string_view text) {
    static constexpr std::array words{"y",     "n",  "yes", "no",  "true",
                                      "false", "on", "off", "null"};
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                              : letter;
    });
    if (std::ranges::find(words, lower) != words.end()) {
        return true;
    }
    // Our own reader takes whatever begins like this for a number.
    if (text.starts_with("0x") || text.starts_with("0o")) {
        return true;
    }
    return is_digit(text.front()) && (consists_of(lower, "0123456789abcdefxo_.:+-tz") ||
                                      consists_of(lower, "0123456789.:+-tz "));
}

static bool may_begin_plain(char letter) {
    const bool beyond_ascii = static_cast<unsigned char>(letter) >= 0x80U;
    return is_letter(letter) || is_digit(letter) || letter == '(' || letter == '/' ||
           beyond_ascii;
}

static bool may_be_plain(std::string_view text, YamlPlace place) {
    if (text.empty() || !may_begin_plain(text.front()) || text.back() == ' ' ||
        text.back() == ':') {
        return false;
    }
    // yaml-cpp also ends a plain scalar in a flow at '?'.
    const bool breaks_flow = text.find_first_of(",[]{}:?") != std::string_view::npos;
    const bool breaks_block = text.find(": ") != std::string_view::npos ||
                              text.find(" #") != std::string_view::npos;
    return !breaks_block && (place == YamlPlace::Block || !breaks_flow) &&
           !may_be_no_text(text) && !any_needs_escape(text);
}

static std::string escape_of(char32_t code) {
    switch (code) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    default:
        break;
    }
    const auto number = static_cast<unsigned>(code);
    return number <= 0xFFU ? fmt::format("\\x{:02X}", number)
                           : fmt::format("\\u{:04X}", number);
}

static std::string in_double_quotes(std::string_view text) {
    std::string line = "\"";
    while (!text.empty()) {
        const Character character = first_character(text);
        const bool escape = character.code == '"' || character.code == '\\' ||
                            needs_escape(character.code);
        line += character.valid && escape ? escape_of(character.code)
                                          : std::string(text.substr(0, character.bytes));
        text.remove_prefix(character.bytes);
    }
    return line + '"';
}

std::string scalar_line(const YamlNode& scalar, YamlPlace place) {
    const bool plain = is_value_word(scalar) || may_be_plain(scalar.text, place);
    return plain ? scalar.text : in_double_quotes(scalar.text);
}

/// Where a line may end: at a single space between two words, which folding gives back.
static std::size_t next_break(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find(' ', from); at != std::string_view::npos;
         at = text.find(' ', at + 1)) {
        if (text[at - 1] != ' ' && text[at + 1] != ' ') {
            return at;
        }
    }
    return text.size();
}

/// Fills lines with the words of one paragraph, which has no space at either end.
static void wrap(std::string_view paragraph, std::size_t width,
                 std::vector<std::string>& lines) {
    std::string line;
    std::size_t used = 0;
    for (std::size_t start = 0; start < paragraph.size();) {
        const std::size_t end = next_break(paragraph, start + 1);
        const std::string_view word = paragraph.substr(start, end - start);
        const std::size_t length = character_count(word);
        if (used > 0 && used + 1 + length > width) {
            lines.push_back(std::move(line));
            line.clear();
            used = 0;
        }
        line += (used > 0 ? " " : "") + std::string(word);
        used += length + (used > 0 ? 1 : 0);
        start = end + 1;
    }
    if (!line.empty()) {
        lines.push_back(std::move(line));
    }
}

static bool has_outer_space(std::string_view text) {
    return text.starts_with(' ') || text.ends_with(' ');
}

std::vector<std::string> folded_lines(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    if (text.empty() || text.front() == '\n' || text.back() == '\n') {
        return {};
    }
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view paragraph = text.substr(start, end - start);
        if (has_outer_space(paragraph) || any_needs_escape(paragraph)) {
            return {};
        }
        if (start > 0) {
            lines.emplace_back(); // an empty line is what a line end looks like here
        }
        wrap(paragraph, width, lines);
        start = end + 1;
    }
    const bool one_word = lines.size() == 1 && character_count(text) > width;
    return one_word ? std::vector<std::string>{} : lines;
}

} // namespace capmat
