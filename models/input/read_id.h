// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_value.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace capmat {

/// Whether `text` may be an id: a letter or digit, then up to 63 letters, digits, `.`,
/// `-` or `_`.
[[nodiscard]] bool is_id(std::string_view text);

/// An id where one is expected; what is wrong with it is reported.
[[nodiscard]] std::optional<std::string> read_id(YamlValue value);

/// Ids of one kind and the index each stands for.
using IdIndex = std::map<std::string, std::size_t, std::less<>>;

/// The index of the id `value` names. An unknown id is reported with the nearest known
/// one; `what` says what was looked for ("indicator").
[[nodiscard]] std::optional<std::size_t>
read_reference(YamlValue value, const IdIndex& known, std::string_view what);

/// The indices of a list of ids.
[[nodiscard]] std::vector<std::size_t>
read_references(YamlValue value, const IdIndex& known, std::string_view what);
[[nodiscard]] std::vector<std::size_t>
read_references(const std::vector<YamlValue>& items, const IdIndex& known,
                std::string_view what);

} // namespace capmat
