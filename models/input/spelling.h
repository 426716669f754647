// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// The word of `known` that `word` was probably meant to be, or an empty text.
///
/// Distance counts inserted, dropped, changed and swapped letters (Damerau-Levenshtein,
/// optimal string alignment), regardless of case; at most a third of the letters may
/// differ. Ties go to the earlier word.
[[nodiscard]] std::string nearest(std::string_view word,
                                  std::span<const std::string> known);

/// `; did you mean 'title'?`, or nothing when no known word is near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string> known);

/// The same, and for a word that was cut short every known word it may stand for:
/// `; did you mean '--format' or '--force'?`. For words that people abbreviate.
[[nodiscard]] std::string did_you_mean_in_full(std::string_view word,
                                               std::span<const std::string> known);

/// `yes, partly or no`: the words of a closed list, for messages.
[[nodiscard]] std::string any_of(std::span<const std::string> words);

} // namespace capmat
