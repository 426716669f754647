// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

struct Example {
    std::string_view command;
    std::string_view says; ///< what it does, in a few words
};

/// One command of the program. `--help`, the man page and the shell completion are all
/// made from this, so they cannot say something else than the program does.
struct Command {
    std::string_view name;
    std::string_view operands; ///< "PATH...", "PATH NODE"
    std::string_view summary;  ///< one line
    std::string_view description;
    std::vector<OptionSpec> options;
    std::vector<Example> examples;
    ExitCode (*run)(const Options& options, Surroundings& surroundings);
};

[[nodiscard]] std::span<const Command> all_commands();

/// The command called `name`; throws UsageError with the nearest known one.
[[nodiscard]] const Command& find_command(std::string_view name);

// One maker a command, each in commands/NAME.cpp.
[[nodiscard]] Command init_command();
[[nodiscard]] Command models_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command form_command();
[[nodiscard]] Command import_command();
[[nodiscard]] Command status_command();
[[nodiscard]] Command merge_command();
[[nodiscard]] Command assess_command();
[[nodiscard]] Command explain_command();
[[nodiscard]] Command gaps_command();
[[nodiscard]] Command report_command();

} // namespace capmat
