// SPDX-License-Identifier: Apache-2.0
#include "cli/questionnaire_files.h"

#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/model_files.h"
#include "cli/translation_files.h"
#include "cli/usage_error.h"
#include "models/input/format_line.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/input/yaml_parser.h"
#include "models/language/po_reader.h"
#include "models/language/shipped_translations.h"
#include "questionnaires/questionnaire_reader.h"
#include "questionnaires/response_reader.h"
#include "questionnaires/shipped_questionnaires.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace capmat {

namespace fs = std::filesystem;

std::vector<std::string> built_in_questionnaire_ids() {
    std::vector<std::string> ids;
    for (const CatalogFile& file : questionnaire_files()) {
        const std::size_t slash = file.name.find('/');
        if (file.name.substr(slash + 1) == "questionnaire.yaml") {
            ids.emplace_back(file.name.substr(0, slash));
        }
    }
    return ids;
}

std::optional<SourceFile> shipped_questionnaire(const std::string& id) {
    return shipped_file(questionnaire_files(), id + "/questionnaire.yaml");
}

/// The file of the questionnaire that `document` takes questions from.
static std::optional<SourceFile> base_file(const YamlDocumentPtr& document,
                                           const std::string& id) {
    if (auto shipped = shipped_questionnaire(id)) {
        return shipped;
    }
    const fs::path folder = fs::path(document->file).parent_path();
    for (const fs::path& place :
         {folder / (id + ".yaml"), folder / ".." / id / "questionnaire.yaml"}) {
        if (exists(place.string())) {
            return read_file(place.string());
        }
    }
    return std::nullopt;
}

std::optional<Questionnaire> questionnaire_of(const YamlDocumentPtr& document,
                                              const Model& model,
                                              Diagnostics& diagnostics) {
    Diagnostics said_later; // reading the file itself says what is wrong with `from`
    const auto named = questionnaire_named_by(document->root, said_later);
    const auto file = named ? base_file(document, named->id) : std::nullopt;
    const YamlDocumentPtr parsed = file ? parse_yaml(*file, diagnostics) : nullptr;
    if (parsed != nullptr && questionnaire_named_by(parsed->root, said_later)) {
        diagnostics.error(
            {parsed->file, 0, 0},
            fmt::format("questions cannot be taken from {}, which takes its "
                        "own from another questionnaire; name that one",
                        in_quotes(named->id)));
        return std::nullopt;
    }
    std::optional<Questionnaire> base;
    if (file) {
        base = parsed == nullptr
                   ? std::nullopt
                   : read_questionnaire(parsed->root, model, nullptr, diagnostics);
        if (!base) {
            return std::nullopt; // what is wrong has been said of the base
        }
    }
    return read_questionnaire(document->root, model, base ? &*base : nullptr,
                              diagnostics);
}

/// The model a questionnaire asks for: that of --model, else the built-in one it names.
static std::shared_ptr<const Model> model_asked_for(const YamlDocumentPtr& document,
                                                    const Options& options,
                                                    Surroundings& surroundings) {
    if (const auto given = options.value("model")) {
        return load_model(*given, surroundings).model;
    }
    Diagnostics diagnostics;
    const auto named = model_named_by(document->root, diagnostics);
    report_problems(diagnostics, surroundings);
    return load_model(named.value().id, surroundings).model;
}

static FoundQuestionnaire found_in(const YamlDocumentPtr& document,
                                   const Options& options, Surroundings& surroundings) {
    FoundQuestionnaire found;
    found.model = model_asked_for(document, options, surroundings);
    Diagnostics diagnostics;
    auto questionnaire = questionnaire_of(document, *found.model, diagnostics);
    report_problems(diagnostics, surroundings);
    found.questionnaire = *std::move(questionnaire);
    return found;
}

static FoundQuestionnaire found_in_model(const std::string& name,
                                         Surroundings& surroundings) {
    FoundQuestionnaire found;
    found.model = load_model(name, surroundings).model;
    found.questionnaire = questionnaire_from_model(*found.model);
    return found;
}

static YamlDocumentPtr parsed_or_refused(const SourceFile& file,
                                         Surroundings& surroundings) {
    Diagnostics diagnostics;
    YamlDocumentPtr document = parse_yaml(file, diagnostics);
    report_problems(diagnostics, surroundings);
    return document;
}

[[noreturn]] static void refuse_name(const std::string& name) {
    std::vector<std::string> known = built_in_questionnaire_ids();
    std::ranges::move(built_in_ids(), std::back_inserter(known));
    throw UsageError(fmt::format("{} is neither a file nor a built-in questionnaire or "
                                 "model{}",
                                 in_quotes(name), did_you_mean(name, known)));
}

std::optional<Questionnaire> built_in_for(const Model& model, const std::string& id) {
    const auto shipped = shipped_questionnaire(id);
    if (!shipped) {
        return id == model.reference.id ? std::optional(questionnaire_from_model(model))
                                        : std::nullopt;
    }
    Diagnostics why_unfit;
    return questionnaire_of(parse_yaml(*shipped, why_unfit), model, why_unfit);
}

Questionnaire questionnaire_for(const Model& model, const std::string& name,
                                Surroundings& surroundings) {
    if (auto built_in = built_in_for(model, name)) {
        return *std::move(built_in);
    }
    const auto shipped = shipped_questionnaire(name);
    if (!shipped && (!exists(name) || is_folder(name))) {
        refuse_name(name);
    }
    const YamlDocumentPtr document =
        parsed_or_refused(shipped ? *shipped : read_file(name), surroundings);
    Diagnostics diagnostics;
    auto questionnaire = questionnaire_of(document, model, diagnostics);
    report_problems(diagnostics, surroundings);
    return questionnaire.value();
}

FoundQuestionnaire load_questionnaire(const std::string& name, const Options& options,
                                      Surroundings& surroundings) {
    if (const auto shipped = shipped_questionnaire(name)) {
        return found_in(parsed_or_refused(*shipped, surroundings), options, surroundings);
    }
    if (exists(name) && !is_folder(name)) {
        const YamlDocumentPtr document = parsed_or_refused(read_file(name), surroundings);
        const std::string folder = fs::path(name).parent_path().string();
        const bool asks = format_of(document->root).starts_with("questionnaire/");
        FoundQuestionnaire found = asks ? found_in(document, options, surroundings)
                                        : found_in_model(name, surroundings);
        found.folder = folder.empty() ? "." : folder;
        return found;
    }
    if (find_in_catalog(name) != nullptr) {
        return found_in_model(name, surroundings);
    }
    refuse_name(name);
}

std::map<std::string, Translation> translations_into(const std::string& language,
                                                     const FoundQuestionnaire& found,
                                                     Diagnostics& diagnostics) {
    std::map<std::string, Translation> translations;
    const std::string po = language + ".po";
    const std::string& own = found.questionnaire.reference.id;
    const std::string& model = found.model->reference.id;
    // A file beside a questionnaire translates the questionnaire, not the model.
    const std::string& beside_model = own == model ? found.folder : std::string();
    translations["model:" + model] =
        translation_of_model(*found.model, beside_model, po, diagnostics);
    std::vector<std::string> origins{own};
    for (const Question& question : found.questionnaire.questions) {
        if (std::ranges::find(origins, question.origin) == origins.end()) {
            origins.push_back(question.origin);
        }
    }
    for (const std::string& origin : origins) {
        if (origin == model) {
            continue; // it has the words of the model
        }
        Translation& translation = translations[origin];
        if (origin == own) {
            add_texts(file_beside(found.folder, po), translation, diagnostics);
        }
        const std::string shipped = fmt::format("{}/{}", origin, po);
        add_texts(shipped_file(questionnaire_files(), shipped), translation, diagnostics);
    }
    return translations;
}

Form form_in(const std::vector<Language>& languages, const FoundQuestionnaire& found,
             Diagnostics& diagnostics) {
    std::vector<std::map<std::string, Translation>> translations;
    for (const Language& language : languages) {
        translations.push_back(
            language.is_english()
                ? std::map<std::string, Translation>{}
                : translations_into(language.code(), found, diagnostics));
    }
    return make_form(found.questionnaire, *found.model, languages, translations);
}

} // namespace capmat
