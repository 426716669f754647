// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg_parts.h"
#include "reports/render/formats.h"
#include "reports/render/html_blocks.h"
#include "reports/render/html_style.h"
#include "reports/render/html_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

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

static std::string marking_line(const DocumentLanguage& language,
                                const Document& document, std::string_view place) {
    if (document.marking.empty()) {
        return {};
    }
    return fmt::format("<p class=\"{}\"><span class=\"marking{}\">{}</span></p>\n", place,
                       marking_class(document.marking),
                       html_text(language, document.marking));
}

/// Firefox knows no page margins with content, but repeats what is fixed on every page.
static std::string running_marking(const DocumentLanguage& language,
                                   const Document& document) {
    std::string text;
    for (const std::string_view place : {"top", "bottom"}) {
        text +=
            document.marking.empty()
                ? ""
                : fmt::format("<div class=\"running {}\" aria-hidden=\"true\">{}</div>\n",
                              place, html_text(language, document.marking));
    }
    return text;
}

static std::string head(const DocumentLanguage& language, const Document& document) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta "
        "charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" content=\"capmat\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n",
        xml_escaped(document.language), language.right_to_left ? "rtl" : "ltr",
        xml_escaped(document.title), html_style(language, document.marking));
}

static std::string cover(const DocumentLanguage& language, const Document& document) {
    std::string text =
        "<header class=\"cover\">\n" + marking_line(language, document, "marking-line");
    text += "<h1>" + html_text(language, document.title) + "</h1>\n";
    if (!document.subtitle.empty()) {
        text +=
            "<p class=\"subtitle\">" + html_text(language, document.subtitle) + "</p>\n";
    }
    if (!document.header.rows.empty()) {
        text += html_block(language, document.header, 2);
    }
    return text + "</header>\n";
}

static std::string contents_list(const DocumentLanguage& language,
                                 const std::vector<Section>& sections, int levels) {
    if (sections.empty() || levels == 0) {
        return {};
    }
    std::string text = "<ol>\n";
    for (const Section& section : sections) {
        text += fmt::format("<li><a href=\"#{}\">{}</a>{}</li>\n", id_text(section.key),
                            html_text(language, section.title),
                            contents_list(language, section.sections, levels - 1));
    }
    return text + "</ol>\n";
}

static std::string contents(const DocumentLanguage& language, const Document& document) {
    if (document.sections.size() < 2) {
        return {};
    }
    return "<nav class=\"contents\" aria-labelledby=\"contents-title\">\n"
           "<h2 id=\"contents-title\">" +
           language.words.say("document/contents", "Contents") + "</h2>\n" +
           contents_list(language, document.sections, 2) + "</nav>\n";
}

static std::string section_html(const DocumentLanguage& language, const Section& section,
                                int level) {
    const std::string id = id_text(section.key);
    std::string text =
        fmt::format("<section id=\"{0}\"{1} aria-labelledby=\"{0}-heading\">\n"
                    "<h{2} id=\"{0}-heading\">{3}</h{2}>\n",
                    id, level == 2 ? " class=\"chapter\"" : "", std::min(level, 6),
                    html_text(language, section.title));
    for (const Block& block : section.blocks) {
        text += std::visit(
            [&](const auto& part) { return html_block(language, part, level + 1); },
            block);
    }
    for (const Section& inner : section.sections) {
        text += section_html(language, inner, level + 1);
    }
    return text + "</section>\n";
}

std::string render_html(const Document& document) {
    const DocumentLanguage language = document_language(document.language);
    std::string text = head(language, document) + "<body>\n" +
                       running_marking(language, document) + cover(language, document) +
                       contents(language, document);
    text += "<main>\n";
    for (const Section& section : document.sections) {
        text += section_html(language, section, 2);
    }
    text += "</main>\n<footer>\n" + marking_line(language, document, "closing") +
            "</footer>\n";
    return text + "</body>\n</html>\n";
}

} // namespace capmat
