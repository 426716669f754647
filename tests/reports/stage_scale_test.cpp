// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/stage_scale.h"

#include <doctest/doctest.h>

using namespace capmat;

static const std::vector<Tick> five_stages{{1, "Start-up"},
                                           {2, "Formative"},
                                           {3, "Established"},
                                           {4, "Strategic"},
                                           {5, "Dynamic"}};

TEST_CASE("the lowest of five stages is a bar to see, the highest fills the axis") {
    const StageScale scale(five_stages);
    CHECK(scale.has_bands());
    CHECK(scale.position(1) == doctest::Approx(0.2));
    CHECK(scale.position(5) == doctest::Approx(1.0));
    CHECK(scale.position(7) == doctest::Approx(1.0));
    CHECK(scale.label_position(0) == doctest::Approx(0.1));
}

TEST_CASE("a scale from zero begins at zero") {
    const StageScale scale({{0, "0"}, {50, "50"}, {100, "100"}});
    CHECK_FALSE(scale.has_bands());
    CHECK(scale.position(0) == doctest::Approx(0.0));
    CHECK(scale.position(50) == doctest::Approx(0.5));
    CHECK(scale.label_position(1) == doctest::Approx(0.5));
}

TEST_CASE("a shade is earned only when its stage is reached") {
    const StageScale scale(five_stages);
    CHECK(scale.shade(1) == 0);
    CHECK(scale.shade(2.9) == 1);
    CHECK(scale.shade(3) == 2);
    CHECK(scale.shade(5) == 4);
}

TEST_CASE("values are named by their stage, ranges by both ends") {
    const StageScale scale(five_stages);
    CHECK(scale.words(Language{}, 2.0, 3.0) == "Formative to Established");
    CHECK(scale.words(Language{}, 2.0, 2.0) == "Formative");
    CHECK(scale.words(Language{}, 2.35, 2.35) == "2.35");
    CHECK(scale.words(Language{}, std::nullopt, std::nullopt) == "not assessed");
}

TEST_CASE("a scale without ticks draws nothing and does not fail") {
    const StageScale scale({});
    CHECK(scale.position(3) == doctest::Approx(0.0));
    CHECK(scale.shade(3) == 0);
}
