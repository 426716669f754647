// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_position.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// One text and what it is in another language.
struct TranslatedText {
    std::string english;            ///< `msgid`: what was translated
    std::string plural;             ///< `msgid_plural`, where the text counts something
    std::vector<std::string> forms; ///< `msgstr`, or the plural forms in order
    bool fuzzy = false;             ///< marked as unsure: never used
    SourcePosition position;

    bool operator==(const TranslatedText&) const = default;
};

/// A gettext PO file: texts by `msgctxt`, which is the id of the text it translates.
///
/// Ids instead of English texts as keys, so that one word can be translated differently
/// in two places and a changed English text is noticed instead of losing its translation
/// in silence.
struct Translation {
    std::map<std::string, std::string, std::less<>> header; ///< `Language`, ...
    std::map<std::string, TranslatedText, std::less<>> texts;

    bool operator==(const Translation&) const = default;

    /// The language's code, as BCP 47 has it: `fr`, `pt-BR`; empty when not stated.
    [[nodiscard]] std::string language() const;

    /// False when the header says that no native speaker has read it
    /// (`X-Capmat-Reviewed: no`).
    [[nodiscard]] bool is_reviewed() const;

    /// The translation of the text called `id`, which is `english` today; `english`
    /// itself when there is none, when it is fuzzy, or when another English text was
    /// translated.
    [[nodiscard]] std::string text(std::string_view id, std::string_view english) const;

    /// Whether `text` would find a translation.
    [[nodiscard]] bool translates(std::string_view id, std::string_view english) const;

    /// The same of a text that counts something: the form that goes with `count` by the
    /// header's `Plural-Forms`; `one` or `many`, which are English, where there is none.
    [[nodiscard]] std::string counted_text(std::string_view id, std::string_view one,
                                           std::string_view many,
                                           std::size_t count) const;
};

} // namespace capmat
