// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/text_width.h"

#include <doctest/doctest.h>

using namespace capmat;

TEST_CASE("widths follow the table of advances") {
    CHECK(text_width("", 10) == doctest::Approx(0.0));
    CHECK(text_width("il", 10) == doctest::Approx(5.6)); // 28 + 28 hundredths of 10
    CHECK(text_width("W", 10) == doctest::Approx(9.9));
    CHECK(text_width("\u00e9", 10) == text_width("e", 10));
}

TEST_CASE("lines break at spaces and long words stay whole") {
    CHECK(wrapped("", 10, 50).empty());
    CHECK(wrapped("one two three", 10, 45) ==
          std::vector<std::string>{"one two", "three"});
    CHECK(wrapped("telecommunication", 10, 20) ==
          std::vector<std::string>{"telecommunication"});
}
