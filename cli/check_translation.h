// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/model_files.h"
#include "models/input/diagnostic.h"
#include "models/input/source_file.h"

#include <optional>
#include <string>

namespace capmat {

/// Reads a PO file and holds it against what its header (`Project-Id-Version`) says it
/// translates, beside it or built in: a text that is missing, one whose English has
/// changed since, and one that nothing asks for are errors. `chosen` is the model of
/// --model. Returns what to say of a good file.
[[nodiscard]] std::string check_translation(const SourceFile& file,
                                            const std::optional<FoundModel>& chosen,
                                            Diagnostics& diagnostics);

} // namespace capmat
