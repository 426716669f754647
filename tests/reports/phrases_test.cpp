// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/phrases.h"

#include <doctest/doctest.h>

namespace capmat::test {

static std::string name_in(const char* language, const char* code, const char* name) {
    Model model;
    model.language = language;
    Round round;
    round.country = code;
    round.name = name;
    return country_name(model, round);
}

TEST_CASE("a country has the name that the report's language gives it") {
    CHECK(name_in("fr", "DEU", "Germany") == "Allemagne");
    CHECK(name_in("fr-CA", "DEU", "Germany") == "Allemagne");
    CHECK(name_in("ar", "EGY", "Egypt") == "مصر");
    // English has what the files say, and so has every language of a code of one's own.
    CHECK(name_in("en", "DEU", "Germany (test)") == "Germany (test)");
    CHECK(name_in("fr", "XQZ", "Atlantis") == "Atlantis");
    // A language the program does not speak is reported in English, names and all.
    CHECK(name_in("sw", "DEU", "Germany") == "Germany");
}

TEST_CASE("parts of a cell stand side by side, parts in a row have commas") {
    const Language english;
    CHECK(side_by_side(english, {"a, b", "c", "d"}) == "a, b; c; d");
    CHECK(side_by_side(english, {}).empty());
    CHECK(in_row(english, {"A", "B", "C"}) == "A, B, C");
    CHECK(in_row(english, {}).empty());
    CHECK(labelled(english, "Skills", "3") == "Skills: 3");
}

} // namespace capmat::test
