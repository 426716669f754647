// SPDX-License-Identifier: Apache-2.0
#include "cli/translation_files.h"

#include "cli/files.h"
#include "models/language/po_reader.h"
#include "models/language/shipped_translations.h"
#include "questionnaires/shipped_questionnaires.h"

#include <algorithm>

namespace capmat {

void add_texts(const std::optional<SourceFile>& file, Translation& into,
               Diagnostics& diagnostics) {
    auto read = file ? read_po(*file, diagnostics) : std::nullopt;
    if (!read) {
        return;
    }
    into.header.merge(read->header);
    into.texts.merge(read->texts);
}

std::optional<SourceFile> shipped_file(std::span<const CatalogFile> files,
                                       const std::string& name) {
    const auto found = std::ranges::find(files, name, &CatalogFile::name);
    if (found == files.end()) {
        return std::nullopt;
    }
    return SourceFile{std::string(found->name), std::string(found->text)};
}

std::optional<SourceFile> built_in_po(const std::string& id, const std::string& po) {
    const auto of_model = shipped_file(model_translation_files(), id + "/" + po);
    return of_model ? of_model : shipped_file(questionnaire_files(), id + "/" + po);
}

std::optional<SourceFile> file_beside(const std::string& folder,
                                      const std::string& name) {
    const std::string path = folder + "/" + name;
    return !folder.empty() && exists(path) ? std::optional(read_file(path))
                                           : std::nullopt;
}

Translation translation_of_model(const Model& model, const std::string& folder,
                                 const std::string& po, Diagnostics& diagnostics) {
    Translation translation;
    add_texts(file_beside(folder, po), translation, diagnostics);
    add_texts(shipped_file(model_translation_files(), model.reference.id + "/" + po),
              translation, diagnostics);
    if (model.extends) {
        add_texts(shipped_file(model_translation_files(), model.extends->id + "/" + po),
                  translation, diagnostics);
    }
    return translation;
}

} // namespace capmat
