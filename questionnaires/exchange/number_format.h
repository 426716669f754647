// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace capmat {

/// Whether a number format of a spreadsheet shows a date or a time (ISO/IEC 29500-1,
/// 18.8.31). The first section decides. Text in quotes, escaped characters and parts in
/// brackets (colours, conditions, languages) do not count, but `[h]`, `[mm]`, `[ss]` do.
[[nodiscard]] bool is_date_format(std::string_view format);

/// The same for the numbers of formats that files do not spell out (18.8.30, and the
/// East Asian ones that Excel adds).
[[nodiscard]] bool is_built_in_date_format(unsigned number);

} // namespace capmat
