// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/document_language.h"
#include "reports/document/document.h"

#include <string>

namespace capmat {

/// One block of a section as HTML. `level` is the level of a heading inside the block.
[[nodiscard]] std::string html_block(const DocumentLanguage& language,
                                     const Paragraph& paragraph, int level);
[[nodiscard]] std::string html_block(const DocumentLanguage& language, const List& list,
                                     int level);
[[nodiscard]] std::string html_block(const DocumentLanguage& language, const Facts& facts,
                                     int level);
[[nodiscard]] std::string html_block(const DocumentLanguage& language, const Table& table,
                                     int level);
[[nodiscard]] std::string html_block(const DocumentLanguage& language,
                                     const Figure& figure, int level);

/// "good", "bad": the class of a tone; empty for a plain one.
[[nodiscard]] std::string_view tone_class(Tone tone);

/// `text` escaped, coloured by its tone with the mark that goes with it, as a link if
/// `link` names a section.
[[nodiscard]] std::string toned_html(const DocumentLanguage& language,
                                     const std::string& text, Tone tone,
                                     const std::string& link);

} // namespace capmat
