// SPDX-License-Identifier: Apache-2.0
#include "cli/printed_date.h"

#include "cli/common_options.h"
#include "cli/usage_error.h"

#include <charconv>
#include <chrono>

namespace capmat {

static std::string date_of_epoch(long long seconds) {
    const std::chrono::sys_days day{std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds{std::chrono::seconds{seconds}})};
    const std::chrono::year_month_day date{day};
    return to_string(Date{static_cast<int>(date.year()),
                          static_cast<int>(static_cast<unsigned>(date.month())),
                          static_cast<int>(static_cast<unsigned>(date.day()))});
}

std::string printed_date(const Options& options, const Surroundings& surroundings) {
    if (const auto date = date_option(options, "date")) {
        return to_string(*date);
    }
    if (!surroundings.source_date_epoch) {
        return {};
    }
    long long seconds = 0;
    const std::string& text = *surroundings.source_date_epoch;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size() ||
        seconds < 0) {
        throw UsageError("SOURCE_DATE_EPOCH must be a whole number of seconds");
    }
    return date_of_epoch(seconds);
}

} // namespace capmat
