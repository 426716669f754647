// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/document_language.h"
#include "reports/charts/figure_table.h"
#include "reports/charts/svg_parts.h"
#include "reports/charts/utf8.h"
#include "reports/render/cell_text.h"
#include "reports/render/formats.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static bool needs_backslash(char32_t code) {
    static constexpr std::string_view special = "\\`*_[]<>#|~&!$";
    return code < 0x80 && special.find(static_cast<char>(code)) != std::string_view::npos;
}

/// "1." or "+" at the start of a line would begin a list, "=" or "-" underline a heading.
static std::string safe_start(const std::string& line) {
    const std::size_t digits =
        std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits < line.size() &&
        (line[digits] == '.' || line[digits] == ')')) {
        return line.substr(0, digits) + "\\" + line.substr(digits);
    }
    const bool starts_block =
        !line.empty() &&
        std::string_view("+-=").find(line.front()) != std::string_view::npos;
    return starts_block ? "\\" + line : line;
}

/// `text` on one line, so that nothing inside it is taken for markup.
static std::string plain_inside(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        char32_t code = take_character(text);
        if (code == '\n' || code == '\r' || code == '\t') {
            code = ' ';
        }
        if (line.empty() && code == ' ') {
            continue;
        }
        line += needs_backslash(code) ? "\\" : "";
        line += utf8(is_unsafe_to_print(code) ? replacement_character : code);
    }
    return line;
}

/// `text` on one line of its own.
static std::string plain(std::string_view text) {
    return safe_start(plain_inside(text));
}

static std::string linked(const std::string& text, const std::string& link) {
    return link.empty() || text.empty() ? text
                                        : fmt::format("[{}](#{})", text, id_text(link));
}

static std::string toned(const std::string& text, Tone tone, const std::string& link) {
    return safe_start(marked(tone, linked(plain_inside(text), link)));
}

static std::string markdown(const Language& /*words*/, const Paragraph& paragraph) {
    const std::string text = toned(paragraph.text, paragraph.tone, {});
    switch (paragraph.role) {
    case TextRole::Body:
        return text + "\n";
    case TextRole::Lead:
    case TextRole::Heading:
        return "**" + text + "**\n";
    case TextRole::Note:
        return "<sub>" + text + "</sub>\n";
    case TextRole::Callout:
        return "> " + text + "\n";
    }
    return {};
}

static std::string markdown(const Language& /*words*/, const List& list) {
    std::string text;
    std::size_t number = 0;
    for (const ListItem& item : list.items) {
        const std::string sign = list.numbered ? std::to_string(++number) + "." : "-";
        text += sign + " " + toned(item.text, item.tone, item.link) + "\n";
    }
    return text;
}

static std::string cell_markdown(const Language& words, const Row& row, std::size_t at,
                                 const Column& column) {
    const Cell cell = at < row.cells.size() ? row.cells[at] : Cell{};
    const std::string content =
        plain_inside(cell_text(words, cell.value, column.decimals));
    std::string text = marked(cell.tone, linked(content, cell.link));
    if (row.heading && !text.empty()) {
        text = "**" + text + "**";
    }
    std::string indent;
    for (int level = 0; at == 0 && level < row.depth; ++level) {
        indent += "&emsp;";
    }
    return indent + text;
}

static std::string markdown(const Language& words, const Table& table) {
    if (table.rows.empty()) {
        return table.when_empty.empty() ? "" : plain(table.when_empty) + "\n";
    }
    std::string text = table.title.empty() ? "" : "**" + plain(table.title) + "**\n\n";
    std::string rule = "|";
    text += "|";
    for (const Column& column : table.columns) {
        text += " " + plain(column.title) + " |";
        rule += column.align == Align::Number ? " ---: |" : " --- |";
    }
    text += "\n" + rule + "\n";
    for (const Row& row : table.rows) {
        text += "|";
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            text += " " + cell_markdown(words, row, at, table.columns[at]) + " |";
        }
        text += "\n";
    }
    return text;
}

static std::string markdown(const Language& words, const Facts& facts) {
    std::string text;
    for (const Fact& fact : facts.rows) {
        const Cell& cell = fact.value;
        const std::string content =
            plain_inside(cell_text(words, cell.value, fact.decimals));
        const std::string value = marked(cell.tone, linked(content, cell.link));
        std::string line =
            "- " + label_and_value(words, "**" + plain_inside(fact.title) + "**", value);
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

static std::string markdown(const Language& words, const Figure& figure) {
    return markdown(words, figure_table(words, figure)) + "\n" +
           plain(figure.alternative) + "\n";
}

static std::string section_markdown(const Language& words, const Section& section,
                                    int level) {
    std::string text =
        fmt::format("\n<a id=\"{}\"></a>\n\n{} {}\n", id_text(section.key),
                    std::string(static_cast<std::size_t>(std::min(level, 6)), '#'),
                    plain(section.title));
    for (const Block& block : section.blocks) {
        const std::string part = std::visit(
            [&words](const auto& content) { return markdown(words, content); }, block);
        text += part.empty() ? "" : "\n" + part;
    }
    for (const Section& inner : section.sections) {
        text += section_markdown(words, inner, level + 1);
    }
    return text;
}

/// Markdown has no direction of its own; HTML inside it has.
static std::string turned(const DocumentLanguage& language, std::string text,
                          const std::string& code) {
    if (!language.right_to_left) {
        return text;
    }
    return fmt::format("<div dir=\"rtl\" lang=\"{}\">\n\n{}\n</div>\n", xml_escaped(code),
                       text);
}

std::string render_markdown(const Document& document) {
    const DocumentLanguage language = document_language(document.language);
    const std::string marking =
        document.marking.empty() ? "" : "**" + plain(document.marking) + "**\n";
    std::string text = marking + (marking.empty() ? "" : "\n");
    text += "# " + plain(document.title) + "\n";
    if (!document.subtitle.empty()) {
        text += "\n" + plain(document.subtitle) + "\n";
    }
    if (!document.header.rows.empty()) {
        text += "\n" + markdown(language.words, document.header);
    }
    for (const Section& section : document.sections) {
        text += section_markdown(language.words, section, 2);
    }
    text += marking.empty() ? "" : "\n" + marking;
    return turned(language, std::move(text), document.language);
}

} // namespace capmat
