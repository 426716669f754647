// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"

#include "cli/inputs.h"
#include "cli/usage_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <vector>

namespace capmat {

static constexpr std::size_t width = 78;

static constexpr std::string_view exit_codes =
    "0 done; 1 done, and what --fail-on names was found; 2 the command line makes no "
    "sense; 3 an input file is wrong; 4 the machine refused (disk full, no permission)";

/// Breaks text into lines of at most `columns` characters, at blanks.
static std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines{""};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        const bool fits = lines.back().size() + word.size() + 1 <= columns;
        if (!lines.back().empty() && !fits) {
            lines.emplace_back();
        }
        lines.back() += (lines.back().empty() ? "" : " ") + std::string(word);
        if (end < text.size() && text[end] == '\n') {
            lines.emplace_back();
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

static std::string indented(std::string_view text, std::size_t indent) {
    std::string block;
    for (const std::string& line : wrapped(text, width - indent)) {
        block += line.empty() ? "\n" : std::string(indent, ' ') + line + "\n";
    }
    return block;
}

std::string overview() {
    std::string text =
        "capmat assesses a nation's cybersecurity capacity and proves every "
        "stage.\n\nUsage: capmat COMMAND [OPTIONS] [PATH...]\n\nCommands:\n";
    for (const Command& command : all_commands()) {
        text += fmt::format("  {:<9} {}\n", command.name, command.summary);
    }
    text +=
        "\n'capmat help COMMAND' says everything about one of them; 'capmat --version'\n"
        "which version this is. A first look at your own country:\n\n"
        "  capmat init mycountry --country KEN\n"
        "  capmat assess mycountry\n"
        "  capmat report mycountry -o report.html\n";
    return text;
}

static std::string option_head(const OptionSpec& spec) {
    const std::string letter =
        spec.letter == '\0' ? "    " : fmt::format("-{}, ", spec.letter);
    const std::string argument =
        spec.argument.empty() ? "" : fmt::format(" {}", spec.argument);
    return fmt::format("{}--{}{}", letter, spec.name, argument);
}

std::string help_text(const Command& command) {
    std::string text =
        fmt::format("Usage: capmat {} [OPTIONS] {}\n\n", command.name, command.operands);
    text += indented(command.description, 0);
    text += "\nOptions:\n";
    for (const OptionSpec& spec : command.options) {
        text += fmt::format("  {}\n{}", option_head(spec), indented(spec.help, 8));
    }
    text += "\nExamples:\n";
    for (const Example& example : command.examples) {
        text += fmt::format("  {}\n{}", example.command, indented(example.says, 8));
    }
    return text + "\nExit codes:\n" + indented(exit_codes, 2);
}

/// Backslashes, and dots at the start of a line, mean something to troff.
static std::string troff(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        const bool line_start = safe.empty() || safe.back() == '\n';
        if (line_start && (letter == '.' || letter == '\'')) {
            safe += "\\&";
        }
        safe += letter == '\\'
                    ? std::string("\\e")
                    : (letter == '-' ? std::string("\\-") : std::string(1, letter));
    }
    return safe;
}

static std::string man_head(std::string_view page) {
    return fmt::format(".TH {} 1 \"\" \"{}\" \"capmat manual\"\n", page, program_name());
}

std::string man_page(const Command& command) {
    std::string page = man_head(fmt::format("CAPMAT-{}", command.name));
    page +=
        fmt::format(".SH NAME\ncapmat-{} \\- {}\n", command.name, troff(command.summary));
    page += fmt::format(".SH SYNOPSIS\n.B capmat {}\n[OPTIONS] {}\n", command.name,
                        troff(command.operands));
    page += fmt::format(".SH DESCRIPTION\n{}\n.SH OPTIONS\n", troff(command.description));
    for (const OptionSpec& spec : command.options) {
        page +=
            fmt::format(".TP\n.B {}\n{}\n", troff(option_head(spec)), troff(spec.help));
    }
    page += ".SH EXAMPLES\n";
    for (const Example& example : command.examples) {
        page +=
            fmt::format(".TP\n.B {}\n{}\n", troff(example.command), troff(example.says));
    }
    return page + fmt::format(".SH EXIT STATUS\n{}\n.SH SEE ALSO\n.BR capmat (1)\n",
                              troff(exit_codes));
}

std::string program_man_page() {
    std::string page = man_head("CAPMAT");
    page +=
        ".SH NAME\ncapmat \\- assesses a nation's cybersecurity capacity and proves "
        "every stage\n.SH SYNOPSIS\n.B capmat\nCOMMAND [OPTIONS] [PATH...]\n"
        ".SH DESCRIPTION\nQuestionnaire answers are merged, scored against a maturity "
        "model and turned into gap reports. Unknown is never no: every result is a "
        "range. Everything runs offline.\n.SH COMMANDS\n";
    for (const Command& command : all_commands()) {
        page += fmt::format(".TP\n.BR capmat\\-{} (1)\n{}\n", command.name,
                            troff(command.summary));
    }
    page += fmt::format(".SH EXIT STATUS\n{}\n", troff(exit_codes));
    return page + ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nno colours on the terminal\n"
                  ".TP\n.B SOURCE_DATE_EPOCH\ndate to print, in seconds since 1970\n";
}

std::string bash_completion() {
    std::string names;
    std::string cases;
    for (const Command& command : all_commands()) {
        names += fmt::format("{} ", command.name);
        std::string options;
        for (const OptionSpec& spec : command.options) {
            options += fmt::format("--{} ", spec.name);
        }
        cases +=
            fmt::format("        {}) words=\"{}--help\" ;;\n", command.name, options);
    }
    return fmt::format(
        "# Made by 'capmat help --bash'.\n"
        "_capmat() {{\n"
        "    local current=\"${{COMP_WORDS[COMP_CWORD]}}\" words\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        words=\"{}help --help --version\"\n"
        "        COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
        "        return\n"
        "    fi\n"
        "    case \"${{COMP_WORDS[1]}}\" in\n"
        "{}"
        "        help) words=\"{}\" ;;\n"
        "    esac\n"
        "    if [[ \"$current\" == -* || \"${{COMP_WORDS[1]}}\" == help ]]; then\n"
        "        COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
        "    else\n"
        "        COMPREPLY=($(compgen -f -- \"$current\"))\n"
        "    fi\n"
        "}}\n"
        "complete -o filenames -F _capmat capmat\n",
        names, cases, names);
}

ExitCode print_help(std::span<const std::string> arguments, Surroundings& surroundings) {
    static constexpr std::array specs{
        OptionSpec{"man", '\0', "", "print the man page"},
        OptionSpec{"bash", '\0', "", "print the bash completion script"},
    };
    const Options options(specs, arguments);
    const std::vector<std::string>& names = options.operands();
    if (names.size() > 1) {
        throw UsageError("help takes one command");
    }
    if (options.has("bash")) {
        surroundings.out << bash_completion();
    } else if (names.empty()) {
        surroundings.out << (options.has("man") ? program_man_page() : overview());
    } else {
        const Command& command = find_command(names.front());
        surroundings.out << (options.has("man") ? man_page(command) : help_text(command));
    }
    return ExitCode::Done;
}

} // namespace capmat
