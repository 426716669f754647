// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace capmat {

/// A part's name with its ASCII letters in lower case: names of parts are compared so
/// (ISO/IEC 29500-2, 6.2.2.3).
[[nodiscard]] std::string lower_case(std::string_view name);

/// Whether a name could lead out of the archive when it is taken for a file's: an empty
/// or absolute one, one with a drive, one with `..` among its folders.
[[nodiscard]] bool leaves_the_archive(std::string_view name);

} // namespace capmat
