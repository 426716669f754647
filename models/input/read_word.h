// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/input/words.h"
#include "models/input/yaml_value.h"

#include <optional>
#include <string>
#include <string_view>

namespace capmat {

/// Reads one of the words; `what` names the list in the message ("a rule").
template <class Value, std::size_t Count>
[[nodiscard]] std::optional<Value>
read_word(YamlValue value, const Words<Value, Count>& words, std::string_view what) {
    const std::optional<std::string> text = value.text();
    if (!text) {
        return std::nullopt;
    }
    const std::optional<Value> found = find_word(words, *text);
    if (!found) {
        value.error(in_quotes(*text) + " is not " + std::string(what) + "; expected " +
                    any_of(all_words(words)));
    }
    return found;
}

} // namespace capmat
