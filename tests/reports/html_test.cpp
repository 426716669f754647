// SPDX-License-Identifier: Apache-2.0
#include "reports/render/formats.h"
#include "reports/render/html_style.h"
#include "tests/reports/sample_document.h"

#include <doctest/doctest.h>

using namespace capmat;

static bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

TEST_CASE("a page needs nothing from outside and may run nothing") {
    const std::string page = render_html(sample_document());
    CHECK(contains(page, "default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
    CHECK_FALSE(contains(page, "<script"));
    CHECK_FALSE(contains(page, "<link"));
    CHECK_FALSE(contains(page, "href=\"http"));
    CHECK_FALSE(contains(page, "src="));
    CHECK(contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST_CASE("a link leads to a section, whatever its key says") {
    Document document;
    document.sections = {
        {"a", "A", {List{{{"click", Tone::Plain, "javascript:alert(1)"}}, false}}, {}}};
    CHECK(contains(render_html(document),
                   "<li><a href=\"#javascript-alert-1-\">click</a></li>"));
}

TEST_CASE("a tone is never a colour alone") {
    Document document;
    document.sections = {{"a", "A", {Paragraph{"bad", TextRole::Body, Tone::Bad}}, {}}};
    CHECK(contains(
        render_html(document),
        "<p><span class=\"bad\"><span class=\"mark\">✗</span>&nbsp;bad</span></p>"));
}

TEST_CASE("Arabic pages run from right to left") {
    Document document;
    document.language = "ar-MA";
    CHECK(contains(render_html(document), "<html lang=\"ar-MA\" dir=\"rtl\">"));
    document.language = "fr";
    CHECK(contains(render_html(document), "<html lang=\"fr\" dir=\"ltr\">"));
}

TEST_CASE("a marking cannot leave the style sheet") {
    const std::string style = html_style(document_language("en"), "\"}</style><script>");
    CHECK_FALSE(contains(style, "</style"));
    CHECK_FALSE(contains(style, "<script"));
    CHECK(contains(style, "content: \"\\000022\\00007d\\00003c\\00002fstyle"));
}

TEST_CASE("the marking stands on every printed page, at the top and at the bottom") {
    const std::string style = html_style(document_language("en"), "TLP:RED");
    CHECK(contains(style, "@top-right { content: \"TLP\\00003aRED\""));
    CHECK(contains(style, "@bottom-right { content: \"TLP\\00003aRED\""));
}

TEST_CASE("on an Arabic page ids and foreign words are isolated, on others nothing is") {
    Document document;
    document.sections = {
        {"a",
         "A",
         {Paragraph{"انظر STR-1.1، STR-1.2"}, Paragraph{"Nobody asked."},
          Facts{"f", {{"x", "X", {std::string("2.5"), Tone::Plain, {}}}}}},
         {}}};
    document.language = "fr";
    CHECK_FALSE(contains(render_html(document), "<bdi"));
    document.language = "ar";
    const std::string page = render_html(document);
    CHECK(contains(page, "<p>انظر <bdi dir=\"ltr\">STR-1.1</bdi>، "
                         "<bdi dir=\"ltr\">STR-1.2</bdi></p>"));
    // Which language it is, nobody has said; that it is not Arabic can be seen.
    CHECK(contains(page, "<p><bdi dir=\"ltr\" lang=\"\">Nobody asked.</bdi></p>"));
    CHECK(contains(page, "<dd>2.5</dd>"));
}

TEST_CASE(
    "in print an Arabic page has its marking at the left, its number at the right") {
    const std::string style = html_style(document_language("ar"), "TLP:RED");
    CHECK(contains(style, "@top-left { content: \"TLP\\00003aRED\""));
    CHECK(contains(style, "@bottom-left { content: \"TLP\\00003aRED\""));
    CHECK(contains(style, "@bottom-right { content: \"صفحة \" counter(page) \" من \" "
                          "counter(pages); direction: rtl; "));
    const std::string french = html_style(document_language("fr"), "");
    CHECK(contains(french, "@bottom-left { content: \"page \" counter(page) \" sur \" "
                           "counter(pages); font"));
}

TEST_CASE("no side is named in the style of a page but for figures and paper") {
    // Logical sides ("inline-start") turn with the page; left and right would not.
    std::string style = html_style(document_language("en"), "");
    style.erase(style.find("@page"));
    CHECK_FALSE(contains(style, "left"));
    CHECK_FALSE(contains(style, "right"));
}
