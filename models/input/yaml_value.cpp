// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_value.h"

#include "models/input/plain_text.h"
#include "models/input/text_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace capmat {

using Kind = YamlNode::Kind;

static bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

static bool take_one_of(std::string_view letters, std::string_view& text) {
    if (text.empty() || letters.find(text.front()) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

static bool take_digits(std::string_view& text) {
    const std::size_t before = text.size();
    while (!text.empty() && is_digit(text.front())) {
        text.remove_prefix(1);
    }
    return text.size() < before;
}

/// JSON's number grammar: -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [-+]? [0-9]+)?
static bool is_json_number(std::string_view text) {
    (void)take_one_of("-", text);
    if (!take_one_of("0", text) && !take_digits(text)) {
        return false;
    }
    if (take_one_of(".", text) && !take_digits(text)) {
        return false;
    }
    if (take_one_of("eE", text)) {
        (void)take_one_of("-+", text);
        return take_digits(text) && text.empty();
    }
    return text.empty();
}

/// Whether a YAML 1.2 core reader makes something else than text of a plain scalar.
static bool reads_as_number(std::string_view text) {
    static constexpr std::array specials{".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"};
    if (text.starts_with("0x") || text.starts_with("0o")) {
        return text.size() > 2;
    }
    if (text.starts_with('-') || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    if (std::ranges::find(specials, text) != specials.end()) {
        return true;
    }
    const bool only_number_letters =
        text.find_first_not_of("0123456789.eE+-") == std::string_view::npos;
    if (!only_number_letters || text.empty() || std::ranges::count(text, '.') > 1) {
        return false;
    }
    const std::size_t mantissa = text.find_first_of("eE+-");
    const std::string_view head = text.substr(0, mantissa);
    const bool has_digit = std::ranges::any_of(head, is_digit);
    return has_digit && (mantissa == std::string_view::npos ||
                         is_json_number("1" + std::string(text.substr(mantissa))));
}

static bool reads_as_other(std::string_view text) {
    static constexpr std::array words{"true", "True", "TRUE", "false", "False", "FALSE"};
    return reads_as_number(text) || std::ranges::find(words, text) != words.end();
}

bool YamlValue::is_empty() const {
    return node_->kind == Kind::Empty;
}

bool YamlValue::is_scalar() const {
    return node_->kind == Kind::Scalar;
}

bool YamlValue::is_list() const {
    return node_->kind == Kind::List;
}

bool YamlValue::is_map() const {
    return node_->kind == Kind::Map;
}

bool YamlValue::is_number() const {
    return is_scalar() && node_->plain && reads_as_number(node_->text);
}

std::string YamlValue::found() const {
    switch (node_->kind) {
    case Kind::Empty:
        return "nothing";
    case Kind::Scalar:
        return node_->plain ? in_quotes(node_->text)
                            : in_quotes(node_->text) + " in quotes";
    case Kind::List:
        return "a list";
    case Kind::Map:
        return "a mapping";
    }
    return {};
}

std::optional<std::string> YamlValue::text() {
    if (!is_scalar()) {
        error(fmt::format("'{}' must be text, found {}", name_, found()));
        return std::nullopt;
    }
    if (node_->plain && reads_as_other(node_->text)) {
        error(fmt::format("'{}' must be text; put it in quotes: \"{}\"", name_,
                          node_->text));
        return std::nullopt;
    }
    if (node_->text.find_first_not_of(" \n\t\r") == std::string::npos) {
        error(fmt::format("'{}' must not be empty", name_));
        return std::nullopt;
    }
    return node_->text;
}

std::optional<double> YamlValue::number() {
    double number = 0.0;
    const std::string& text = node_->text;
    const bool shaped = is_scalar() && node_->plain && is_json_number(text);
    if (shaped) {
        const auto result =
            std::from_chars(text.data(), text.data() + text.size(), number);
        if (result.ec == std::errc() && std::isfinite(number)) {
            return number;
        }
    }
    error(
        fmt::format("'{}' must be a number such as 2 or 0.75, found {}", name_, found()));
    return std::nullopt;
}

std::optional<int> YamlValue::whole_number() {
    int number = 0;
    const std::string& text = node_->text;
    if (is_scalar() && node_->plain && is_json_number(text)) {
        const auto result =
            std::from_chars(text.data(), text.data() + text.size(), number);
        if (result.ec == std::errc() && result.ptr == text.data() + text.size()) {
            return number;
        }
    }
    error(fmt::format("'{}' must be a whole number, found {}", name_, found()));
    return std::nullopt;
}

std::optional<bool> YamlValue::boolean() {
    if (is_scalar() && node_->plain &&
        (node_->text == "true" || node_->text == "false")) {
        return node_->text == "true";
    }
    error(fmt::format("'{}' must be true or false, found {}", name_, found()));
    return std::nullopt;
}

std::vector<YamlValue> YamlValue::list() {
    std::vector<YamlValue> items;
    if (!is_list()) {
        error(fmt::format("'{}' must be a list, found {}", name_, found()));
        return items;
    }
    for (const YamlNode& item : node_->items) {
        items.emplace_back(item, name_, *diagnostics_);
    }
    return items;
}

std::vector<std::pair<YamlValue, YamlValue>> YamlValue::entries() {
    std::vector<std::pair<YamlValue, YamlValue>> pairs;
    if (!is_map()) {
        error(fmt::format("'{}' must be a mapping, found {}", name_, found()));
        return pairs;
    }
    for (const auto& [key, value] : node_->entries) {
        pairs.emplace_back(YamlValue{key, name_, *diagnostics_},
                           YamlValue{value, key.text, *diagnostics_});
    }
    return pairs;
}

void YamlValue::error(std::string message) {
    diagnostics_->add(
        error_in(*node_->document, node_->line, node_->column, std::move(message)));
}

void YamlValue::warning(std::string message) {
    Diagnostic diagnostic =
        error_in(*node_->document, node_->line, node_->column, std::move(message));
    diagnostic.severity = Severity::Warning;
    diagnostics_->add(std::move(diagnostic));
}

SourcePosition YamlValue::position() const {
    return {node_->document->file, node_->line, node_->column};
}

} // namespace capmat
