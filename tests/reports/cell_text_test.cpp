// SPDX-License-Identifier: Apache-2.0
#include "reports/render/cell_text.h"

#include <doctest/doctest.h>

using namespace capmat;

TEST_CASE("each kind of value has one way to become words") {
    CHECK(cell_text(Language{}, {}, 2).empty());
    CHECK(cell_text(Language{}, std::string("as is"), 2) == "as is");
    CHECK(cell_text(Language{}, 2.675, 2) == "2.68");
    CHECK(cell_text(Language{}, true, 0) == "yes");
    CHECK(cell_text(Language{}, false, 0) == "no");
    CHECK(cell_text(Language{}, std::vector<std::string>{"a", "b"}, 0) == "a, b");
}

TEST_CASE("words and decimal marks are those of the language") {
    const Language french(
        Translation{{{"Language", "fr"}},
                    {{"said/yes", {"yes", "", {"oui"}, false, {}}},
                     {"list/next", {"{0}, {1}", "", {"{0} ; {1}"}, false, {}}}}});
    CHECK(cell_text(french, 2.675, 2) == "2,68");
    CHECK(cell_text(french, true, 0) == "oui");
    CHECK(cell_text(french, std::vector<std::string>{"a", "b", "c"}, 0) == "a ; b ; c");
}

TEST_CASE("a tone is a sign as well as a colour") {
    CHECK(marked(Tone::Plain, "text") == "text");
    CHECK(marked(Tone::Good, "met") == "✓ met");
    CHECK(marked(Tone::Caution, "open") == "◐ open");
    CHECK(marked(Tone::Bad, "not met") == "✗ not met");
    CHECK(marked(Tone::Missing, "not assessed") == "– not assessed");
    CHECK(marked(Tone::Bad, "").empty());
}
