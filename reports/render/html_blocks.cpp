// SPDX-License-Identifier: Apache-2.0
#include "reports/render/html_blocks.h"

#include "reports/charts/figure_table.h"
#include "reports/charts/svg.h"
#include "reports/charts/svg_parts.h"
#include "reports/render/cell_text.h"
#include "reports/render/html_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

std::string_view tone_class(Tone tone) {
    switch (tone) {
    case Tone::Plain:
        return "";
    case Tone::Good:
        return "good";
    case Tone::Caution:
        return "caution";
    case Tone::Bad:
        return "bad";
    case Tone::Missing:
        return "missing";
    }
    return "";
}

static std::string linked(const std::string& html, const std::string& link) {
    if (link.empty() || html.empty()) {
        return html;
    }
    return fmt::format("<a href=\"#{}\">{}</a>", id_text(link), html);
}

static std::string mark_html(Tone tone) {
    if (tone == Tone::Plain) {
        return {};
    }
    // The sign and the first word stay on one line.
    return fmt::format("<span class=\"mark\">{}</span>&nbsp;", tone_mark(tone));
}

std::string toned_html(const DocumentLanguage& language, const std::string& text,
                       Tone tone, const std::string& link) {
    std::string content = linked(breakable_html(language, text), link);
    if (tone == Tone::Plain || text.empty()) {
        return content;
    }
    return fmt::format("<span class=\"{}\">{}{}</span>", tone_class(tone),
                       mark_html(tone), content);
}

std::string html_block(const DocumentLanguage& language, const Paragraph& paragraph,
                       int level) {
    const std::string text = html_text(language, paragraph.text);
    switch (paragraph.role) {
    case TextRole::Body:
        return "<p>" + toned_html(language, paragraph.text, paragraph.tone, {}) +
               "</p>\n";
    case TextRole::Lead:
        return "<p class=\"lead\">" +
               toned_html(language, paragraph.text, paragraph.tone, {}) + "</p>\n";
    case TextRole::Note:
        return "<p class=\"note\">" +
               toned_html(language, paragraph.text, paragraph.tone, {}) + "</p>\n";
    case TextRole::Heading:
        return fmt::format("<h{0}>{1}</h{0}>\n", std::min(level, 6), text);
    case TextRole::Callout:
        return fmt::format("<p class=\"callout {}\">{}{}</p>\n",
                           tone_class(paragraph.tone), mark_html(paragraph.tone), text);
    }
    return {};
}

std::string html_block(const DocumentLanguage& language, const List& list,
                       int /*level*/) {
    const std::string_view tag = list.numbered ? "ol" : "ul";
    std::string text = fmt::format("<{}>\n", tag);
    for (const ListItem& item : list.items) {
        const std::string content = linked(html_text(language, item.text), item.link);
        if (item.tone == Tone::Plain) {
            text += "<li>" + content + "</li>\n";
            continue;
        }
        const std::string_view toned = list.numbered ? "" : "toned ";
        text += fmt::format("<li class=\"{}{}\">{}{}</li>\n", toned,
                            tone_class(item.tone), mark_html(item.tone), content);
    }
    return text + fmt::format("</{}>\n", tag);
}

std::string html_block(const DocumentLanguage& language, const Facts& facts,
                       int /*level*/) {
    std::string text = "<dl class=\"facts\">\n";
    for (const Fact& fact : facts.rows) {
        text += fmt::format(
            "<div><dt>{}</dt><dd>{}</dd></div>\n", html_text(language, fact.title),
            toned_html(language,
                       cell_text(language.words, fact.value.value, fact.decimals),
                       fact.value.tone, fact.value.link));
    }
    return text + "</dl>\n";
}

std::string html_block(const DocumentLanguage& language, const Figure& figure,
                       int level) {
    Table data = figure_table(language.words, figure);
    data.key.clear();
    data.title.clear();
    return fmt::format(
        "<figure id=\"figure-{}\">\n<figcaption>{}</figcaption>\n{}\n"
        "<details><summary>{}</summary>\n{}</details>\n"
        "</figure>\n",
        id_text(figure.key), html_text(language, figure.title), svg(language, figure),
        language.words.say("document/figures_of_picture", "Figures of this picture"),
        html_block(language, data, level));
}

} // namespace capmat
