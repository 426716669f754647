// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace capmat {

/// Seconds since 1970 of an ISO 8601 date ("2026", "2026-03" or "2026-03-31"), at
/// midnight UTC; of 1 January 1980 when there is none. Never the clock: the same report
/// is the same file.
[[nodiscard]] std::int64_t creation_time(std::string_view date);

} // namespace capmat
