// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"

#include <boost/program_options.hpp>
#include <fmt/format.h>

namespace capmat {

namespace po = boost::program_options;

static constexpr const char* operand_name = "operands";

static po::options_description described(std::span<const OptionSpec> specs) {
    po::options_description description;
    for (const OptionSpec& spec : specs) {
        std::string name(spec.name);
        if (spec.letter != '\0') {
            name += std::string(",") + spec.letter;
        }
        if (spec.argument.empty()) {
            description.add_options()(name.c_str(), "");
        } else {
            description.add_options()(name.c_str(), po::value<std::vector<std::string>>(),
                                      "");
        }
    }
    description.add_options()(operand_name, po::value<std::vector<std::string>>(), "");
    return description;
}

static std::string unknown_option(const std::string& found,
                                  std::span<const OptionSpec> specs) {
    std::vector<std::string> known;
    for (const OptionSpec& spec : specs) {
        known.push_back("--" + std::string(spec.name));
    }
    return fmt::format("unknown option {}{}", in_quotes(found),
                       did_you_mean_in_full(found, known));
}

static po::parsed_options parse(std::span<const OptionSpec> specs,
                                std::span<const std::string> arguments) {
    po::positional_options_description everything;
    everything.add(operand_name, -1);
    const po::options_description description = described(specs);
    // Abbreviations are refused: a script must not change its meaning when a later
    // version adds an option.
    const int style =
        po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    try {
        return po::command_line_parser({arguments.begin(), arguments.end()})
            .options(description)
            .positional(everything)
            .style(style)
            .run();
    } catch (const po::unknown_option& failure) {
        throw UsageError(unknown_option(failure.get_option_name(), specs));
    } catch (const po::error& failure) {
        throw UsageError(failure.what());
    }
}

Options::Options(std::span<const OptionSpec> specs,
                 std::span<const std::string> arguments) {
    for (const po::option& option : parse(specs, arguments).options) {
        if (option.string_key == operand_name) {
            operands_.insert(operands_.end(), option.value.begin(), option.value.end());
            continue;
        }
        std::vector<std::string>& values = values_[option.string_key];
        values.insert(values.end(), option.value.begin(), option.value.end());
    }
    for (const OptionSpec& spec : specs) {
        if (!spec.repeatable && values(spec.name).size() > 1) {
            throw UsageError(fmt::format("--{} is given twice", spec.name));
        }
    }
}

bool Options::has(std::string_view name) const {
    return values_.find(name) != values_.end();
}

std::optional<std::string> Options::value(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() || found->second.empty()
               ? std::nullopt
               : std::optional(found->second.front());
}

std::vector<std::string> Options::values(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::vector<std::string>{} : found->second;
}

} // namespace capmat
