// SPDX-License-Identifier: Apache-2.0
#include "cli/report_language.h"

#include "cli/common_options.h"
#include "cli/inputs.h"
#include "cli/translation_files.h"
#include "models/language/locale_data.h"
#include "models/language/model_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace capmat {

/// Where the translations of a model of the user's own lie; empty when it is built in.
static std::string folder_of(const FoundModel& found) {
    if (!found.tree || found.tree->documents.empty()) {
        return {};
    }
    const std::filesystem::path file(found.tree->documents.front()->file);
    const std::string folder = file.parent_path().string();
    return folder.empty() ? "." : folder;
}

static std::string missing_text(const Model& model, const std::string& language,
                                const std::vector<std::string>& missing) {
    constexpr std::size_t most_shown = 5;
    std::string shown;
    for (std::size_t i = 0; i < std::min(missing.size(), most_shown); ++i) {
        shown += (i == 0 ? "" : ", ") + missing[i];
    }
    return fmt::format("texts of {} without {} words, which stay as they are: {} ({}{})",
                       to_string(model.reference), english_name(language), missing.size(),
                       shown, missing.size() > most_shown ? ", ..." : "");
}

std::shared_ptr<const Model> in_report_language(const FoundModel& found,
                                                const Options& options,
                                                Surroundings& surroundings) {
    require_spoken_language(options);
    const std::optional<std::string> code = options.value("language");
    const Model& model = *found.model;
    if (!code || *code == model.language) {
        return found.model;
    }
    const std::string folder = folder_of(found);
    Diagnostics diagnostics;
    Translation translation =
        translation_of_model(model, folder, *code + ".po", diagnostics);
    const std::vector<std::string> missing = untranslated(model, translation);
    if (!missing.empty()) {
        const Severity severity =
            options.has("strict-language") ? Severity::Error : Severity::Warning;
        const std::string place = folder.empty() ? model.reference.id : folder;
        diagnostics.add({severity,
                         {place + "/" + *code + ".po", 0, 0},
                         missing_text(model, *code, missing),
                         {}});
    }
    report_problems(diagnostics, surroundings);
    translation.header["Language"] = *code;
    return std::make_shared<const Model>(translated(model, translation));
}

} // namespace capmat
