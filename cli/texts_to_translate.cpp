// SPDX-License-Identifier: Apache-2.0
#include "cli/texts_to_translate.h"

#include "cli/files.h"
#include "cli/questionnaire_files.h"
#include "models/input/format_line.h"
#include "models/input/yaml_lookup.h"
#include "models/input/yaml_parser.h"
#include "models/language/model_texts.h"
#include "questionnaires/questionnaire_texts.h"
#include "questionnaires/response_reader.h"

#include <filesystem>
#include <map>

namespace capmat {

namespace fs = std::filesystem;

static std::map<std::string, std::string> english_of(Model model) {
    std::map<std::string, std::string> texts;
    visit_texts(model, [&](const std::string& id, const std::string& text) {
        texts.emplace(id, text);
    });
    return texts;
}

static TextsOf texts_of_model(Model model) {
    TextsOf all{to_string(model.reference), {}};
    const auto base = model.extends ? built_in_model(model.extends->id) : std::nullopt;
    const auto of_base =
        base ? english_of(*base->model) : std::map<std::string, std::string>{};
    visit_texts(model, [&](const std::string& id, const std::string& text) {
        const auto same = of_base.find(id);
        if (same == of_base.end() || same->second != text) {
            all.texts.push_back({id, text});
        }
    });
    return all;
}

/// Only what the questionnaire words itself; the rest is translated where it was taken.
static TextsOf texts_of_questionnaire(Questionnaire questionnaire) {
    TextsOf all{to_string(questionnaire.reference), {}};
    visit_texts(questionnaire, [&](const std::string& origin, const std::string& id,
                                   const std::string& text) {
        if (origin == questionnaire.reference.id) {
            all.texts.push_back({id, text});
        }
    });
    return all;
}

/// The file in `folder` that holds the model or questionnaire of that id; empty when
/// there is none.
static std::string file_of_id(const std::string& folder, const std::string& id) {
    const std::string place = folder.empty() ? "." : folder;
    for (const std::string& path : data_files_below(place)) {
        if (fs::path(path).parent_path() != fs::path(place)) {
            continue;
        }
        Diagnostics said_by_check;
        const YamlDocumentPtr document = parse_yaml(read_file(path), said_by_check);
        const std::string format =
            document == nullptr ? std::string() : format_of(document->root);
        const bool fitting = format.starts_with("model/") ||
                             format.starts_with("overlay/") ||
                             format.starts_with("questionnaire/");
        if (fitting && text_of(document->root, "id") == id) {
            return path;
        }
    }
    return {};
}

/// The model that a questionnaire asks for: chosen, built in, or in the same folder.
static std::optional<FoundModel> model_asked(const YamlDocument& document,
                                             const std::optional<FoundModel>& chosen,
                                             Diagnostics& diagnostics) {
    if (chosen) {
        return chosen;
    }
    const auto named = model_named_by(document.root, diagnostics);
    if (!named) {
        return std::nullopt;
    }
    if (auto built_in = built_in_model(named->id)) {
        return built_in;
    }
    const std::string beside =
        file_of_id(fs::path(document.file).parent_path().string(), named->id);
    if (beside.empty()) {
        diagnostics.error(
            {document.file, 0, 0},
            "its model is neither built in nor beside it; give --model FILE");
        return std::nullopt;
    }
    return model_from_file(beside, diagnostics);
}

static std::optional<TextsOf> texts_in(const YamlDocumentPtr& document,
                                       const std::optional<FoundModel>& chosen,
                                       Diagnostics& diagnostics) {
    const auto model = model_asked(*document, chosen, diagnostics);
    const auto questionnaire =
        model ? questionnaire_of(document, *model->model, diagnostics) : std::nullopt;
    return questionnaire ? std::optional(texts_of_questionnaire(*questionnaire))
                         : std::nullopt;
}

std::optional<TextsOf> built_in_texts(const std::string& id, Diagnostics& diagnostics) {
    if (const auto model = built_in_model(id)) {
        return texts_of_model(*model->model);
    }
    const auto shipped = shipped_questionnaire(id);
    return shipped
               ? texts_in(parse_yaml(*shipped, diagnostics), std::nullopt, diagnostics)
               : std::nullopt;
}

std::optional<TextsOf> texts_in_file(const std::string& path,
                                     const std::optional<FoundModel>& chosen,
                                     Diagnostics& diagnostics) {
    const YamlDocumentPtr document = parse_yaml(read_file(path), diagnostics);
    if (document == nullptr) {
        return std::nullopt;
    }
    if (format_of(document->root).starts_with("questionnaire/")) {
        return texts_in(document, chosen, diagnostics);
    }
    const auto model = model_from_file(path, diagnostics);
    return model ? std::optional(texts_of_model(*model->model)) : std::nullopt;
}

std::optional<TextsOf> texts_beside(const std::string& po_path, const std::string& id,
                                    const std::optional<FoundModel>& chosen,
                                    Diagnostics& diagnostics) {
    const std::string beside = file_of_id(fs::path(po_path).parent_path().string(), id);
    return beside.empty() ? built_in_texts(id, diagnostics)
                          : texts_in_file(beside, chosen, diagnostics);
}

} // namespace capmat
