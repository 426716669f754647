// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_map.h"

#include "models/input/plain_text.h"
#include "models/input/spelling.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

YamlMap::YamlMap(YamlValue value) : value_(value), usable_(value.is_map()) {
    if (!usable_) {
        const std::string what =
            value.name().empty() ? "expected a mapping"
                                 : fmt::format("'{}' must be a mapping", value.name());
        value_.error(fmt::format("{}, found {}", what, value_.found()));
    }
}

std::optional<YamlValue> YamlMap::find(std::string_view key) {
    asked_for_.emplace_back(key);
    if (!usable_) {
        return std::nullopt;
    }
    for (const auto& [name, value] : value_.node_->entries) {
        if (name.text == key) {
            return YamlValue{value, name.text, *value_.diagnostics_};
        }
    }
    return std::nullopt;
}

std::optional<YamlValue> YamlMap::require(std::string_view key) {
    std::optional<YamlValue> value = find(key);
    if (!value && usable_) {
        error(fmt::format("missing '{}'", key));
    }
    return value;
}

std::string YamlMap::text(std::string_view key) {
    std::optional<YamlValue> value = require(key);
    return value ? value->text().value_or("") : "";
}

std::string YamlMap::optional_text(std::string_view key) {
    std::optional<YamlValue> value = find(key);
    return value ? value->text().value_or("") : "";
}

double YamlMap::number(std::string_view key, double fallback) {
    std::optional<YamlValue> value = find(key);
    return value ? value->number().value_or(fallback) : fallback;
}

bool YamlMap::boolean(std::string_view key, bool fallback) {
    std::optional<YamlValue> value = find(key);
    return value ? value->boolean().value_or(fallback) : fallback;
}

std::vector<YamlValue> YamlMap::list(std::string_view key) {
    std::optional<YamlValue> value = find(key);
    return value ? value->list() : std::vector<YamlValue>{};
}

void YamlMap::reject_unknown_keys() {
    if (!usable_) {
        return;
    }
    for (const auto& [key, unused] : value_.node_->entries) {
        const bool known = std::ranges::find(asked_for_, key.text) != asked_for_.end();
        if (!known && key.kind == YamlNode::Kind::Scalar) {
            YamlValue place{key, {}, *value_.diagnostics_};
            place.error(fmt::format("unknown key {}{}", in_quotes(key.text),
                                    did_you_mean(key.text, asked_for_)));
        }
    }
}

YamlMap root_map(const YamlNode& root, Diagnostics& diagnostics) {
    return YamlMap(YamlValue{root, {}, diagnostics});
}

} // namespace capmat
