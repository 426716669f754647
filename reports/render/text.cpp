// SPDX-License-Identifier: Apache-2.0
#include "reports/render/cell_text.h"
#include "reports/render/formats.h"
#include "reports/render/terminal_text.h"
#include "reports/render/text_blocks.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string_view colour_code(Tone tone) {
    switch (tone) {
    case Tone::Plain:
        return "";
    case Tone::Good:
        return "\x1b[32m";
    case Tone::Caution:
        return "\x1b[33m";
    case Tone::Bad:
        return "\x1b[31m";
    case Tone::Missing:
        return "\x1b[2m";
    }
    return "";
}

std::string coloured(const std::string& text, Tone tone, const TextLook& look) {
    const std::string_view code = colour_code(tone);
    if (!look.colour || code.empty()) {
        return text;
    }
    return std::string(code) + text + "\x1b[0m";
}

std::string bold(const std::string& text, const TextLook& look) {
    return look.colour ? "\x1b[1m" + text + "\x1b[0m" : text;
}

/// Lines that hang behind a sign: "- first line" and "  second line".
static std::string hanging(const std::string& sign, const std::string& text, Tone tone,
                           const TextLook& look) {
    const std::size_t indent = sign.empty() ? 0 : terminal_width(sign) + 1;
    const std::size_t room = look.columns > indent ? look.columns - indent : 1;
    std::string block;
    std::string before = sign.empty() ? "" : sign + " ";
    for (const std::string& line : terminal_lines(text, room)) {
        std::string whole = before + line;
        whole.erase(whole.find_last_not_of(' ') + 1);
        block += coloured(whole, tone, look) + "\n";
        before = std::string(indent, ' ');
    }
    return block;
}

std::string text_block(const Language& /*words*/, const Paragraph& paragraph,
                       const TextLook& look) {
    const std::string mark(tone_mark(paragraph.tone));
    switch (paragraph.role) {
    case TextRole::Body:
    case TextRole::Lead:
    case TextRole::Note:
        return hanging(mark, paragraph.text, paragraph.tone, look);
    case TextRole::Heading:
        return bold(hanging("", paragraph.text, Tone::Plain, look), look);
    case TextRole::Callout:
        return hanging(mark.empty() ? "|" : "| " + mark, paragraph.text, paragraph.tone,
                       look);
    }
    return {};
}

std::string text_block(const Language& /*words*/, const List& list,
                       const TextLook& look) {
    std::string block;
    std::size_t number = 0;
    for (const ListItem& item : list.items) {
        std::string sign = "-";
        if (list.numbered) {
            sign = std::to_string(++number) + ".";
        }
        // The mark of a tone takes the place of a bullet.
        if (!tone_mark(item.tone).empty()) {
            const std::string mark(tone_mark(item.tone));
            sign = list.numbered ? fmt::format("{} {}", sign, mark) : mark;
        }
        block += hanging(sign, item.text, item.tone, look);
    }
    return block;
}

std::string text_block(const Language& words, const Facts& facts, const TextLook& look) {
    std::size_t widest = 0;
    for (const Fact& fact : facts.rows) {
        widest = std::max(widest, terminal_width(terminal_safe(fact.title)));
    }
    std::string block;
    for (const Fact& fact : facts.rows) {
        const std::string title =
            padded(terminal_safe(fact.title), widest + 1, Align::Text);
        const std::string value = cell_text(words, fact.value.value, fact.decimals);
        std::string line =
            hanging(title, marked(fact.value.tone, value), fact.value.tone, look);
        block += line;
    }
    return block;
}

static std::string underlined(const std::string& title, char under,
                              const TextLook& look) {
    std::string text;
    std::size_t width = 0;
    for (const std::string& line : terminal_lines(title, look.columns)) {
        text += bold(line, look) + "\n";
        width = std::max(width, terminal_width(line));
    }
    return text + std::string(width, under) + "\n";
}

static std::string section_text(const Language& words, const Section& section, int level,
                                const TextLook& look) {
    std::string text = "\n";
    text += underlined(section.title, level == 1 ? '=' : '-', look);
    for (const Block& block : section.blocks) {
        const std::string part = std::visit(
            [&](const auto& content) { return text_block(words, content, look); }, block);
        text += part.empty() ? "" : "\n" + part;
    }
    for (const Section& inner : section.sections) {
        text += section_text(words, inner, level + 1, look);
    }
    return text;
}

std::string render_text(const Document& document, const TextLook& look) {
    const Language& words = language_of(document.language);
    std::string text;
    const std::string marking = terminal_safe(document.marking);
    const std::string marking_line =
        marking.empty() ? "" : padded(marking, look.columns, Align::Number) + "\n";
    text += marking_line + underlined(document.title, '=', look);
    if (!document.subtitle.empty()) {
        text += text_block(words, Paragraph{document.subtitle}, look);
    }
    if (!document.header.rows.empty()) {
        text += "\n" + text_block(words, document.header, look);
    }
    for (const Section& section : document.sections) {
        text += section_text(words, section, 1, look);
    }
    return text + (marking.empty() ? "" : "\n" + marking_line);
}

std::string render_text(const Document& document) {
    return render_text(document, TextLook{});
}

} // namespace capmat
