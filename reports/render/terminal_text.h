// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// `text` without anything that could command a terminal: control characters and
/// direction overrides become escapes such as `\x1b` or `\u202e`; line ends and tabs
/// become spaces; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string terminal_safe(std::string_view text);

/// Cells of a terminal that `text` takes.
[[nodiscard]] std::size_t terminal_width(std::string_view text);

/// `text`, made safe, in lines of at most `columns` cells, broken at spaces; a word that
/// is longer than a line is broken where the line ends. At least one line.
[[nodiscard]] std::vector<std::string> terminal_lines(std::string_view text,
                                                      std::size_t columns);

/// `text` filled up with spaces to `columns` cells.
[[nodiscard]] std::string padded(const std::string& text, std::size_t columns,
                                 Align align);

} // namespace capmat
