// SPDX-License-Identifier: Apache-2.0
#include "reports/render/terminal_text.h"

#include <doctest/doctest.h>

using namespace capmat;

TEST_CASE("nothing in a text commands the terminal") {
    CHECK(terminal_safe("\x1b[31mred\x07") == "\\x1b[31mred\\x07");
    CHECK(terminal_safe("\u202Eback") == "\\u202eback");
    CHECK(terminal_safe("\u009B31m") == "\\x9b31m");
    CHECK(terminal_safe("two\nlines\tand a tab") == "two lines and a tab");
}

TEST_CASE("lines break at spaces, and words only when they must") {
    using Lines = std::vector<std::string>;
    CHECK(terminal_lines("", 10) == Lines{""});
    CHECK(terminal_lines("one two three", 8) == Lines{"one two", "three"});
    CHECK(terminal_lines("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(terminal_lines("\u4e2d\u6587\u4e2d", 4) == Lines{"\u4e2d\u6587", "\u4e2d"});
}

TEST_CASE("padding counts cells, not bytes") {
    CHECK(padded("é", 3, Align::Text) == "é  ");
    CHECK(padded("7", 3, Align::Number) == "  7");
    CHECK(padded("long", 2, Align::Text) == "long");
}
