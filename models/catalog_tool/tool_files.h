// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace capmat {

/// The bytes of a file; throws with its name when it cannot be read.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);

/// Writes a file; throws with its name when it cannot be written.
void write_bytes(const std::filesystem::path& path, const std::string& bytes);

} // namespace capmat
