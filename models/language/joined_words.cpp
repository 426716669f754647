// SPDX-License-Identifier: Apache-2.0
#include "models/language/joined_words.h"

namespace capmat {

std::string in_row(const Language& words, const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text = text.empty() ? part : words.say_with("list/next", "{0}, {1}", text, part);
    }
    return text;
}

std::string side_by_side(const Language& words, const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text = text.empty() ? part
                            : words.say_with("list/next_strong", "{0}; {1}", text, part);
    }
    return text;
}

std::string labelled(const Language& words, const std::string& label,
                     const std::string& text) {
    return words.say_with("list/labelled", "{0}: {1}", label, text);
}

} // namespace capmat
