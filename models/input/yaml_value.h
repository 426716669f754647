// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/yaml_node.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// One value on its way from a file into our types: it knows its name and its place.
///
/// Every getter either gives the value or reports why it cannot, once. The document and
/// the diagnostics must outlive it.
class YamlValue {
public:
    YamlValue(const YamlNode& node, std::string_view name, Diagnostics& diagnostics)
        : node_(&node), name_(name), diagnostics_(&diagnostics) {}

    [[nodiscard]] bool is_empty() const;
    [[nodiscard]] bool is_scalar() const;
    [[nodiscard]] bool is_list() const;
    [[nodiscard]] bool is_map() const;
    /// A plain scalar that YAML 1.2 reads as a number.
    [[nodiscard]] bool is_number() const;

    /// The characters of a scalar, whatever they look like; empty for anything else.
    [[nodiscard]] const std::string& scalar() const { return node_->text; }

    /// Text. A plain `2026.10`, `true` or `null` is refused, because other YAML readers
    /// make a number or a truth value of it; quotes make it text for everyone.
    [[nodiscard]] std::optional<std::string> text();

    /// A finite number in JSON's grammar: no `010`, `0x10`, `+1`, `.5`, `.nan`, `1e999`.
    [[nodiscard]] std::optional<double> number();
    [[nodiscard]] std::optional<int> whole_number();

    /// `true` or `false`, nothing else.
    [[nodiscard]] std::optional<bool> boolean();

    /// The items of a list; each carries the list's name.
    [[nodiscard]] std::vector<YamlValue> list();

    /// Keys and values of a map whose keys are ids; keys carry the map's name.
    [[nodiscard]] std::vector<std::pair<YamlValue, YamlValue>> entries();

    /// Reports a problem at this value.
    void error(std::string message);

    /// Reports something that the author should know of and that stops nothing.
    void warning(std::string message);

    [[nodiscard]] SourcePosition position() const;

    [[nodiscard]] std::string_view name() const { return name_; }

    [[nodiscard]] const YamlNode& node() const { return *node_; }

private:
    friend class YamlMap;
    [[nodiscard]] std::string found() const;

    const YamlNode* node_;
    std::string_view name_;
    Diagnostics* diagnostics_;
};

} // namespace capmat
