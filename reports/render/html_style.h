// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/document_language.h"

#include <string>
#include <string_view>

namespace capmat {

/// The style sheet of a page, for the screen and for A4, with `marking` at the top and
/// bottom of every printed page.
[[nodiscard]] std::string html_style(const DocumentLanguage& language,
                                     std::string_view marking);

} // namespace capmat
