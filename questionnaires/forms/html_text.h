// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace capmat {

/// Text for the content or a quoted attribute of an HTML page.
[[nodiscard]] std::string html_escaped(std::string_view text);

} // namespace capmat
