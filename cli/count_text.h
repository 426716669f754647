// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace capmat {

/// "1 section", "3 sections": for the command line's own lines, which are English.
[[nodiscard]] std::string count_text(std::size_t count, std::string_view singular,
                                     std::string_view plural);

} // namespace capmat
