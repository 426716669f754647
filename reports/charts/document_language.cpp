// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/document_language.h"

#include "models/language/locale_data.h"

namespace capmat {

DocumentLanguage document_language(std::string_view code) {
    // The direction is that of the texts, even where the program has no words for them.
    return {language_of(code), is_right_to_left(code)};
}

} // namespace capmat
