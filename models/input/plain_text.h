// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace capmat {

/// One Unicode character as read from UTF-8.
struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
    bool valid = true; ///< false: these bytes are not UTF-8 (RFC 3629)
};

/// The character at the start of `text`, which must not be empty.
[[nodiscard]] Character first_character(std::string_view text);

/// Characters that no answer needs and that can harm a terminal or a reader: control
/// characters other than tab and line ends, and the two overrides of reading direction
/// (U+202D, U+202E) that make a text show something else than it says.
[[nodiscard]] bool is_forbidden(char32_t code);

/// The first forbidden or invalid place of `text`, as a byte offset, or `npos`.
[[nodiscard]] std::size_t find_forbidden(std::string_view text);

/// `text` safe for a terminal: forbidden characters, line ends and tabs become escapes
/// such as `\x1b`, `\n` or `\u202e`.
[[nodiscard]] std::string escaped(std::string_view text);

/// `'text'` for use inside a message: escaped, and cut at 80 characters.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// How many characters `text` has.
[[nodiscard]] std::size_t character_count(std::string_view text);

/// The first `count` characters of `text`.
[[nodiscard]] std::string_view first_characters(std::string_view text, std::size_t count);

} // namespace capmat
