// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// A text to be translated.
struct TextToTranslate {
    std::string id; ///< becomes `msgctxt`
    std::string english;
};

/// A text as PO files write it: in quotes, on one line.
[[nodiscard]] std::string po_string(std::string_view text);

/// A PO template: every text with an empty translation, in the order given. `name` says
/// in the header what the texts belong to (`national@2026.1`), `language` into which they
/// are to be translated. Programs of GNU gettext
/// (msginit, msgmerge) and PO editors take it from there.
[[nodiscard]] std::string write_po_template(std::string_view name,
                                            const std::vector<TextToTranslate>& texts,
                                            std::string_view language = "");

} // namespace capmat
