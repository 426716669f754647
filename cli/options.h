// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// One option a command takes.
struct OptionSpec {
    std::string_view name;     ///< long name, without dashes
    char letter = '\0';        ///< short name, or none
    std::string_view argument; ///< what it takes, in capitals; empty for a flag
    std::string_view help;
    bool repeatable = false;
};

/// The arguments of one command, parsed.
class Options {
public:
    /// Throws UsageError for anything that `specs` does not allow: unknown options (with
    /// the nearest known one), abbreviations, missing or repeated values.
    Options(std::span<const OptionSpec> specs, std::span<const std::string> arguments);

    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> values(std::string_view name) const;

    [[nodiscard]] const std::vector<std::string>& operands() const { return operands_; }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
    std::vector<std::string> operands_;
};

} // namespace capmat
