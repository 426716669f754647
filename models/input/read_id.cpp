// SPDX-License-Identifier: Apache-2.0
#include "models/input/read_id.h"

#include "models/input/plain_text.h"
#include "models/input/spelling.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static constexpr std::size_t longest_id = 64;

static bool is_letter_or_digit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9');
}

static bool may_stand_in_id(char letter) {
    return is_letter_or_digit(letter) || letter == '.' || letter == '-' || letter == '_';
}

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= longest_id &&
           is_letter_or_digit(text.front()) && std::ranges::all_of(text, may_stand_in_id);
}

std::optional<std::string> read_id(YamlValue value) {
    std::optional<std::string> text = value.text();
    if (text && !is_id(*text)) {
        value.error(fmt::format("{} is not an id; expected letters, digits, '.', '-' or "
                                "'_', at most {}",
                                in_quotes(*text), longest_id));
        return std::nullopt;
    }
    return text;
}

static std::vector<std::string> words_of(const IdIndex& known) {
    std::vector<std::string> words;
    for (const auto& [id, index] : known) {
        words.push_back(id);
    }
    return words;
}

std::optional<std::size_t> read_reference(YamlValue value, const IdIndex& known,
                                          std::string_view what) {
    if (!value.is_scalar()) {
        value.error(fmt::format(
            "'{}' must name {} {}", value.name(),
            what.starts_with('i') || what.starts_with('e') || what.starts_with('a') ? "an"
                                                                                    : "a",
            what));
        return std::nullopt;
    }
    const auto found = known.find(value.scalar());
    if (found == known.end()) {
        value.error(fmt::format("unknown {} {}{}", what, in_quotes(value.scalar()),
                                did_you_mean(value.scalar(), words_of(known))));
        return std::nullopt;
    }
    return found->second;
}

std::vector<std::size_t> read_references(YamlValue value, const IdIndex& known,
                                         std::string_view what) {
    return read_references(value.list(), known, what);
}

std::vector<std::size_t> read_references(const std::vector<YamlValue>& items,
                                         const IdIndex& known, std::string_view what) {
    std::vector<std::size_t> indices;
    for (const YamlValue& item : items) {
        const std::optional<std::size_t> index = read_reference(item, known, what);
        if (!index) {
            continue;
        }
        if (std::ranges::find(indices, *index) != indices.end()) {
            YamlValue(item).error(
                fmt::format("{} is named twice", in_quotes(item.scalar())));
            continue;
        }
        indices.push_back(*index);
    }
    return indices;
}

} // namespace capmat
