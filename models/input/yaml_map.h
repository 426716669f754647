// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// A mapping with known keys. It reports what is missing, mistyped or unknown.
///
/// A value that is not a mapping is reported once; after that every question is answered
/// with "nothing" in silence, so that one mistake gives one message.
class YamlMap {
public:
    explicit YamlMap(YamlValue value);

    /// The value of `key`, if given.
    [[nodiscard]] std::optional<YamlValue> find(std::string_view key);
    /// The value of `key`; its absence is reported.
    [[nodiscard]] std::optional<YamlValue> require(std::string_view key);

    /// Required text; empty when missing or wrong, which has then been reported.
    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::string optional_text(std::string_view key);
    [[nodiscard]] double number(std::string_view key, double fallback);
    [[nodiscard]] bool boolean(std::string_view key, bool fallback);
    /// The items of an optional list.
    [[nodiscard]] std::vector<YamlValue> list(std::string_view key);

    /// Call last: reports every key that no one asked for.
    void reject_unknown_keys();

    void error(std::string message) { value_.error(std::move(message)); }

    [[nodiscard]] SourcePosition position() const { return value_.position(); }

    [[nodiscard]] bool usable() const { return usable_; }

private:
    YamlValue value_;
    std::vector<std::string> asked_for_;
    bool usable_ = true;
};

/// The top-level mapping of a file.
[[nodiscard]] YamlMap root_map(const YamlNode& root, Diagnostics& diagnostics);

} // namespace capmat
