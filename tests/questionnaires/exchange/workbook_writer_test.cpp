// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/workbook_writer.h"
#include "tests/questionnaires/exchange/small_package.h"

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>

namespace capmat::test {

static std::string written(const std::string& text) {
    const std::array sheets{TextSheet{"S", {{text}}}};
    const std::string told = described(write_text_workbook(sheets));
    return told.substr(told.find('\n') + 1);
}

TEST_CASE("cells are texts, whatever they look like") {
    CHECK(written("=1+1") == "A1 text =1+1\n");
    CHECK(written("01") == "A1 text 01\n");
    CHECK(written("https://example.org") == "A1 text https://example.org\n");
    CHECK(written("_x0041_") == "A1 text _x0041_\n");
    CHECK(written("مرحبا") == "A1 text مرحبا\n");
    CHECK(written("").empty());
}

TEST_CASE("what is no text does not reach the file") {
    CHECK(written("a\xFF\xC3") == "A1 text a\n");
    CHECK(written("a\x01\xEF\xBF\xBD\xEF\xBF\xBE") == "A1 text a\n");
}

TEST_CASE("what does not fit is refused") {
    CHECK_THROWS_AS((void)written(std::string(32768, 'x')), std::invalid_argument);
    const std::array bad{TextSheet{"a/b", {}}};
    CHECK_THROWS_AS((void)write_text_workbook(bad), std::invalid_argument);
    const std::array twice{TextSheet{"Same", {}}, TextSheet{"same", {}}};
    CHECK_THROWS_AS((void)write_text_workbook(twice), std::invalid_argument);
}

TEST_CASE("the same sheets give the same bytes") {
    const std::array sheets{TextSheet{"A", {{"x", "", "y"}, {}, {"z"}}},
                            TextSheet{"B", {}}};
    CHECK(write_text_workbook(sheets) == write_text_workbook(sheets));
}

} // namespace capmat::test
