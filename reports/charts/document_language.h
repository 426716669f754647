// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"

#include <string_view>

namespace capmat {

/// What drawings and formats need to know of the language of a document.
struct DocumentLanguage {
    const Language& words; ///< the program's own, in that language or else in English
    bool right_to_left = false;
};

/// `code` is `Document::language`.
[[nodiscard]] DocumentLanguage document_language(std::string_view code);

} // namespace capmat
