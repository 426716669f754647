// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

struct JsonMember;

/// One value of a JSON file as written, with its place.
struct JsonValue {
    enum class Kind : std::uint8_t { Null, Boolean, Number, Text, List, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    int line = 0;   ///< from 1, of the first character
    int column = 0; ///< from 1, in characters
    std::string
        text; ///< of a Text; of a Number its digits as written, so nothing is lost
    std::vector<JsonValue> items;    ///< of a List
    std::vector<JsonMember> members; ///< of an Object, in file order, no key twice
};

/// A key of an object and its value.
struct JsonMember {
    std::string key;
    int line = 0; ///< of the key
    int column = 0;
    JsonValue value;
};

/// The value of `key` in an object; null when there is none or `value` is no object.
[[nodiscard]] const JsonValue* find_member(const JsonValue& value, std::string_view key);

/// A Number as the nearest double; nothing for other kinds.
[[nodiscard]] std::optional<double> number_of(const JsonValue& value);

} // namespace capmat
