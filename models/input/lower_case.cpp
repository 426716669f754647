// SPDX-License-Identifier: Apache-2.0
#include "models/input/lower_case.h"

#include <algorithm>

namespace capmat {

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        const bool upper = letter >= 'A' && letter <= 'Z';
        return upper ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

} // namespace capmat
