// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/surroundings.h"

#include <span>
#include <string>

namespace capmat {

/// `capmat --help`: what the program is for and its commands, on one screen.
[[nodiscard]] std::string overview();

/// `capmat help COMMAND`: everything about one command.
[[nodiscard]] std::string help_text(const Command& command);

/// The man page of one command, or of the program (troff, man macros).
[[nodiscard]] std::string man_page(const Command& command);
[[nodiscard]] std::string program_man_page();

/// A bash completion script.
[[nodiscard]] std::string bash_completion();

/// `capmat help [COMMAND] [--man] [--bash]`.
[[nodiscard]] ExitCode print_help(std::span<const std::string> arguments,
                                  Surroundings& surroundings);

} // namespace capmat
