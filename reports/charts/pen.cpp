// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/pen.h"

#include "reports/charts/text_direction.h"

#include <fmt/format.h>

namespace capmat {

Pen Pen::unmirrored() const {
    Pen pen = *this;
    pen.mirrored_ = false;
    return pen;
}

double Pen::left(double place, double width) const {
    return mirrored_ ? width_ - place - width : place;
}

std::string Pen::rect(const Box& box, std::string_view paint) const {
    return svg_rect({left(box.x, box.width), box.y, box.width, box.height}, paint);
}

std::string Pen::line(Point from, Point to, std::string_view stroke) const {
    return svg_line({x(from.x), from.y}, {x(to.x), to.y}, stroke);
}

/// What SVG calls the end of a text that `anchor` means: in a text from right to left
/// "start" is its right end. In a mirrored picture that is where it belongs.
static std::string_view svg_anchor(std::string_view anchor, bool swapped) {
    if (!swapped || anchor == "middle") {
        return anchor;
    }
    return anchor == "start" ? "end" : "start";
}

/// With the marks of Unicode: browsers anchor a `tspan` with a direction of its own at
/// the wrong end.
static std::string isolated_pieces(std::string_view text) {
    constexpr std::string_view left_to_right_isolate = "\u2066";
    constexpr std::string_view end_of_isolate = "\u2069";
    std::string content;
    for (const DirectedPiece& piece : directed_pieces(text)) {
        content += piece.isolated ? left_to_right_isolate : "";
        content += xml_escaped(piece.text);
        content += piece.isolated ? end_of_isolate : "";
    }
    return content;
}

std::string Pen::text(Point at, std::string_view text, const Lettering& lettering) const {
    const std::string_view space = lettering.more.empty() ? "" : " ";
    return fmt::format(
        R"(<text x="{:.1f}" y="{:.1f}" font-size="{:.1f}" text-anchor="{}"{}{}>{}</text>)",
        x(at.x), at.y, lettering.size,
        svg_anchor(lettering.anchor, right_to_left_ && !mirrored_), space, lettering.more,
        right_to_left_ ? isolated_pieces(text) : xml_escaped(text));
}

std::string Pen::lines(Point middle, const std::vector<std::string>& lines,
                       const Lettering& lettering) const {
    const double step = lettering.size * line_spacing;
    // Letters stand on their baseline: their middle is about a third of the size above.
    constexpr double middle_of_letters = 0.35;
    double y = middle.y + lettering.size * middle_of_letters -
               step * (static_cast<double>(lines.size()) - 1.0) / 2.0;
    std::string body;
    for (const std::string& line : lines) {
        body += text({middle.x, y}, line, lettering);
        y += step;
    }
    return body;
}

} // namespace capmat
