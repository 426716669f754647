// SPDX-License-Identifier: Apache-2.0
#include "reports/render/formats.h"

#include <doctest/doctest.h>

using namespace capmat;

static std::string body_of(const Block& block) {
    Document document;
    document.title = "T";
    document.sections = {{"s", "S", {block}, {}}};
    const std::string text = render_markdown(document);
    const std::string before = "# T\n\n<a id=\"s\"></a>\n\n## S\n\n";
    REQUIRE(text.starts_with(before));
    return text.substr(before.size());
}

TEST_CASE("markup in a text is shown, not obeyed") {
    CHECK(body_of(Paragraph{"*a* _b_ `c` [d](javascript:x) <script> #e | f \\ g & h"}) ==
          "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](javascript:x) \\<script\\> \\#e \\| f \\\\ g "
          "\\& "
          "h\n");
    CHECK(body_of(Paragraph{"1. first"}) == "1\\. first\n");
    CHECK(body_of(Paragraph{"- item"}) == "\\- item\n");
    CHECK(body_of(Paragraph{"=== \n # x"}) == "\\===   \\# x\n");
    CHECK(body_of(Paragraph{"    indented"}) == "indented\n");
}

TEST_CASE("a cell cannot end its table") {
    Table table;
    table.columns = {{"a", "A|B"}, {"n", "N", Align::Number, 1}};
    table.rows = {
        {{{std::string("x | y\n| z"), Tone::Bad, "s"}, {-0.25, Tone::Plain, {}}}}};
    CHECK(body_of(table) == "| A\\|B | N |\n"
                            "| --- | ---: |\n"
                            "| ✗ [x \\| y \\| z](#s) | -0.3 |\n");
}

TEST_CASE("an empty table says so") {
    Table table;
    table.columns = {{"a", "A"}};
    table.when_empty = "Nothing found.";
    CHECK(body_of(table) == "Nothing found.\n");
}

TEST_CASE("Arabic Markdown says its direction in HTML, as Markdown cannot") {
    Document document;
    document.title = "تقرير";
    CHECK(render_markdown(document) == "# تقرير\n");
    document.language = "ar";
    CHECK(render_markdown(document) ==
          "<div dir=\"rtl\" lang=\"ar\">\n\n# تقرير\n\n</div>\n");
}
