// SPDX-License-Identifier: Apache-2.0
#include "cli/own_formats.h"

#include <algorithm>
#include <array>

namespace capmat {

bool is_own_output(std::string_view format) {
    static constexpr std::array<std::string_view, 9> kinds{
        "assessment", "explanation", "gaps",     "import", "model-page",
        "models",     "portfolio",   "problems", "status"};
    const std::size_t slash = std::min(format.find('/'), format.size());
    const std::string_view version = format.substr(std::min(slash + 1, format.size()));
    return std::ranges::find(kinds, format.substr(0, slash)) != kinds.end() &&
           !version.empty() &&
           version.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace capmat
