// SPDX-License-Identifier: Apache-2.0
#include "cli/check_translation.h"
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/model_files.h"
#include "cli/output.h"
#include "cli/questionnaire_files.h"
#include "cli/report_language.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/input/yaml_writer.h"
#include "models/overlay.h"
#include "reports/describe/model_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace capmat {

static ExitCode list_models(const Options& options, Surroundings& surroundings) {
    std::vector<Model> models;
    for (const CatalogEntry& entry : catalog()) {
        models.push_back(load(entry));
    }
    std::vector<Questionnaire> questionnaires;
    for (const std::string& id : built_in_questionnaire_ids()) {
        questionnaires.push_back(
            load_questionnaire(id, options, surroundings).questionnaire);
    }
    const Document document = describe_models(models, questionnaires);
    print_documents(document, document, options, surroundings);
    return ExitCode::Done;
}

static ExitCode show_model(const std::string& name, const Options& options,
                           Surroundings& surroundings) {
    const FoundModel loaded = load_model(name, surroundings);
    const auto spoken = in_report_language(loaded, options, surroundings);
    const Document document = describe_model(*spoken, loaded.sha256);
    print_documents(document, document, options, surroundings);
    return ExitCode::Done;
}

/// Without -o: the whole model as one file on standard output. With -o DIR: the files as
/// their authors wrote them, comments and all.
static ExitCode export_model(const std::string& name, const Options& options,
                             Surroundings& surroundings) {
    const CatalogEntry* entry = find_in_catalog(name);
    if (entry == nullptr) {
        throw UsageError(fmt::format("{} is not a built-in model{}", in_quotes(name),
                                     did_you_mean(name, built_in_ids())));
    }
    if (const auto folder = options.value("output")) {
        make_new_folder(*folder);
        for (const SourceFile& file : entry->files()) {
            const std::filesystem::path path =
                std::filesystem::path(*folder) /
                std::filesystem::path(file.name).filename();
            write_file(path.string(), file.text, Overwrite::Refuse);
            surroundings.out << path.string() << '\n';
        }
        return ExitCode::Done;
    }
    Diagnostics diagnostics;
    const std::optional<YamlTree> tree = built_in_tree(*entry, diagnostics);
    report_problems(diagnostics, surroundings);
    surroundings.out << write_yaml(standing_alone(tree.value().root));
    return ExitCode::Done;
}

/// A PO template of every text of a model or questionnaire.
static ExitCode print_strings(const std::string& name, Surroundings& surroundings) {
    Diagnostics diagnostics;
    const std::optional<TextsOf> texts = built_in_texts(name, diagnostics);
    report_problems(diagnostics, surroundings);
    if (!texts) {
        std::vector<std::string> known = built_in_ids();
        for (const std::string& id : built_in_questionnaire_ids()) {
            known.push_back(id);
        }
        throw UsageError(fmt::format("{} is not a built-in model or questionnaire{}",
                                     in_quotes(name), did_you_mean(name, known)));
    }
    surroundings.out << write_po_template(texts->name, texts->texts);
    return ExitCode::Done;
}

static ExitCode run_models(const Options& options, Surroundings& surroundings) {
    const std::vector<std::string>& words = options.operands();
    if (words.empty()) {
        return list_models(options, surroundings);
    }
    if (words.size() == 2 && words[0] == "show") {
        return show_model(words[1], options, surroundings);
    }
    if (words.size() == 2 && words[0] == "export") {
        return export_model(words[1], options, surroundings);
    }
    if (words.size() == 2 && words[0] == "strings") {
        return print_strings(words[1], surroundings);
    }
    static const std::vector<std::string> known{"show", "export", "strings"};
    const bool misspelt = std::ranges::find(known, words[0]) == known.end();
    throw UsageError(
        fmt::format("models takes nothing, 'show ID', 'export ID' or 'strings ID'{}",
                    misspelt ? did_you_mean_in_full(words[0], known) : std::string()));
}

Command models_command() {
    OptionSpec output = option::output;
    output.help =
        "show: write to FILE; export: write the model's own files to a new folder";
    return {
        "models",
        "[show ID | export ID | strings ID]",
        "list the built-in models and questionnaires, show one, or write its files out",
        "Without words it lists the built-in models and questionnaires. 'show' prints a "
        "model for reading: "
        "scale, rules, every factor and indicator with what is asked, gates and caps. "
        "'export' writes it as YAML, to change it or to lay an overlay over it. "
        "'strings' "
        "prints every text of a model or questionnaire as a PO template, to translate "
        "it.",
        {option::language, option::strict_language, option::format, option::table, output,
         option::force},
        {{"capmat models show national", "the national model, to read"},
         {"capmat models export national -o mymodel", "its files, to change"}},
        run_models};
}

} // namespace capmat
