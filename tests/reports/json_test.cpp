// SPDX-License-Identifier: Apache-2.0
#include "reports/render/formats.h"

#include <doctest/doctest.h>

#include <limits>

using namespace capmat;

static Document with_facts(std::vector<Fact> facts) {
    Document document;
    document.format = "test/1";
    document.header = {"header", std::move(facts)};
    return document;
}

static Fact fact(const std::string& key, CellValue value) {
    return {key, key, {std::move(value), Tone::Plain, {}}, 0};
}

TEST_CASE("numbers keep their digits, whole ones have no point, missing is null") {
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK(
        render_json(with_facts({fact("share", 0.1), fact("count", 3.0), fact("none", {}),
                                fact("bad", infinite), fact("yes", true),
                                fact("list", std::vector<std::string>{"a", "b"})})) ==
        "{\n"
        "  \"capmat\": \"test/1\",\n"
        "  \"share\": 0.1,\n"
        "  \"count\": 3,\n"
        "  \"none\": null,\n"
        "  \"bad\": null,\n"
        "  \"yes\": true,\n"
        "  \"list\": [\n"
        "    \"a\",\n"
        "    \"b\"\n"
        "  ]\n"
        "}\n");
}

TEST_CASE("tables of one key become one array") {
    Table table;
    table.key = "rows";
    table.columns = {{"n", "N"}};
    table.rows = {{{{1.0, Tone::Plain, {}}}}, {{}}};
    Document document = with_facts({});
    document.sections = {{"a", "A", {table}, {}}, {"b", "B", {table}, {}}};
    CHECK(render_json(document) == "{\n"
                                   "  \"capmat\": \"test/1\",\n"
                                   "  \"rows\": [\n"
                                   "    {\n      \"n\": 1\n    },\n"
                                   "    {\n      \"n\": null\n    },\n"
                                   "    {\n      \"n\": 1\n    },\n"
                                   "    {\n      \"n\": null\n    }\n"
                                   "  ]\n"
                                   "}\n");
}

TEST_CASE("the marking travels with the data") {
    Document document = with_facts({});
    document.marking = "TLP:RED";
    CHECK(render_json(document) ==
          "{\n  \"capmat\": \"test/1\",\n  \"marking\": \"TLP:RED\"\n}\n");
}

TEST_CASE("bytes that are not UTF-8 do not stop the report") {
    CHECK(render_json(with_facts({fact("a", std::string("\xE9"))})) ==
          "{\n  \"capmat\": \"test/1\",\n  \"a\": \"\uFFFD\"\n}\n");
}
