// SPDX-License-Identifier: Apache-2.0
#include "reports/render/document_tables.h"
#include "reports/render/formats.h"
#include "tests/reports/sample_document.h"

#include <doctest/doctest.h>

using namespace capmat;

TEST_CASE("tables are found in reading order, in inner sections too") {
    Document document = sample_document();
    Table inner;
    inner.key = "inner";
    document.sections[2].sections[0].blocks.emplace_back(inner);
    CHECK(table_keys(document) ==
          std::vector<std::string>{"factors", "contested", "inner", "hostile"});
}

TEST_CASE("a key that several tables share is listed once") {
    Document document = sample_document();
    document.sections.push_back(document.sections[2]);
    CHECK(tables_of(document).size() == 5);
    CHECK(table_keys(document).size() == 3);
}
