// SPDX-License-Identifier: Apache-2.0
#include "reports/render/xlsx_date.h"

#include <charconv>
#include <chrono>

namespace capmat {

static unsigned part_of(std::string_view date, std::size_t at, std::size_t length) {
    unsigned value = 1;
    if (at < date.size()) {
        const std::string_view digits = date.substr(at, length);
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    }
    return value;
}

std::int64_t creation_time(std::string_view date) {
    using namespace std::chrono;
    constexpr year earliest{1980}; // of zip files
    const year_month_day day{year{static_cast<int>(part_of(date, 0, 4))},
                             month{part_of(date, 5, 2)},
                             std::chrono::day{part_of(date, 8, 2)}};
    const bool usable = day.ok() && day.year() >= earliest;
    const sys_days midnight = usable ? sys_days{day} : sys_days{earliest / January / 1};
    return duration_cast<seconds>(midnight.time_since_epoch()).count();
}

} // namespace capmat
