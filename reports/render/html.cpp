// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg_parts.h"
#include "reports/render/formats.h"
#include "reports/render/html_blocks.h"
#include "reports/render/html_style.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace capmat {

static bool is_right_to_left(std::string_view language) {
    static constexpr std::array<std::string_view, 8> tags{"ar", "dv", "fa", "he",
                                                          "ps", "sd", "ug", "ur"};
    return std::ranges::find(tags, language.substr(0, language.find('-'))) != tags.end();
}

/// The colour that TLP 2.0 gives to a label; other markings stay white on black.
static std::string_view marking_class(std::string_view marking) {
    if (marking.starts_with("TLP:RED")) {
        return " tlp-red";
    }
    if (marking.starts_with("TLP:AMBER")) {
        return " tlp-amber";
    }
    return marking.starts_with("TLP:GREEN") ? " tlp-green" : "";
}

static std::string marking_line(const Document& document, std::string_view place) {
    if (document.marking.empty()) {
        return {};
    }
    return fmt::format("<p class=\"{}\"><span class=\"marking{}\">{}</span></p>\n", place,
                       marking_class(document.marking), xml_escaped(document.marking));
}

/// Firefox knows no page margins with content, but repeats what is fixed on every page.
static std::string running_marking(const Document& document) {
    std::string text;
    for (const std::string_view place : {"top", "bottom"}) {
        text +=
            document.marking.empty()
                ? ""
                : fmt::format("<div class=\"running {}\" aria-hidden=\"true\">{}</div>\n",
                              place, xml_escaped(document.marking));
    }
    return text;
}

static std::string head(const Document& document) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta "
        "charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" content=\"capmat\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n",
        xml_escaped(document.language),
        is_right_to_left(document.language) ? "rtl" : "ltr", xml_escaped(document.title),
        html_style(document.marking));
}

static std::string cover(const Document& document) {
    std::string text =
        "<header class=\"cover\">\n" + marking_line(document, "marking-line");
    text += "<h1>" + xml_escaped(document.title) + "</h1>\n";
    if (!document.subtitle.empty()) {
        text += "<p class=\"subtitle\">" + xml_escaped(document.subtitle) + "</p>\n";
    }
    if (!document.header.rows.empty()) {
        text += html_block(document.header, 2);
    }
    return text + "</header>\n";
}

static std::string contents_list(const std::vector<Section>& sections, int levels) {
    if (sections.empty() || levels == 0) {
        return {};
    }
    std::string text = "<ol>\n";
    for (const Section& section : sections) {
        text += fmt::format("<li><a href=\"#{}\">{}</a>{}</li>\n", id_text(section.key),
                            xml_escaped(section.title),
                            contents_list(section.sections, levels - 1));
    }
    return text + "</ol>\n";
}

static std::string contents(const Document& document) {
    if (document.sections.size() < 2) {
        return {};
    }
    return "<nav class=\"contents\" aria-labelledby=\"contents-title\">\n"
           "<h2 id=\"contents-title\">Contents</h2>\n" +
           contents_list(document.sections, 2) + "</nav>\n";
}

static std::string section_html(const Section& section, int level) {
    const std::string id = id_text(section.key);
    std::string text =
        fmt::format("<section id=\"{0}\"{1} aria-labelledby=\"{0}-heading\">\n"
                    "<h{2} id=\"{0}-heading\">{3}</h{2}>\n",
                    id, level == 2 ? " class=\"chapter\"" : "", std::min(level, 6),
                    xml_escaped(section.title));
    for (const Block& block : section.blocks) {
        text += std::visit(
            [level](const auto& part) { return html_block(part, level + 1); }, block);
    }
    for (const Section& inner : section.sections) {
        text += section_html(inner, level + 1);
    }
    return text + "</section>\n";
}

std::string render_html(const Document& document) {
    std::string text = head(document) + "<body>\n" + running_marking(document) +
                       cover(document) + contents(document);
    text += "<main>\n";
    for (const Section& section : document.sections) {
        text += section_html(section, 2);
    }
    text += "</main>\n<footer>\n" + marking_line(document, "closing") + "</footer>\n";
    return text + "</body>\n</html>\n";
}

} // namespace capmat
