// SPDX-License-Identifier: Apache-2.0
#include "reports/render/cell_format.h"

#include <doctest/doctest.h>

using namespace capmat;

TEST_CASE("the mark of a tone is part of the number format, not of the value") {
    SheetLook look{SheetRole::FactValue};
    look.tone = Tone::Bad;
    look.decimals = 2;
    const CellFormat format = cell_format(look);
    CHECK(format.numbers == "\"✗ \"0.00;\"✗ \"-0.00;\"✗ \"0.00;\"✗ \"@");
    CHECK(format.fill.has_value());
}

TEST_CASE("a plain value has no fill") {
    CHECK_FALSE(cell_format(SheetLook{SheetRole::Value}).fill.has_value());
}
