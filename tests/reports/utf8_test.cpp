// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/utf8.h"

#include <doctest/doctest.h>

#include <vector>

using namespace capmat;

static std::vector<char32_t> characters(std::string_view text) {
    std::vector<char32_t> codes;
    while (!text.empty()) {
        codes.push_back(take_character(text));
    }
    return codes;
}

TEST_CASE("characters of one to four bytes are read and written") {
    const std::string text = "a\u00e9\u20ac\U0001F30D";
    CHECK(characters(text) == std::vector<char32_t>{'a', 0xE9, 0x20AC, 0x1F30D});
    std::string again;
    for (const char32_t code : characters(text)) {
        again += utf8(code);
    }
    CHECK(again == text);
}

TEST_CASE("bytes that are not UTF-8 become one replacement character each") {
    CHECK(characters("\xE9"
                     "a") == std::vector<char32_t>{0xFFFD, 'a'});
    CHECK(characters("\xC0\xAF") == std::vector<char32_t>{0xFFFD, 0xFFFD});
    CHECK(characters("\xED\xA0\x80") == std::vector<char32_t>{0xFFFD, 0xFFFD, 0xFFFD});
    CHECK(characters("\xE2\x82") == std::vector<char32_t>{0xFFFD, 0xFFFD});
}

TEST_CASE("control characters and direction overrides are unsafe, accents are not") {
    CHECK(is_unsafe_to_print(0x1B));
    CHECK(is_unsafe_to_print(0x9B));
    CHECK(is_unsafe_to_print(0x202E));
    CHECK_FALSE(is_unsafe_to_print('\n'));
    CHECK_FALSE(is_unsafe_to_print(0xE9));
}

TEST_CASE("a terminal gives Chinese two cells and a combining accent none") {
    CHECK(terminal_cells('a') == 1);
    CHECK(terminal_cells(0x4E2D) == 2);
    CHECK(terminal_cells(0x0301) == 0);
}
