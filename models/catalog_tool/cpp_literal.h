// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace capmat {

/// A C++ string literal with these bytes. Every byte that is not plain text is written
/// with three octal digits, so that no digit after it can become part of it; `?` too,
/// against trigraphs.
[[nodiscard]] std::string cpp_literal(std::string_view bytes);

/// `{literal, size}`: a string_view, which may hold zeros.
[[nodiscard]] std::string cpp_view(std::string_view bytes);

} // namespace capmat
