// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <cstdlib>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace capmat {

static constexpr std::size_t default_columns = 100;
static constexpr std::size_t narrowest = 60;

static std::size_t terminal_columns() {
    struct winsize size {};

    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= narrowest) {
        return size.ws_col;
    }
    return default_columns;
}

static std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe)
    return value == nullptr || *value == '\0' ? std::nullopt
                                              : std::optional<std::string>(value);
}

Surroundings surroundings_of_process(std::istream& in, std::ostream& out,
                                     std::ostream& err) {
    const bool terminal = ::isatty(STDOUT_FILENO) == 1;
    return {in,
            out,
            err,
            terminal && !variable("NO_COLOR"),
            terminal ? terminal_columns() : default_columns,
            variable("SOURCE_DATE_EPOCH")};
}

ExitCode finish_output(Surroundings& surroundings, ExitCode code) {
    surroundings.out.flush();
    if (surroundings.out.good()) {
        return code;
    }
    surroundings.err << "capmat: cannot write to standard output\n";
    return ExitCode::MachineRefused;
}

} // namespace capmat
