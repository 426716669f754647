// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace capmat {

// What is known of languages and countries without anybody having typed it in: from ICU's
// copy of Unicode CLDR. `language` is a BCP 47 code. No locale is ever set: every
// function takes the language it is about.

/// Whether the language is written from right to left.
[[nodiscard]] bool is_right_to_left(std::string_view language);

/// The language's own name for itself: `français`, `العربية`; the code when unknown.
[[nodiscard]] std::string own_name(std::string_view language);

/// The language's name in English: `French`; the code when unknown.
[[nodiscard]] std::string english_name(std::string_view language);

/// The name of a country (ISO 3166-1 alpha-3) in a language; empty when there is none,
/// as of XAA to XZZ, which users assign.
[[nodiscard]] std::string region_name(std::string_view alpha3, std::string_view language);

/// A day in words, as an official letter has it: `31 March 2026`, `31 mars 2026`. English
/// is British in this; Arabic has western digits.
[[nodiscard]] std::string day_in_words(int year, int month, int day,
                                       std::string_view language);

/// What stands between a number and its decimals: `.` or `,`.
[[nodiscard]] std::string decimal_mark(std::string_view language);

/// The text with a capital first letter, in languages that have capitals.
[[nodiscard]] std::string with_capital(std::string_view text, std::string_view language);

} // namespace capmat
