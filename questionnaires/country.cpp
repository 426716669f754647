// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/country.h"

#include <algorithm>
#include <array>

namespace capmat {

static constexpr auto countries = std::to_array<Country>({
#include "questionnaires/countries.inc"
});

std::span<const Country> all_countries() {
    return countries;
}

std::string_view country_name(std::string_view code) {
    const auto* const found =
        std::ranges::lower_bound(countries, code, {}, &Country::code);
    return found != countries.end() && found->code == code ? found->name
                                                           : std::string_view{};
}

static bool is_capital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

bool is_user_assigned(std::string_view code) {
    return code.size() == 3 && code[0] == 'X' && is_capital(code[1]) &&
           is_capital(code[2]);
}

} // namespace capmat
