// SPDX-License-Identifier: Apache-2.0
#include "reports/render/cell_text.h"

#include "reports/charts/number_text.h"

namespace capmat {

namespace {

struct ToWords {
    const Language& words;
    int decimals = 0;

    std::string operator()(std::monostate /*nothing*/) const { return {}; }

    std::string operator()(const std::string& text) const { return text; }

    std::string operator()(double value) const {
        return words.number(number_text(value, decimals));
    }

    std::string operator()(bool value) const {
        return value ? words.say("said/yes", "yes") : words.say("said/no", "no");
    }

    std::string operator()(const std::vector<std::string>& texts) const {
        return comma_list(words, texts);
    }
};

} // namespace

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
    std::string line;
    for (const std::string& text : texts) {
        if (!line.empty()) {
            line += separator;
        }
        line += text;
    }
    return line;
}

std::string comma_list(const Language& words, const std::vector<std::string>& texts) {
    std::string list;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        list = at == 0 ? texts[at]
                       : words.say_with("list/next", "{0}, {1}", list, texts[at]);
    }
    return list;
}

std::string label_and_value(const Language& words, const std::string& label,
                            const std::string& value) {
    return words.say_with("list/labelled", "{0}: {1}", label, value);
}

std::string cell_text(const Language& words, const CellValue& value, int decimals) {
    return std::visit(ToWords{words, decimals}, value);
}

std::string_view tone_mark(Tone tone) {
    switch (tone) {
    case Tone::Plain:
        return "";
    case Tone::Good:
        return "✓";
    case Tone::Caution:
        return "◐";
    case Tone::Bad:
        return "✗";
    case Tone::Missing:
        return "–";
    }
    return "";
}

std::string marked(Tone tone, const std::string& text) {
    const std::string_view mark = tone_mark(tone);
    if (mark.empty() || text.empty()) {
        return text;
    }
    return std::string(mark) + " " + text;
}

} // namespace capmat
