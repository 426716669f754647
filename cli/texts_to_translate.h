// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/model_files.h"
#include "models/input/diagnostic.h"
#include "models/language/po_writer.h"

#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// Everything to translate in a model or questionnaire, as `id@edition` and its texts. Of
/// an overlay and of a questionnaire that takes questions from another, only what it
/// words itself: the rest is translated where it was taken from.
struct TextsOf {
    std::string name;
    std::vector<TextToTranslate> texts;
};

/// Of the built-in model or questionnaire called `id`; nothing when there is none.
[[nodiscard]] std::optional<TextsOf> built_in_texts(const std::string& id,
                                                    Diagnostics& diagnostics);

/// Of a file that holds a model, an overlay or a questionnaire. The model of a
/// questionnaire is `chosen`, else a built-in one, else one that lies beside it. Nothing
/// when the file is none of these or has errors, which are in `diagnostics`.
[[nodiscard]] std::optional<TextsOf>
texts_in_file(const std::string& path, const std::optional<FoundModel>& chosen,
              Diagnostics& diagnostics);

/// Of what a PO file at `po_path` translates, by its id: the file of that id in the same
/// folder, else the built-in one.
[[nodiscard]] std::optional<TextsOf> texts_beside(const std::string& po_path,
                                                  const std::string& id,
                                                  const std::optional<FoundModel>& chosen,
                                                  Diagnostics& diagnostics);

} // namespace capmat
