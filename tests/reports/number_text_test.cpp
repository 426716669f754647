// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/number_text.h"

#include <doctest/doctest.h>

#include <limits>

using capmat::exact_number;
using capmat::number_text;

TEST_CASE("half goes away from zero on the digits that people wrote") {
    CHECK(number_text(2.675, 2) == "2.68"); // stored as 2.67499999999999982
    CHECK(number_text(-2.675, 2) == "-2.68");
    CHECK(number_text(1.005, 2) == "1.01");
    CHECK(number_text(2.5, 0) == "3");
    CHECK(number_text(0.5, 0) == "1");
    CHECK(number_text(0.49, 0) == "0");
}

TEST_CASE("a sum of tenths rounds as its decimal value") {
    CHECK(number_text(0.1 + 0.2, 2) == "0.30");
    CHECK(number_text(0.15 + 0.1 + 0.025, 2) == "0.28");
}

TEST_CASE("rounding carries over all nines") {
    CHECK(number_text(9.999, 2) == "10.00");
    CHECK(number_text(0.996, 2) == "1.00");
    CHECK(number_text(99.5, 0) == "100");
}

TEST_CASE("zero, small and large numbers keep their form") {
    CHECK(number_text(0, 0) == "0");
    CHECK(number_text(0, 2) == "0.00");
    CHECK(number_text(-0.001, 2) == "0.00");
    CHECK(number_text(0.05, 1) == "0.1");
    CHECK(number_text(0.0004, 2) == "0.00");
    CHECK(number_text(1250000, 0) == "1250000");
    CHECK(number_text(1e20, 0) == "100000000000000000000");
}

TEST_CASE("what is not a number is no text") {
    CHECK(number_text(std::numeric_limits<double>::quiet_NaN(), 2).empty());
    CHECK(exact_number(std::numeric_limits<double>::infinity()).empty());
}

TEST_CASE("machines get all digits and nothing more") {
    CHECK(exact_number(3.0) == "3");
    CHECK(exact_number(0.1) == "0.1");
    CHECK(exact_number(2.0 / 3.0) == "0.6666666666666666");
    CHECK(exact_number(-0.0) == "0");
}
