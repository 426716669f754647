// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"

#include <set>
#include <string>
#include <string_view>

namespace capmat {

/// `text` as a cell can hold it: valid UTF-8 without control characters, at most 32767
/// UTF-16 units, and no `_x0041_` that a spreadsheet would decode.
[[nodiscard]] std::string xlsx_text(std::string_view text);

/// A name for a sheet: at most 31 characters, none of []:*?/\, not used before in any
/// letter case. Adds itself to `used`.
[[nodiscard]] std::string take_sheet_name(const Language& words, std::string_view title,
                                          std::set<std::string>& used);

/// `text` as a print header or footer: `&` starts no command.
[[nodiscard]] std::string xlsx_header_text(std::string_view text);

} // namespace capmat
