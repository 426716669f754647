// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "models/language/po_writer.h"

#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// Everything to translate in the built-in model or questionnaire called `id`, as
/// `id@edition` and its texts; nothing when there is none of that id.
struct TextsOf {
    std::string name;
    std::vector<TextToTranslate> texts;
};

[[nodiscard]] std::optional<TextsOf> built_in_texts(const std::string& id,
                                                    Diagnostics& diagnostics);

/// Reads a PO file and holds it against what its header (`Project-Id-Version`) says it
/// translates: a text that is missing, one whose English has changed since, and one that
/// nothing asks for are errors. Returns what to say of a good file.
[[nodiscard]] std::string check_translation(const SourceFile& file,
                                            Diagnostics& diagnostics);

} // namespace capmat
