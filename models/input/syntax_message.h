// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace capmat {

/// What yaml-cpp says of a file that is not YAML, in words for those who wrote it: the
/// faults people make most are translated, others handed on.
[[nodiscard]] std::string syntax_message(const std::string& message);

} // namespace capmat
