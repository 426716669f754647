// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog.h"
#include "models/input/diagnostic.h"
#include "models/language/translation.h"
#include "models/model.h"

#include <optional>
#include <span>
#include <string>

namespace capmat {

/// Where the PO files of models and questionnaires are found: shipped ones inside the
/// program, those of the user's own beside the file they translate (`fr.po`).

/// Adds the texts of a PO file, if there is one, to a translation; a text that is there
/// already stays.
void add_texts(const std::optional<SourceFile>& file, Translation& into,
               Diagnostics& diagnostics);

/// One of the files the program carries, if it has that name.
[[nodiscard]] std::optional<SourceFile> shipped_file(std::span<const CatalogFile> files,
                                                     const std::string& name);

/// The built-in translation of a model or questionnaire: `fr.po` of `national`.
[[nodiscard]] std::optional<SourceFile> built_in_po(const std::string& id,
                                                    const std::string& po);

/// The file `name` of a folder, if it is there; nothing where `folder` is empty.
[[nodiscard]] std::optional<SourceFile> file_beside(const std::string& folder,
                                                    const std::string& name);

/// The translation `po` ("fr.po") of a model: what lies in `folder`, then what is shipped
/// for the model, then for the one it extends.
[[nodiscard]] Translation translation_of_model(const Model& model,
                                               const std::string& folder,
                                               const std::string& po,
                                               Diagnostics& diagnostics);

} // namespace capmat
