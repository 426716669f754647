// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg_parts.h"

#include "reports/charts/palette.h"
#include "reports/charts/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

std::string xml_escaped(std::string_view text) {
    std::string escaped_text;
    while (!text.empty()) {
        const char32_t code = take_character(text);
        switch (code) {
        case '&':
            escaped_text += "&amp;";
            break;
        case '<':
            escaped_text += "&lt;";
            break;
        case '>':
            escaped_text += "&gt;";
            break;
        case '"':
            escaped_text += "&quot;";
            break;
        case '\'':
            escaped_text += "&#39;";
            break;
        default:
            escaped_text += utf8(is_unsafe_to_print(code) ? replacement_character : code);
        }
    }
    return escaped_text;
}

static bool is_id_character(char letter) {
    const bool lower = letter >= 'a' && letter <= 'z';
    const bool upper = letter >= 'A' && letter <= 'Z';
    const bool digit = letter >= '0' && letter <= '9';
    return lower || upper || digit;
}

std::string id_text(std::string_view text) {
    std::string id(text);
    std::ranges::replace_if(
        id, [](char letter) { return !is_id_character(letter); }, '-');
    return id;
}

std::string solid_paint(std::size_t shade) {
    return fmt::format(R"(fill="{}" stroke="{}" stroke-width="0.7")",
                       stage_colours.at(shade), outline_colour);
}

std::string hatched_paint(std::string_view prefix, std::size_t shade) {
    return fmt::format(R"svg(fill="url(#{}-hatch{})" stroke="{}" stroke-width="0.7")svg",
                       prefix, shade, outline_colour);
}

std::string absent_paint(std::string_view prefix) {
    return fmt::format(R"svg(fill="url(#{}-absent)" stroke="{}" stroke-width="0.7")svg",
                       prefix, grid_colour);
}

std::string pattern_definitions(std::string_view prefix) {
    std::string definitions = "<defs>";
    for (std::size_t shade = 0; shade < stage_colours.size(); ++shade) {
        // The lightest shades would vanish as thin lines on white.
        const std::string_view line = stage_colours.at(std::max<std::size_t>(shade, 2));
        definitions += fmt::format(
            R"svg(<pattern id="{}-hatch{}" width="5" height="5" patternUnits="userSpaceOnUse")svg"
            R"svg( patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/>)svg"
            R"svg(<rect width="1.7" height="5" fill="{}"/></pattern>)svg",
            prefix, shade, line);
    }
    return definitions +
           fmt::format(
               R"svg(<pattern id="{}-absent" width="7" height="7" patternUnits="userSpaceOnUse">)svg"
               R"svg(<rect width="7" height="7" fill="#fff"/>)svg"
               R"svg(<circle cx="2" cy="2" r="0.9" fill="#9aa7b2"/></pattern></defs>)svg",
               prefix);
}

std::string svg_rect(const Box& box, std::string_view paint) {
    return fmt::format(
        R"(<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" {}/>)", box.x,
        box.y, std::max(box.width, 0.0), box.height, paint);
}

std::string svg_line(Point from, Point to, std::string_view stroke) {
    return fmt::format(
        R"(<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke="{}"/>)", from.x,
        from.y, to.x, to.y, stroke);
}

std::string svg_link(std::string_view key, std::string content) {
    if (key.empty()) {
        return content;
    }
    // The picture is one thing to a screen reader; its table holds the links for keys.
    return fmt::format(R"(<a href="#{}" tabindex="-1">{}</a>)", id_text(key), content);
}

} // namespace capmat
