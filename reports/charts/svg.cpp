// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg.h"

#include "reports/charts/drawing.h"
#include "reports/charts/palette.h"
#include "reports/charts/svg_parts.h"

#include <fmt/format.h>

namespace capmat {

static constexpr std::string_view font_stack =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', "
    "'DejaVu Sans', Arial, sans-serif";

std::string svg(const DocumentLanguage& language, const Figure& figure) {
    const std::string prefix = id_text(figure.key);
    const Drawing drawing = std::visit(
        [&](const auto& chart) { return draw(language, chart, prefix); }, figure.chart);
    std::string text = fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" )"
        R"(aria-labelledby="{0}-title {0}-desc" viewBox="0 0 {1:.0f} {2:.0f}" )"
        R"(width="{1:.0f}" style="max-width:100%;height:auto" direction="{5}" )"
        R"(font-family="{3}" fill="{4}">)",
        prefix, drawing.width, drawing.height, xml_escaped(font_stack), ink_colour,
        language.right_to_left ? "rtl" : "ltr");
    text +=
        fmt::format(R"(<title id="{0}-title">{1}</title><desc id="{0}-desc">{2}</desc>)",
                    prefix, xml_escaped(figure.title), xml_escaped(figure.alternative));
    return text + pattern_definitions(prefix) + drawing.body + "</svg>";
}

} // namespace capmat
