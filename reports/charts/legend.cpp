// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/legend.h"

#include "reports/charts/palette.h"
#include "reports/charts/text_width.h"

#include <fmt/format.h>

namespace capmat {

constexpr double sample_width = 18.0;
constexpr double row_height = 19.0;
constexpr double letter_size = 11.0;

Pen sample_pen(const DocumentLanguage& language) {
    return {language, sample_width};
}

std::string legend_box(std::string_view paint) {
    return svg_rect({0.0, 0.0, sample_width, 12.0}, paint);
}

static double room_of(const LegendEntry& entry) {
    return sample_width + 6.0 + text_width(entry.words, letter_size) + 18.0;
}

double legend_width(const std::vector<LegendEntry>& entries) {
    double width = 0.0;
    for (const LegendEntry& entry : entries) {
        width += room_of(entry);
    }
    return width;
}

Legend draw_legend(const Pen& pen, const std::vector<LegendEntry>& entries, Point corner,
                   double width) {
    const std::string colour = fmt::format(R"(fill="{}")", quiet_ink_colour);
    Legend legend{{}, entries.empty() ? 0.0 : row_height};
    double x = 0.0;
    for (const LegendEntry& entry : entries) {
        const double room = room_of(entry);
        if (x > 0.0 && x + room > width) {
            x = 0.0;
            legend.height += row_height;
        }
        const Point at{corner.x + x, corner.y + legend.height - row_height};
        legend.body +=
            fmt::format(R"svg(<g transform="translate({:.1f} {:.1f})">{}</g>)svg",
                        pen.left(at.x, sample_width), at.y, entry.sample);
        legend.body += pen.text({at.x + sample_width + 6.0, at.y + 10.0}, entry.words,
                                {letter_size, "start", colour});
        x += room;
    }
    return legend;
}

} // namespace capmat
