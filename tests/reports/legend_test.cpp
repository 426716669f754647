// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/legend.h"

#include <doctest/doctest.h>

using namespace capmat;

static Pen english_pen() {
    return {document_language("en"), 760.0};
}

TEST_CASE("entries that do not fit go on in the next row") {
    const std::vector<LegendEntry> entries{{"", "certain"}, {"", "possible"}};
    const double one_row = legend_width(entries);
    CHECK(draw_legend(english_pen(), entries, {0, 0}, one_row).height ==
          doctest::Approx(19.0));
    CHECK(draw_legend(english_pen(), entries, {0, 0}, one_row - 1.0).height ==
          doctest::Approx(38.0));
}

TEST_CASE("nothing to explain takes no room") {
    const Legend legend = draw_legend(english_pen(), {}, {0, 0}, 100);
    CHECK(legend.body.empty());
    CHECK(legend.height == doctest::Approx(0.0));
}
