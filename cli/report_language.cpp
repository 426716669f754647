// SPDX-License-Identifier: Apache-2.0
#include "cli/report_language.h"

#include "cli/inputs.h"
#include "cli/translation_files.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/language/language.h"
#include "models/language/locale_data.h"
#include "models/language/model_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace capmat {

static void require_spoken(const std::string& code) {
    if (find_language(code)) {
        return;
    }
    std::vector<std::string> known;
    for (const Language& language : program_languages()) {
        known.push_back(language.code());
    }
    throw UsageError(
        fmt::format("--language {}: expected {}", in_quotes(code), any_of(known)));
}

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
    const std::optional<std::string> code = options.value("language");
    if (code) {
        require_spoken(*code);
    }
    const Model& model = *found.model;
    const std::string folder = folder_of(found);
    if (!code || *code == model.language) {
        return found.model;
    }
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
