// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/model_files.h"
#include "cli/surroundings.h"
#include "models/input/diagnostic.h"
#include "models/model.h"
#include "questionnaires/target.h"

#include <string>

namespace capmat {

/// The model that --model names: a file, or the id of a built-in model. Problems are
/// printed and end in InputRefused.
[[nodiscard]] FoundModel load_model(const std::string& name, Surroundings& surroundings);

/// What --target names: a target file, a profile of the model, or `next`.
[[nodiscard]] Target load_target(const std::string& name, const Model& model,
                                 Surroundings& surroundings);

/// Prints diagnostics; throws InputRefused when there are errors among them.
void report_problems(const Diagnostics& diagnostics, Surroundings& surroundings);

/// Name and version of the program.
[[nodiscard]] std::string program_name();

} // namespace capmat
