// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg.h"
#include "reports/charts/svg_parts.h"
#include "tests/reports/sample_document.h"

#include <doctest/doctest.h>

#include <string>

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

/// A bar of the half of a scale, and what stands beside it.
static Figure half_a_bar() {
    RangeBars chart;
    chart.scale = {{0, "ناشئة"}, {100, "متكيفة"}};
    chart.bars = {{"STR-1", "", 50, 50, {}, {}, 75}};
    return {"half", "Half", "Half", chart};
}

/// The number after the first `name="` behind the first `start`.
static double number_after(const std::string& drawing, const std::string& start,
                           const std::string& name) {
    const std::size_t from = drawing.find(start);
    REQUIRE(from != std::string::npos);
    const std::size_t at = drawing.find(name + "=\"", from);
    REQUIRE(at != std::string::npos);
    return std::stod(drawing.substr(at + name.size() + 2));
}

/// The bar of the drawing: the only box in that shade with an outline.
static Box painted_box(const std::string& drawing) {
    const std::size_t end = drawing.find("fill=\"#5a9dc4\" stroke=");
    REQUIRE(end != std::string::npos);
    const std::string box = drawing.substr(drawing.rfind("<rect", end));
    return {number_after(box, "<rect", "x"), 0.0, number_after(box, "<rect", "width"),
            0.0};
}

TEST_CASE("in Arabic a bar grows from the right, where its label stands") {
    const std::string english = svg(document_language("en"), half_a_bar());
    const std::string arabic = svg(document_language("ar"), half_a_bar());
    CHECK(contains(english, "direction=\"ltr\""));
    CHECK(contains(arabic, "direction=\"rtl\""));
    const Box left = painted_box(english);
    const Box right = painted_box(arabic);
    CHECK(right.width == doctest::Approx(left.width));
    // Places are printed with one decimal.
    CHECK(right.x == doctest::Approx(760.0 - left.x - left.width).epsilon(0.001));
    // Labels end where the bar begins; in a text from right to left that is their left.
    const std::string label = R"(font-size="12.5" text-anchor="end")";
    CHECK(contains(english, label));
    CHECK(contains(arabic, label));
    // The flag of the target flies the way the reader reads.
    CHECK(contains(english, "l9 3.5l-9 3.5z"));
    CHECK(contains(arabic, "l-9 3.5l9 3.5z"));
}

TEST_CASE("in Arabic ids keep their own direction") {
    const std::string arabic = svg(document_language("ar"), half_a_bar());
    CHECK(contains(arabic, ">\u2066STR-1\u2069</text>"));
    CHECK(contains(arabic, ">ناشئة</text>"));
    CHECK_FALSE(contains(svg(document_language("en"), half_a_bar()), "\u2066"));
}

/// The paths of a drawing: what is neither text nor legend.
static std::string paths(const std::string& drawing) {
    std::string found;
    for (std::size_t at = drawing.find("<path"); at != std::string::npos;
         at = drawing.find("<path", at + 1)) {
        found += drawing.substr(at, drawing.find("/>", at) - at) + "\n";
    }
    return found;
}

TEST_CASE("a wheel turns clockwise in every language; its legend begins at the right") {
    const std::string english = svg(document_language("en"), sample_stage_wheel());
    const std::string arabic = svg(document_language("ar"), sample_stage_wheel());
    CHECK(paths(arabic) == paths(english));
    CHECK_FALSE(paths(arabic).empty());
    CHECK(contains(english, "<g transform=\"translate(20.0 "));
    CHECK(contains(arabic, "<g transform=\"translate(722.0 "));
    // The same end of each id lies at the rim: what was its start is now its end.
    CHECK(contains(english, "text-anchor=\"start\" transform=\"rotate(-76.1 "));
    CHECK(contains(arabic, "text-anchor=\"end\" transform=\"rotate(-76.1 "));
}
