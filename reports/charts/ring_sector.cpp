// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/ring_sector.h"

#include <fmt/format.h>

#include <cmath>

namespace capmat {

Point on_circle(Point centre, double radius, double angle) {
    return {centre.x + radius * std::sin(angle * degree),
            centre.y - radius * std::cos(angle * degree)};
}

std::string arc(Point centre, double radius, Angles angles) {
    const Point from = on_circle(centre, radius, angles.from);
    const Point to = on_circle(centre, radius, angles.to);
    return fmt::format("M{:.2f} {:.2f}A{:.1f} {:.1f} 0 {} 1 {:.2f} {:.2f}", from.x,
                       from.y, radius, radius, angles.to - angles.from > 180.0 ? 1 : 0,
                       to.x, to.y);
}

std::string ring_sector(Point centre, Radii radii, Angles angles) {
    const Point a = on_circle(centre, radii.outer, angles.from);
    const Point b = on_circle(centre, radii.outer, angles.to);
    const Point c = on_circle(centre, radii.inner, angles.to);
    const Point d = on_circle(centre, radii.inner, angles.from);
    const int large = angles.to - angles.from > 180.0 ? 1 : 0;
    return fmt::format("M{:.2f} {:.2f}A{:.1f} {:.1f} 0 {} 1 {:.2f} {:.2f}", a.x, a.y,
                       radii.outer, radii.outer, large, b.x, b.y) +
           fmt::format("L{:.2f} {:.2f}A{:.1f} {:.1f} 0 {} 0 {:.2f} {:.2f}Z", c.x, c.y,
                       radii.inner, radii.inner, large, d.x, d.y);
}

} // namespace capmat
