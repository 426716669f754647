// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/serial_date.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace capmat {

static constexpr std::int64_t milliseconds_a_day = 86'400'000;
static constexpr std::int64_t day_that_never_was = 60;

static std::string time_text(std::int64_t milliseconds) {
    const std::int64_t seconds = milliseconds / 1000;
    const std::int64_t fraction = milliseconds % 1000;
    std::string text =
        fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return fraction == 0 ? text : text + fmt::format(".{:03}", fraction);
}

static std::string date_text(std::int64_t days, DateSystem system) {
    using namespace std::chrono;
    // Before the day that never was, days are one nearer to the calendar.
    const bool early = days < day_that_never_was;
    const sys_days origin = system == DateSystem::From1904 ? 1904y / January / 1
                            : early                        ? 1899y / December / 31
                                                           : 1899y / December / 30;
    const year_month_day date(origin + std::chrono::days(days));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::optional<std::string> serial_date_text(double serial, DateSystem system) {
    const bool from_1900 = system == DateSystem::From1900;
    const double limit = from_1900 ? 2'958'466.0 : 2'957'004.0; // 1 January 10000
    if (!(serial >= 0.0 && serial < limit)) {
        return std::nullopt;
    }
    const auto total = static_cast<std::int64_t>(
        std::llround(serial * static_cast<double>(milliseconds_a_day)));
    const std::int64_t days = total / milliseconds_a_day;
    const std::int64_t rest = total % milliseconds_a_day;
    if (serial < 1.0) {
        return time_text(total % milliseconds_a_day);
    }
    if ((from_1900 && days == day_that_never_was) || static_cast<double>(days) >= limit) {
        return std::nullopt;
    }
    const std::string date = date_text(days, system);
    return rest == 0 ? date : date + "T" + time_text(rest);
}

} // namespace capmat
