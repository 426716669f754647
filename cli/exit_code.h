// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace capmat {

/// What the program says to the shell.
enum class ExitCode {
    Done = 0,
    Findings = 1, ///< done, but the condition of --fail-on holds, or part of it failed
    BadUsage = 2, ///< the command line makes no sense
    BadInput = 3, ///< a file is wrong; the messages say where
    MachineRefused = 4 ///< disk full, no permission, file missing
};

} // namespace capmat
