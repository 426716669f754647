// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"

#include "cli/command.h"
#include "cli/help.h"
#include "cli/inputs.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <ostream>

namespace capmat {

std::span<const Command> all_commands() {
    static const std::vector<Command> commands{
        init_command(),    models_command(), check_command(),  form_command(),
        import_command(),  status_command(), merge_command(),  assess_command(),
        explain_command(), gaps_command(),   report_command(),
    };
    return commands;
}

const Command& find_command(std::string_view name) {
    std::vector<std::string> known{"help"};
    for (const Command& command : all_commands()) {
        if (command.name == name) {
            return command;
        }
        known.emplace_back(command.name);
    }
    throw UsageError(fmt::format("unknown command {}{}", in_quotes(name),
                                 did_you_mean_in_full(name, known)));
}

static bool asks_for_help(std::span<const std::string> arguments) {
    return std::ranges::any_of(arguments, [](const std::string& argument) {
        return argument == "--help" || argument == "-h";
    });
}

static ExitCode dispatch(std::span<const std::string> arguments,
                         Surroundings& surroundings) {
    if (arguments.empty()) {
        surroundings.err << overview();
        return ExitCode::BadUsage;
    }
    const std::string& first = arguments.front();
    if (first == "--help" || first == "-h") {
        surroundings.out << overview();
        return ExitCode::Done;
    }
    if (first == "--version") {
        surroundings.out << program_name() << '\n';
        return ExitCode::Done;
    }
    if (first == "help") {
        return print_help(arguments.subspan(1), surroundings);
    }
    const Command& command = find_command(first);
    if (asks_for_help(arguments.subspan(1))) {
        surroundings.out << help_text(command);
        return ExitCode::Done;
    }
    const Options options(command.options, arguments.subspan(1));
    return command.run(options, surroundings);
}

static ExitCode complain(const std::string& message, ExitCode code,
                         Surroundings& surroundings) {
    surroundings.err << "capmat: " << message << '\n';
    return code;
}

ExitCode run(std::span<const std::string> arguments, Surroundings& surroundings) {
    try {
        return dispatch(arguments, surroundings);
    } catch (const UsageError& failure) {
        return complain(failure.what(), ExitCode::BadUsage, surroundings);
    } catch (const InputRefused&) {
        return ExitCode::BadInput;
    } catch (const std::bad_alloc&) {
        return complain("not enough memory", ExitCode::MachineRefused, surroundings);
    } catch (const std::exception& failure) {
        return complain(failure.what(), ExitCode::MachineRefused, surroundings);
    }
}

} // namespace capmat
