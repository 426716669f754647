// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_file.h"

#include <span>
#include <string>
#include <string_view>

namespace capmat {

/// The SHA-256 (FIPS 180-4) of `bytes`, as 64 hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// One hash for the files of a model: the SHA-256 of `NAME SIZE`, a line end and the text
/// of each file, in order. Names and sizes are part of it, so that moving a line from one
/// file to the next is seen.
[[nodiscard]] std::string sha256_hex(std::span<const SourceFile> files);

} // namespace capmat
