// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"

#include <string>
#include <vector>

namespace capmat {

/// One of the page's own texts and the name its script knows it by. Places for figures
/// are `{0}`, `{1}`.
struct PageWord {
    std::string key;
    std::string text;
};

[[nodiscard]] std::vector<PageWord> page_words(const Language& language);

} // namespace capmat
