// SPDX-License-Identifier: Apache-2.0
#include "reports/render/formats.h"
#include "reports/render/xlsx_check.h"
#include "tests/reports/sample_document.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace capmat;

TEST_CASE("a whole workbook passes") {
    CHECK_NOTHROW(require_whole_workbook(render_xlsx(sample_document())));
}

TEST_CASE("a workbook that was cut anywhere is refused") {
    const std::string bytes = render_xlsx(sample_document());
    REQUIRE(bytes.size() > 1000);
    for (std::size_t length = 0; length < bytes.size(); length += 97) {
        CAPTURE(length);
        CHECK_THROWS_AS(require_whole_workbook(std::string_view(bytes).substr(0, length)),
                        std::runtime_error);
    }
}

TEST_CASE("a changed byte in a part is noticed") {
    std::string bytes = render_xlsx(sample_document());
    // Behind the head of the first part: 30 bytes, its name and what is extra.
    const auto head = static_cast<std::size_t>(30 + bytes[26] + bytes[28]);
    const std::size_t place = head + 20;
    bytes[place] = static_cast<char>(bytes[place] ^ 0x55);
    CHECK_THROWS_AS(require_whole_workbook(bytes), std::runtime_error);
}

TEST_CASE("XML that stops early is not balanced") {
    CHECK(is_balanced_xml("<?xml version=\"1.0\"?>\n<a><b x=\"1\"/><c>t</c></a>"));
    CHECK_FALSE(is_balanced_xml("<a><b/>"));
    CHECK_FALSE(is_balanced_xml("<a><b></a>"));
    CHECK_FALSE(is_balanced_xml("<a></a"));
    CHECK_FALSE(is_balanced_xml(""));
}
