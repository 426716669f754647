// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg.h"
#include "reports/charts/svg_parts.h"
#include "tests/reports/sample_document.h"

#include <doctest/doctest.h>

using namespace capmat;

static bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

TEST_CASE("markup in a text stays text, and what XML cannot carry is replaced") {
    CHECK(xml_escaped("<b a=\"1\">&'") == "&lt;b a=&quot;1&quot;&gt;&amp;&#39;");
    CHECK(xml_escaped("\x1b[0m") == "\uFFFD[0m");
    CHECK(id_text("d1.2 <x>") == "d1-2--x-");
}

TEST_CASE("every picture has a text alternative and ids of its own") {
    for (const Figure& figure :
         {sample_range_bars(), sample_stage_wheel(), sample_stacked_bars()}) {
        CAPTURE(figure.key);
        const std::string drawing = svg(document_language("en"), figure);
        CHECK(drawing.starts_with("<svg "));
        CHECK(drawing.ends_with("</svg>"));
        CHECK(contains(drawing, "role=\"img\""));
        CHECK(contains(drawing, "aria-labelledby=\"" + figure.key + "-title " +
                                    figure.key + "-desc\""));
        CHECK(contains(drawing, "<desc id=\"" + figure.key + "-desc\">" +
                                    xml_escaped(figure.alternative)));
        CHECK(svg(document_language("en"), figure) == drawing);
    }
}

TEST_CASE("what is certain is solid, what is open is hatched, what is absent is said") {
    const std::string drawing = svg(document_language("en"), sample_range_bars());
    CHECK(contains(drawing, "url(#dimensions-hatch2)"));
    CHECK(contains(drawing, "url(#dimensions-absent)"));
    CHECK(contains(drawing, ">not assessed</text>"));
    CHECK(contains(drawing, "<title>Cybersecurity policy and strategy: Formative to "
                            "Established; before: Start-up to Formative; target: "
                            "Strategic</title>"));
}

TEST_CASE("a label cannot break out of the picture") {
    Figure figure = sample_range_bars();
    std::get<RangeBars>(figure.chart).bars.front().label = "<script>alert(1)</script>";
    figure.title = "</title><script>";
    CHECK_FALSE(contains(svg(document_language("en"), figure), "<script"));
}

TEST_CASE("links lead to sections of the page only") {
    Figure figure = sample_range_bars();
    std::get<RangeBars>(figure.chart).bars.front().link = "javascript:alert(1)";
    const std::string drawing = svg(document_language("en"), figure);
    CHECK(contains(drawing, "href=\"#javascript-alert-1-\""));
    CHECK_FALSE(contains(drawing, "href=\"javascript"));
}

TEST_CASE("charts without rows, scale or counts are drawn empty") {
    for (const Chart& chart :
         {Chart{RangeBars{}}, Chart{StageWheel{}}, Chart{StackedBars{}},
          Chart{StackedBars{{"yes"}, {{"none", {0}}, {"short", {}}}}}}) {
        const std::string drawing =
            svg(document_language("en"), {"empty", "Empty", "Nothing", chart});
        CHECK_FALSE(contains(drawing, "nan"));
        CHECK_FALSE(contains(drawing, "inf"));
    }
}
