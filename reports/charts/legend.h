// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/pen.h"

#include <string>
#include <vector>

namespace capmat {

/// A sample of a paint or mark, and what it stands for.
struct LegendEntry {
    std::string sample; ///< SVG, drawn in a box of 18 x 12 at the origin
    std::string words;
};

/// A row of samples that breaks into further rows at `area.width`.
struct Legend {
    std::string body;
    double height = 0.0;
};

[[nodiscard]] Legend draw_legend(const Pen& pen, const std::vector<LegendEntry>& entries,
                                 Point corner, double width);

/// The width of all entries in one row.
[[nodiscard]] double legend_width(const std::vector<LegendEntry>& entries);

/// For samples: places are those in the box.
[[nodiscard]] Pen sample_pen(const DocumentLanguage& language);

/// A sample that is just a painted box.
[[nodiscard]] std::string legend_box(std::string_view paint);

} // namespace capmat
