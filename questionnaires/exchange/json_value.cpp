// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/json_value.h"

#include <algorithm>
#include <charconv>

namespace capmat {

const JsonValue* find_member(const JsonValue& value, std::string_view key) {
    const auto found = std::ranges::find(value.members, key, &JsonMember::key);
    return found == value.members.end() ? nullptr : &found->value;
}

std::optional<double> number_of(const JsonValue& value) {
    if (value.kind != JsonValue::Kind::Number) {
        return std::nullopt;
    }
    // What is too near to zero for a double stays 0: the door let no infinity in.
    double number = 0.0;
    (void)std::from_chars(value.text.data(), value.text.data() + value.text.size(),
                          number);
    return number;
}

} // namespace capmat
