// SPDX-License-Identifier: Apache-2.0
#include "cli/count_text.h"

#include <fmt/format.h>

namespace capmat {

std::string count_text(std::size_t count, std::string_view singular,
                       std::string_view plural) {
    return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

} // namespace capmat
