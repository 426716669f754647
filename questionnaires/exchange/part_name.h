// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace capmat {

/// Whether a name could lead out of the archive when it is taken for a file's: an empty
/// or absolute one, one with a drive, one with `..` among its folders.
[[nodiscard]] bool leaves_the_archive(std::string_view name);

} // namespace capmat
