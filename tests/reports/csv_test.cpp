// SPDX-License-Identifier: Apache-2.0
#include "reports/render/formats.h"
#include "tests/reports/sample_document.h"

#include <doctest/doctest.h>

using namespace capmat;

/// The field that a text becomes, without the heading and line ends.
static std::string field(const CellValue& value) {
    Table table;
    table.key = "one";
    table.columns = {{"text", "Text"}};
    table.rows = {{{{value, Tone::Plain, {}}}}};
    Document document;
    document.sections = {{"a", "A", {table}, {}}};
    const std::string csv = render_csv(document);
    const std::string heading = "\"text\"\r\n";
    REQUIRE(csv.starts_with(heading));
    REQUIRE(csv.ends_with("\r\n"));
    return csv.substr(heading.size(), csv.size() - heading.size() - 2);
}

TEST_CASE("texts are quoted, numbers are not") {
    CHECK(field(std::string("plain")) == "\"plain\"");
    CHECK(field(std::string("say \"hi\"")) == "\"say \"\"hi\"\"\"");
    CHECK(field(2.675) == "2.675");
    CHECK(field(-1.0) == "-1");
    CHECK(field(true) == "true");
    CHECK(field(std::vector<std::string>{"a", "b"}) == "\"a; b\"");
    CHECK(field({}).empty());
}

TEST_CASE("a text that a spreadsheet would calculate gets an apostrophe") {
    for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "|x", "%x", "\tx",
                                   "  =1", "\u200B=1", "\uFEFF@x", "\uFF1D1+1"}) {
        CAPTURE(text);
        CHECK(field(text) == "\"'" + text + "\"");
    }
    CHECK(field(std::vector<std::string>{"=a", "b"}) == "\"'=a; b\"");
    CHECK(field(std::string("a=1")) == "\"a=1\"");
}

TEST_CASE("the table is chosen by its key, the first one without") {
    const Document document = sample_document();
    CHECK(table_keys(document) ==
          std::vector<std::string>{"factors", "contested", "hostile"});
    CHECK(render_csv(document) == render_csv_table(document, "factors"));
    CHECK(render_csv_table(document, "contested") == "\"indicator\"\r\n");
    CHECK(render_csv(Document{}).empty());
}
