// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace capmat {

/// Where a workbook's days are counted from (ISO/IEC 29500-1, 18.17.4). In the system of
/// 1900 day 1 is 1 January 1900 and day 60 is a 29 February that never was; in that of
/// 1904 day 0 is 1 January 1904.
enum class DateSystem : std::uint8_t { From1900, From1904 };

/// A serial day as ISO 8601: a date, a date with a time when there is a fraction of a
/// day, or a time alone below day 1. Times are rounded to milliseconds. Nothing for what
/// is no date: negative days, the day that never was, years after 9999.
[[nodiscard]] std::optional<std::string> serial_date_text(double serial,
                                                          DateSystem system);

} // namespace capmat
