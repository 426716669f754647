// SPDX-License-Identifier: Apache-2.0
#include "reports/render/xlsx_date.h"

#include <doctest/doctest.h>

using capmat::creation_time;

TEST_CASE("a workbook was created on the date of the report, never now") {
    CHECK(creation_time("1980-01-02") == 315532800 + 86400);
    CHECK(creation_time("2026-03-31") == 1774915200);
    CHECK(creation_time("2026") == 1767225600);
}

TEST_CASE("without a usable date it is the first that a zip file knows") {
    for (const char* date : {"", "soon", "2026-02-31", "1066-10-14"}) {
        CAPTURE(date);
        CHECK(creation_time(date) == 315532800);
    }
}
