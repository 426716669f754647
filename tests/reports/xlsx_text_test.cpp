// SPDX-License-Identifier: Apache-2.0
#include "reports/render/xlsx_text.h"

#include <doctest/doctest.h>

using namespace capmat;

TEST_CASE("a cell gets no control characters and no encoded ones") {
    CHECK(xlsx_text("a\x01\x1b"
                    "b\r\nc") == "ab\nc");
    CHECK(xlsx_text("_x0041_") == "_x005F_x0041_");
    CHECK(xlsx_text("caf\xE9") == "caf\uFFFD");
}

TEST_CASE("a long text is cut where the format ends") {
    CHECK(xlsx_text(std::string(40000, 'a')).size() == 32767);
    // Each of these takes two of the units that are counted.
    std::string globes;
    for (int i = 0; i < 20000; ++i) {
        globes += "\U0001F30D";
    }
    CHECK(xlsx_text(globes).size() == 4U * (32767U / 2U));
}

TEST_CASE("sheet names are valid and differ") {
    std::set<std::string> used;
    CHECK(take_sheet_name(Language{}, "Annex: texts / names?", used) ==
          "Annex  texts   names");
    CHECK(take_sheet_name(Language{}, "A name that is much longer than allowed", used) ==
          "A name that is much longer than");
    CHECK(take_sheet_name(Language{}, "A NAME that is much longer than before", used) ==
          "A NAME that is much longer (2)");
    CHECK(take_sheet_name(Language{}, "''", used) == "sheet");
    CHECK(take_sheet_name(Language{}, "History", used) == "History sheet");
}

TEST_CASE("an ampersand in a marking starts no command") {
    CHECK(xlsx_header_text("R&D &P") == "R&&D &&P");
}
