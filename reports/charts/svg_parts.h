// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// `text` for SVG, HTML or XML, in content as in quoted attributes. Characters that XML
/// cannot carry or that deceive the reader become U+FFFD.
[[nodiscard]] std::string xml_escaped(std::string_view text);

/// `text` as part of an id or class: letters, digits and hyphens only.
[[nodiscard]] std::string id_text(std::string_view text);

struct Point {
    double x = 0.0;
    double y = 0.0;
};

struct Box {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;
};

/// Paint attributes: a shade of the ramp, solid or hatched, with an outline.
[[nodiscard]] std::string solid_paint(std::size_t shade);
[[nodiscard]] std::string hatched_paint(std::string_view prefix, std::size_t shade);
[[nodiscard]] std::string absent_paint(std::string_view prefix);

/// The patterns that hatched_paint and absent_paint refer to.
[[nodiscard]] std::string pattern_definitions(std::string_view prefix);

[[nodiscard]] std::string svg_rect(const Box& box, std::string_view paint);
[[nodiscard]] std::string svg_line(Point from, Point to, std::string_view stroke);
/// `content` as a link to a section of the page; unchanged when `key` is empty.
[[nodiscard]] std::string svg_link(std::string_view key, std::string content);

constexpr double line_spacing = 1.2;

} // namespace capmat
