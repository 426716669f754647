// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exit_code.h"
#include "cli/surroundings.h"

#include <span>
#include <string>

namespace capmat {

/// The whole program, with nothing global: tests call it in-process.
[[nodiscard]] ExitCode run(std::span<const std::string> arguments,
                           Surroundings& surroundings);

} // namespace capmat
