// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "reports/render/formats.h"

#include <string>

namespace capmat {

/// One block of a section as lines for a terminal, without the empty line behind it.
[[nodiscard]] std::string text_block(const Language& words, const Paragraph& paragraph,
                                     const TextLook& look);
[[nodiscard]] std::string text_block(const Language& words, const List& list,
                                     const TextLook& look);
[[nodiscard]] std::string text_block(const Language& words, const Facts& facts,
                                     const TextLook& look);
[[nodiscard]] std::string text_block(const Language& words, const Table& table,
                                     const TextLook& look);
[[nodiscard]] std::string text_block(const Language& words, const Figure& figure,
                                     const TextLook& look);

/// `text` in the colour of `tone`, if the look has colours.
[[nodiscard]] std::string coloured(const std::string& text, Tone tone,
                                   const TextLook& look);

/// `text` in bold, if the look has colours.
[[nodiscard]] std::string bold(const std::string& text, const TextLook& look);

} // namespace capmat
