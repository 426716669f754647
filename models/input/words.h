// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace capmat {

/// A closed list of words and what they stand for: the one place where text from a file
/// becomes an enumerator, and an enumerator becomes text again.
template <class Value, std::size_t Count>
using Words = std::array<std::pair<std::string_view, Value>, Count>;

template <class Value, std::size_t Count>
[[nodiscard]] std::vector<std::string> all_words(const Words<Value, Count>& words) {
    std::vector<std::string> texts;
    for (const auto& [word, value] : words) {
        texts.emplace_back(word);
    }
    return texts;
}

template <class Value, std::size_t Count>
[[nodiscard]] std::string_view word_for(const Words<Value, Count>& words, Value wanted) {
    for (const auto& [word, value] : words) {
        if (value == wanted) {
            return word;
        }
    }
    return {};
}

template <class Value, std::size_t Count>
[[nodiscard]] std::optional<Value> find_word(const Words<Value, Count>& words,
                                             std::string_view wanted) {
    for (const auto& [word, value] : words) {
        if (word == wanted) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace capmat
