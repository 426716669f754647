// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace capmat {

/// Stands for bytes that are not UTF-8 and for characters a format cannot carry.
constexpr char32_t replacement_character = 0xFFFD;

/// The first character of `rest`, which must not be empty; `rest` then starts behind it.
/// A byte that is not UTF-8 is one replacement character.
[[nodiscard]] char32_t take_character(std::string_view& rest);

[[nodiscard]] std::string utf8(char32_t code);

/// Characters that no report needs and that can harm a terminal or a reader: control
/// characters other than tab and line ends, non-characters, and the two overrides of
/// reading direction that make a text show something else than it says.
[[nodiscard]] bool is_unsafe_to_print(char32_t code);

/// Cells of a terminal that a character takes: 0, 1 or 2.
[[nodiscard]] std::size_t terminal_cells(char32_t code);

} // namespace capmat
