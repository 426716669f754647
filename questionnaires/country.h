// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace capmat {

/// A country as ISO 3166-1 lists it.
struct Country {
    std::string_view code; ///< alpha-3
    std::string_view name; ///< English short name in common use
};

/// All countries, by code. Made at build time from Debian's iso-codes, not typed in.
[[nodiscard]] std::span<const Country> all_countries();

/// The name of an ISO code, or an empty text.
[[nodiscard]] std::string_view country_name(std::string_view code);

/// XAA to XZZ: codes ISO leaves to users, for places and examples it does not list.
[[nodiscard]] bool is_user_assigned(std::string_view code);

} // namespace capmat
