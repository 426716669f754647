// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/date.h"

#include <doctest/doctest.h>

#include <array>

namespace capmat::test {

TEST_CASE("dates are days of the calendar, written YYYY-MM-DD") {
    CHECK(parse_date("2026-03-31") == Date{2026, 3, 31});
    CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
    CHECK(parse_date("2000-02-29") == Date{2000, 2, 29});
    CHECK(parse_date("9999-12-31") == Date{9999, 12, 31});
    CHECK(parse_date("0001-01-01") == Date{1, 1, 1});
    const std::array wrong{
        "2023-02-29",  "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
        "2026-01-00",  "0000-01-01", "2026-1-1",   "26-01-01",   "2026/01/01",
        "2026-01-01 ", "2026-01-1a", "20260101",   "2026-01",    "",
        "+026-01-01",  "2026-01-32", "10000-01-01"};
    for (const std::string text : wrong) {
        CAPTURE(text);
        CHECK(parse_date(text) == std::nullopt);
    }
}

TEST_CASE("a partial date is a period, and is printed as it was written") {
    const auto year = parse_partial_date("2024");
    REQUIRE(year.has_value());
    CHECK(year->first == Date{2024, 1, 1});
    CHECK(year->last == Date{2024, 12, 31});
    CHECK(to_string(*year) == "2024");
    const auto month = parse_partial_date("2024-02");
    REQUIRE(month.has_value());
    CHECK(month->first == Date{2024, 2, 1});
    CHECK(month->last == Date{2024, 2, 29});
    CHECK(to_string(*month) == "2024-02");
    const auto day = parse_partial_date("2024-02-03");
    REQUIRE(day.has_value());
    CHECK(day->first == day->last);
    CHECK(to_string(*day) == "2024-02-03");
    for (const std::string text :
         {"24", "2024-", "2024-13", "2024-2", "2024-02-30", ""}) {
        CAPTURE(text);
        CHECK(parse_partial_date(text) == std::nullopt);
    }
}

TEST_CASE("a date is printed with all its zeros") {
    CHECK(to_string(Date{7, 3, 9}) == "0007-03-09");
}

TEST_CASE("months later is the same day, or the month's last") {
    CHECK(add_months({2024, 1, 31}, 1) == Date{2024, 2, 29});
    CHECK(add_months({2023, 1, 31}, 1) == Date{2023, 2, 28});
    CHECK(add_months({2024, 2, 29}, 12) == Date{2025, 2, 28});
    CHECK(add_months({2024, 2, 29}, 48) == Date{2028, 2, 29});
    CHECK(add_months({2023, 12, 31}, 2) == Date{2024, 2, 29});
    CHECK(add_months({2023, 11, 30}, 1) == Date{2023, 12, 30});
    CHECK(add_months({2023, 12, 15}, 1) == Date{2024, 1, 15});
    CHECK(add_months({2024, 5, 17}, 0) == Date{2024, 5, 17});
}

TEST_CASE("an age limit beyond the calendar never ends") {
    CHECK(add_months({2024, 5, 17}, 2'147'483'647) == Date{9999, 12, 31});
    CHECK(add_months({9999, 12, 1}, 1) == Date{9999, 12, 31});
}

TEST_CASE("whole months between two days") {
    CHECK(months_between({2024, 1, 31}, {2024, 2, 29}) == 1);
    CHECK(months_between({2024, 1, 31}, {2024, 2, 28}) == 0);
    CHECK(months_between({2024, 1, 15}, {2025, 1, 14}) == 11);
    CHECK(months_between({2024, 1, 15}, {2025, 1, 15}) == 12);
    CHECK(months_between({2024, 1, 15}, {2024, 1, 15}) == 0);
    CHECK(months_between({2025, 1, 15}, {2024, 1, 15}) == 0);
}

} // namespace capmat::test
