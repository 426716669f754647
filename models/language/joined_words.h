// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"

#include <string>
#include <vector>

namespace capmat {

// The marks between words are words of a language too: "a، b" in Arabic, "a : b" in
// French.

/// "a, b, c": parts in a row where no "and" belongs.
[[nodiscard]] std::string in_row(const Language& words,
                                 const std::vector<std::string>& parts);

/// "a; b; c": parts that are not counted up to an end, such as voices or results.
[[nodiscard]] std::string side_by_side(const Language& words,
                                       const std::vector<std::string>& parts);

/// "Ministry: yes": what is said, behind whom or what it is about.
[[nodiscard]] std::string labelled(const Language& words, const std::string& label,
                                   const std::string& text);

} // namespace capmat
