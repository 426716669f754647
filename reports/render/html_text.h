// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/document_language.h"

#include <string>
#include <string_view>

namespace capmat {

/// `text` as content of an element. On a page from right to left, what runs from left to
/// right is isolated from the words around it.
[[nodiscard]] std::string html_text(const DocumentLanguage& language,
                                    std::string_view text);

/// The same, and long paths may go on in a new line behind each '/', or they would take
/// the width of a table away from the words beside them.
[[nodiscard]] std::string breakable_html(const DocumentLanguage& language,
                                         std::string_view text);

} // namespace capmat
