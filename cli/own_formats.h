// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace capmat {

/// Whether `format` is one that capmat writes and never reads: `assessment/1`. Such files
/// may lie beside the answers they were made from.
[[nodiscard]] bool is_own_output(std::string_view format);

} // namespace capmat
