// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace capmat {

/// The longest text a cell holds.
constexpr std::size_t longest_cell_text = 32767;

/// `text` without what a cell cannot hold: bytes that are no UTF-8, control characters,
/// U+FFFE and the like.
[[nodiscard]] std::string printable_text(std::string_view text);

/// Such a text as it is written into a file, so that a reader shows it: a literal
/// `_x0041_` would be read as `A`.
[[nodiscard]] std::string escaped_cell(std::string_view clean);

/// A name for a sheet: at most 31 characters, none of `[]:*?/\`, not in `used` in any
/// letter case. Adds itself to `used`.
[[nodiscard]] std::string take_sheet_title(std::string_view wished,
                                           std::set<std::string>& used);

/// `'Law & order'!$D$7`: a cell or range of a sheet as formulas name it.
[[nodiscard]] std::string in_sheet(std::string_view sheet, std::string_view cells);

/// A text inside a formula, in its quotes.
[[nodiscard]] std::string formula_text(std::string_view text);

/// A text inside a print header: `&` starts no command there.
[[nodiscard]] std::string header_text_of(std::string_view text, std::size_t longest);

} // namespace capmat
