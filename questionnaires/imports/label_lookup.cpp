// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/label_lookup.h"

namespace capmat {

/// Blanks of any kind: a no-break space comes out of typesetting and of spreadsheets.
static bool take_blank(std::string_view& text) {
    constexpr std::string_view no_break = "\xC2\xA0";
    constexpr std::string_view narrow_no_break = "\xE2\x80\xAF";
    for (const std::string_view blank : {no_break, narrow_no_break}) {
        if (text.starts_with(blank)) {
            text.remove_prefix(blank.size());
            return true;
        }
    }
    constexpr std::string_view ascii_blanks = " \t\r\n";
    if (ascii_blanks.find(text.front()) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

std::string for_comparison(std::string_view text) {
    std::string plain;
    bool blank = false;
    while (!text.empty()) {
        if (take_blank(text)) {
            blank = !plain.empty();
            continue;
        }
        if (blank) {
            plain += ' ';
            blank = false;
        }
        const char letter = text.front();
        plain += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                                : letter;
        text.remove_prefix(1);
    }
    return plain;
}

void LabelLookup::add_code(std::string_view code, std::size_t value) {
    codes_.emplace(for_comparison(code), value);
}

void LabelLookup::add_label(std::string_view label, std::size_t value) {
    labels_[for_comparison(label)].insert(value);
}

std::set<std::size_t> LabelLookup::find(std::string_view text) const {
    const std::string plain = for_comparison(text);
    if (const auto code = codes_.find(plain); code != codes_.end()) {
        return {code->second};
    }
    const auto label = labels_.find(plain);
    return label == labels_.end() ? std::set<std::size_t>{} : label->second;
}

} // namespace capmat
