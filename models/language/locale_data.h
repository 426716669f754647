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

/// The name of a country (ISO 3166-1 alpha-3) in a language; empty when there is none.
[[nodiscard]] std::string region_name(std::string_view alpha3, std::string_view language);

} // namespace capmat
