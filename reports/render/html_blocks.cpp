// SPDX-License-Identifier: Apache-2.0
#include "reports/render/html_blocks.h"

#include "reports/charts/figure_table.h"
#include "reports/charts/svg.h"
#include "reports/charts/svg_parts.h"
#include "reports/render/cell_text.h"

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

/// Long paths may go on a new line behind each '/', or they would take the width of a
/// table away from the words beside them.
static std::string with_breaks(const std::string& html) {
    constexpr std::size_t long_word = 24;
    std::string broken;
    std::size_t start = 0;
    while (start < html.size()) {
        const std::size_t end = std::min(html.find(' ', start), html.size());
        const auto slashes =
            std::count(html.begin() + static_cast<std::ptrdiff_t>(start),
                       html.begin() + static_cast<std::ptrdiff_t>(end), '/');
        const bool is_long = end - start > long_word && slashes > 1;
        for (std::size_t i = start; i < end; ++i) {
            broken += html[i];
            broken += is_long && html[i] == '/' ? "<wbr>" : "";
        }
        broken += end < html.size() ? " " : "";
        start = end + 1;
    }
    return broken;
}

std::string toned_html(const std::string& text, Tone tone, const std::string& link) {
    std::string content = linked(with_breaks(xml_escaped(text)), link);
    if (tone == Tone::Plain || text.empty()) {
        return content;
    }
    return fmt::format("<span class=\"{}\">{}{}</span>", tone_class(tone),
                       mark_html(tone), content);
}

std::string html_block(const Paragraph& paragraph, int level) {
    const std::string text = xml_escaped(paragraph.text);
    switch (paragraph.role) {
    case TextRole::Body:
        return "<p>" + toned_html(paragraph.text, paragraph.tone, {}) + "</p>\n";
    case TextRole::Lead:
        return "<p class=\"lead\">" + toned_html(paragraph.text, paragraph.tone, {}) +
               "</p>\n";
    case TextRole::Note:
        return "<p class=\"note\">" + toned_html(paragraph.text, paragraph.tone, {}) +
               "</p>\n";
    case TextRole::Heading:
        return fmt::format("<h{0}>{1}</h{0}>\n", std::min(level, 6), text);
    case TextRole::Callout:
        return fmt::format("<p class=\"callout {}\">{}{}</p>\n",
                           tone_class(paragraph.tone), mark_html(paragraph.tone), text);
    }
    return {};
}

std::string html_block(const List& list, int /*level*/) {
    const std::string_view tag = list.numbered ? "ol" : "ul";
    std::string text = fmt::format("<{}>\n", tag);
    for (const ListItem& item : list.items) {
        const std::string content = linked(xml_escaped(item.text), item.link);
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

std::string html_block(const Facts& facts, int /*level*/) {
    std::string text = "<dl class=\"facts\">\n";
    for (const Fact& fact : facts.rows) {
        text +=
            fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", xml_escaped(fact.title),
                        toned_html(cell_text(fact.value.value, fact.decimals),
                                   fact.value.tone, fact.value.link));
    }
    return text + "</dl>\n";
}

std::string html_block(const Figure& figure, int level) {
    Table data = figure_table(figure);
    data.key.clear();
    data.title.clear();
    return fmt::format(
        "<figure id=\"figure-{}\">\n<figcaption>{}</figcaption>\n{}\n"
        "<details><summary>Figures of this picture</summary>\n{}</details>\n"
        "</figure>\n",
        id_text(figure.key), xml_escaped(figure.title), svg(figure),
        html_block(data, level));
}

} // namespace capmat
