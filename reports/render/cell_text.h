// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "reports/document/document.h"

#include <string>
#include <string_view>

namespace capmat {

/// The one way a value becomes words for people. "" for a missing value, "yes" and "no",
/// lists joined by commas, numbers rounded once (number_text).
[[nodiscard]] std::string cell_text(const Language& words, const CellValue& value,
                                    int decimals);

/// "a, b, c": a list in a cell.
[[nodiscard]] std::string comma_list(const Language& words,
                                     const std::vector<std::string>& texts);

/// "Status: final".
[[nodiscard]] std::string label_and_value(const Language& words, const std::string& label,
                                          const std::string& value);

/// A sign that stands beside the colour of a tone, so that the colour is never alone.
[[nodiscard]] std::string_view tone_mark(Tone tone);

/// `tone_mark` and `text`, or just the text where there is no mark or nothing to mark.
[[nodiscard]] std::string marked(Tone tone, const std::string& text);

/// `texts` in one line.
[[nodiscard]] std::string joined(const std::vector<std::string>& texts,
                                 std::string_view separator);

} // namespace capmat
