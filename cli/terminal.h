// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exit_code.h"
#include "cli/surroundings.h"

#include <iosfwd>

namespace capmat {

/// What the process runs in: the width of the terminal, whether colour is welcome, the
/// one clock we accept.
[[nodiscard]] Surroundings surroundings_of_process(std::istream& in, std::ostream& out,
                                                   std::ostream& err);

/// Flushes the output; a full disk behind a pipe or file is not to be overlooked.
[[nodiscard]] ExitCode finish_output(Surroundings& surroundings, ExitCode code);

} // namespace capmat
