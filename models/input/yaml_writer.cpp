// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_writer.h"

#include "models/input/plain_text.h"
#include "models/input/yaml_scalar.h"

#include <algorithm>

namespace capmat {

using Kind = YamlNode::Kind;

static constexpr std::size_t widest_line = 100;
static constexpr std::size_t narrowest_prose = 40; // where deep nesting leaves no room
static constexpr std::size_t step = 2;
static constexpr std::size_t longest_simple_key = 1000; // YAML's own limit is 1024

static bool holds_nothing(const YamlNode& node) {
    return node.items.empty() && node.entries.empty();
}

static bool is_leaf(const YamlNode& node) {
    return node.kind == Kind::Scalar || node.kind == Kind::Empty || holds_nothing(node);
}

static bool fits_one_line(const YamlNode& node) {
    return std::ranges::all_of(node.items, is_leaf) &&
           std::ranges::all_of(node.entries,
                               [](const auto& entry) { return is_leaf(entry.second); });
}

static std::string flow(const YamlNode& node, YamlPlace place) {
    std::string text;
    switch (node.kind) {
    case Kind::Empty:
        return "null";
    case Kind::Scalar:
        return scalar_line(node, place);
    case Kind::List:
        for (const YamlNode& item : node.items) {
            text += (text.empty() ? "" : ", ") + flow(item, YamlPlace::Flow);
        }
        return "[" + text + "]";
    case Kind::Map:
        for (const auto& [key, value] : node.entries) {
            text += (text.empty() ? "" : ", ") + flow(key, YamlPlace::Flow) + ": " +
                    flow(value, YamlPlace::Flow);
        }
        return "{" + text + "}";
    }
    return text;
}

static std::string block(const YamlNode& node, std::size_t indent);

static std::string folded(const std::vector<std::string>& lines, std::size_t indent) {
    std::string text = " >-\n";
    for (const std::string& line : lines) {
        text += line.empty() ? "\n" : std::string(indent, ' ') + line + "\n";
    }
    return text;
}

/// What follows `head` (`  key:` or `  -`) when it need not be taken apart: one line, or
/// prose. Empty when it must.
static std::string beside(const YamlNode& value, const std::string& head,
                          std::size_t indent) {
    if (!fits_one_line(value)) {
        return {};
    }
    const std::string line = " " + flow(value, YamlPlace::Block);
    const std::size_t last_line = head.rfind('\n') + 1; // npos + 1 is 0
    const std::size_t used = character_count(std::string_view(head).substr(last_line));
    if (used + character_count(line) <= widest_line) {
        return line + "\n";
    }
    if (!is_leaf(value)) {
        return {};
    }
    const std::size_t room = widest_line - std::min(widest_line, indent + step);
    const std::vector<std::string> lines =
        is_value_word(value) ? std::vector<std::string>{}
                             : folded_lines(value.text, std::max(room, narrowest_prose));
    return lines.empty() ? line + "\n" : folded(lines, indent + step);
}

static std::string entry_text(const YamlNode& key, const YamlNode& value,
                              std::size_t indent) {
    const std::string margin(indent, ' ');
    std::string head = margin + scalar_line(key, YamlPlace::Block);
    head = head.size() > longest_simple_key
               ? margin + "? " + head.substr(indent) + "\n" + margin + ":"
               : head + ":";
    const std::string rest = beside(value, head, indent);
    return head + (rest.empty() ? "\n" + block(value, indent + step) : rest);
}

static std::string item_text(const YamlNode& item, std::size_t indent) {
    const std::string head = std::string(indent, ' ') + "-";
    const std::string rest = beside(item, head, indent);
    if (!rest.empty()) {
        return head + rest;
    }
    // The dash takes the place of the first two spaces of what it introduces.
    return head + " " + block(item, indent + step).substr(indent + step);
}

static std::string block(const YamlNode& node, std::size_t indent) {
    std::string text;
    for (const YamlNode& item : node.items) {
        text += item_text(item, indent);
    }
    for (const auto& [key, value] : node.entries) {
        text += entry_text(key, value, indent);
    }
    return text;
}

std::string yaml_line(const YamlNode& node) {
    return flow(node, YamlPlace::Block);
}

std::string write_yaml(const YamlNode& root) {
    return is_leaf(root) ? yaml_line(root) + "\n" : block(root, 0);
}

} // namespace capmat
