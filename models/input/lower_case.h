// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace capmat {

/// `text` with its ASCII letters in lower case, whatever the locale; other characters
/// stay as they are. For ids and names that are compared without regard to case.
[[nodiscard]] std::string lower_case(std::string_view text);

} // namespace capmat
