// SPDX-License-Identifier: Apache-2.0
#include "reports/render/html_text.h"

#include "reports/charts/svg_parts.h"
#include "reports/charts/text_direction.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string with_breaks(const std::string& html) {
    constexpr std::size_t long_word = 24;
    std::string broken;
    std::size_t start = 0;
    while (start < html.size()) {
        const std::size_t end = std::min(html.find(' ', start), html.size());
        const auto slashes =
            std::count(html.begin() + static_cast<std::ptrdiff_t>(start),
                       html.begin() + static_cast<std::ptrdiff_t>(end), '/');
        const bool is_long = end - start > long_word && slashes > 1;
        for (std::size_t i = start; i < end; ++i) {
            broken += html[i];
            broken += is_long && html[i] == '/' ? "<wbr>" : "";
        }
        broken += end < html.size() ? " " : "";
        start = end + 1;
    }
    return broken;
}

static std::string breakable(std::string_view text) {
    return with_breaks(xml_escaped(text));
}

/// Words in Latin letters are not of the page's language; of which, nobody has said.
static std::string isolated(std::string_view text, const std::string& html) {
    return fmt::format("<bdi dir=\"ltr\"{}>{}</bdi>",
                       has_latin_words(text) ? " lang=\"\"" : "", html);
}

static std::string content(const DocumentLanguage& language, std::string_view text,
                           std::string (*escape)(std::string_view)) {
    if (!language.right_to_left) {
        return escape(text);
    }
    std::string html;
    for (const DirectedPiece& piece : directed_pieces(text)) {
        const std::string escaped = escape(piece.text);
        html += piece.isolated ? isolated(piece.text, escaped) : escaped;
    }
    return html;
}

std::string html_text(const DocumentLanguage& language, std::string_view text) {
    return content(language, text, xml_escaped);
}

std::string breakable_html(const DocumentLanguage& language, std::string_view text) {
    return content(language, text, breakable);
}

} // namespace capmat
