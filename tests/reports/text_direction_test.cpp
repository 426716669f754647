// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/text_direction.h"

#include <doctest/doctest.h>

#include <string>

using namespace capmat;

/// The pieces one after the other, isolated ones in brackets.
static std::string bracketed(std::string_view text) {
    std::string shown;
    for (const DirectedPiece& piece : directed_pieces(text)) {
        const std::string words(piece.text);
        shown += piece.isolated ? "[" + words + "]" : words;
    }
    return shown;
}

TEST_CASE("a text in Latin letters is isolated as a whole") {
    CHECK(bracketed("No law is in force.") == "[No law is in force.]");
    CHECK(bracketed("Décret 41/2022") == "[Décret 41/2022]");
    CHECK(bracketed("-3") == "[-3]");
    CHECK(bracketed("67 %") == "[67 %]");
}

TEST_CASE("what cannot go wrong is left alone") {
    CHECK(bracketed("").empty());
    CHECK(bracketed("2.68") == "2.68");
    CHECK(bracketed("–") == "–");
    CHECK(bracketed("قيد التكوين") == "قيد التكوين");
    CHECK(bracketed("الفريق (CERT)، 3 من 5") == "الفريق (CERT)، 3 من 5");
}

TEST_CASE("ids among Arabic words are isolated, without the marks behind them") {
    CHECK(bracketed("STR-1.1: نعم") == "[STR-1.1]: نعم");
    CHECK(bracketed("انظر STR-1.1، STR-1.2.") == "انظر [STR-1.1]، [STR-1.2].");
    CHECK(bracketed("(في cert.yaml:41) 7") == "(في [cert.yaml:41]) 7");
    CHECK(bracketed("الجولة 2026-10، في 2026-03-31") ==
          "الجولة [2026-10]، في [2026-03-31]");
}

TEST_CASE("Latin words are known from ids and from Arabic") {
    CHECK(has_latin_words("Ministry of Justice"));
    CHECK_FALSE(has_latin_words("STR-1.1"));
    CHECK_FALSE(has_latin_words("67 %"));
    CHECK_FALSE(has_latin_words("وزارة Justice"));
    CHECK(is_left_to_right("STR-1.1"));
    CHECK_FALSE(is_left_to_right("✓"));
    CHECK_FALSE(is_left_to_right("STR-1 الملكية"));
}
