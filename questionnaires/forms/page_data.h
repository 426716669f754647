// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"

#include <string>

namespace capmat {

/// Everything the page's script shows, as JSON that can stand inside a script element:
/// `<` and the line separators U+2028 and U+2029 are written as escapes.
///
/// What is the same in every language stands once (`questions`, with skip rules in the
/// words of questionnaire files), what people read once a language (`languages`).
[[nodiscard]] std::string page_data(const Form& form);

} // namespace capmat
