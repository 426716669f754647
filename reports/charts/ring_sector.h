// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/svg_parts.h"

#include <numbers>
#include <string>

namespace capmat {

constexpr double degree = std::numbers::pi / 180.0;

/// Degrees, clockwise from the top.
struct Angles {
    double from = 0.0;
    double to = 0.0;
};

struct Radii {
    double inner = 0.0;
    double outer = 0.0;
};

[[nodiscard]] Point on_circle(Point centre, double radius, double angle);

/// The path of a piece of a circle.
[[nodiscard]] std::string arc(Point centre, double radius, Angles angles);

/// The path of a piece of a ring.
[[nodiscard]] std::string ring_sector(Point centre, Radii radii, Angles angles);

} // namespace capmat
