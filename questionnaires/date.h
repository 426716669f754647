// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace capmat {

/// A day of the Gregorian calendar. Dates come from files and options, never from a
/// clock.
struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;
    auto operator<=>(const Date&) const = default;
};

/// How much of a date was written: `2024`, `2024-05` or `2024-05-17`.
enum class DatePrecision : std::uint8_t { Year, Month, Day };

/// A date that may be known to the month or year only, as evidence often is.
struct PartialDate {
    Date first; ///< first day of the period
    Date last;  ///< its last day, which serves the age limit
    DatePrecision precision = DatePrecision::Day;

    bool operator==(const PartialDate&) const = default;
};

/// Reads `YYYY-MM-DD`; nothing when it is not a day of the calendar.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
[[nodiscard]] std::optional<PartialDate> parse_partial_date(std::string_view text);

[[nodiscard]] std::string to_string(const Date& date);

/// As it was written: `2024-05` stays `2024-05`.
[[nodiscard]] std::string to_string(const PartialDate& date);

/// The same day of the month `months` later, or that month's last day.
[[nodiscard]] Date add_months(const Date& date, int months);

/// Whole months from `from` to `to`; 0 when `to` is not later.
[[nodiscard]] int months_between(const Date& from, const Date& to);

} // namespace capmat
