// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/date.h"

#include <algorithm>
#include <array>

namespace capmat {

static constexpr int months_a_year = 12;

static bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in(int year, int month) {
    static constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month) - 1];
}

static std::optional<int> digits(std::string_view text) {
    int number = 0;
    for (const char letter : text) {
        if (letter < '0' || letter > '9') {
            return std::nullopt;
        }
        number = number * 10 + (letter - '0');
    }
    return number;
}

static std::optional<int> year_in(std::string_view text) {
    const std::optional<int> year =
        text.size() >= 4 ? digits(text.substr(0, 4)) : std::nullopt;
    return year && *year > 0 ? year : std::nullopt;
}

static std::optional<int> month_in(std::string_view text) {
    const std::optional<int> month =
        text.size() >= 7 && text[4] == '-' ? digits(text.substr(5, 2)) : std::nullopt;
    return month && *month >= 1 && *month <= months_a_year ? month : std::nullopt;
}

std::optional<Date> parse_date(std::string_view text) {
    const std::optional<int> year = year_in(text);
    const std::optional<int> month = month_in(text);
    if (!year || !month || text.size() != 10 || text[7] != '-') {
        return std::nullopt;
    }
    const std::optional<int> day = digits(text.substr(8, 2));
    if (!day || *day < 1 || *day > days_in(*year, *month)) {
        return std::nullopt;
    }
    return Date{*year, *month, *day};
}

std::optional<PartialDate> parse_partial_date(std::string_view text) {
    if (const std::optional<Date> day = parse_date(text)) {
        return PartialDate{*day, *day, DatePrecision::Day};
    }
    const std::optional<int> year = year_in(text);
    if (!year) {
        return std::nullopt;
    }
    if (text.size() == 4) {
        return PartialDate{
            {*year, 1, 1}, {*year, months_a_year, 31}, DatePrecision::Year};
    }
    const std::optional<int> month = month_in(text);
    if (!month || text.size() != 7) {
        return std::nullopt;
    }
    return PartialDate{{*year, *month, 1},
                       {*year, *month, days_in(*year, *month)},
                       DatePrecision::Month};
}

static std::string padded(int number, std::size_t width) {
    const std::string text = std::to_string(number);
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

std::string to_string(const Date& date) {
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string to_string(const PartialDate& date) {
    switch (date.precision) {
    case DatePrecision::Year:
        return padded(date.first.year, 4);
    case DatePrecision::Month:
        return padded(date.first.year, 4) + "-" + padded(date.first.month, 2);
    case DatePrecision::Day:
        return to_string(date.first);
    }
    return {};
}

Date add_months(const Date& date, int months) {
    static constexpr Date last_day{9999, months_a_year,
                                   31}; // no file can name a later one
    const std::int64_t count =
        std::int64_t{date.year} * months_a_year + (date.month - 1) + months;
    if (count / months_a_year > last_day.year) {
        return last_day;
    }
    const int year = static_cast<int>(count / months_a_year);
    const int month = static_cast<int>(count % months_a_year) + 1;
    return {year, month, std::min(date.day, days_in(year, month))};
}

int months_between(const Date& from, const Date& to) {
    const int months = (to.year - from.year) * months_a_year + (to.month - from.month);
    const int whole = months > 0 && add_months(from, months) > to ? months - 1 : months;
    return std::max(whole, 0);
}

} // namespace capmat
