// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/ring_sector.h"

#include <doctest/doctest.h>

using namespace capmat;

TEST_CASE("angles run clockwise from the top") {
    const Point right = on_circle({100, 100}, 10, 90);
    CHECK(right.x == doctest::Approx(110.0));
    CHECK(right.y == doctest::Approx(100.0));
}

TEST_CASE("a piece of a ring goes out clockwise and back inside") {
    CHECK(ring_sector({0, 0}, {1, 2}, {0, 90}) ==
          "M0.00 -2.00A2.0 2.0 0 0 1 2.00 -0.00L1.00 -0.00A1.0 1.0 0 0 0 0.00 -1.00Z");
}

TEST_CASE("more than half a ring takes the long way round") {
    CHECK(arc({0, 0}, 1, {0, 270}) == "M0.00 -1.00A1.0 1.0 0 1 1 -1.00 0.00");
}
