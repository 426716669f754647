// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/model_files.h"
#include "cli/output.h"
#include "cli/questionnaire_files.h"
#include "cli/report_language.h"
#include "cli/texts_to_translate.h"
#include "cli/translation_files.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/input/yaml_writer.h"
#include "models/language/po_merge.h"
#include "models/language/po_reader.h"
#include "models/overlay.h"
#include "reports/describe/model_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
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

static TextsOf texts_named(const std::string& name, const Options& options,
                           Surroundings& surroundings) {
    Diagnostics diagnostics;
    std::optional<TextsOf> texts = built_in_texts(name, diagnostics);
    if (!texts && exists(name) && !is_folder(name)) {
        std::optional<FoundModel> chosen;
        if (const auto model = options.value("model")) {
            chosen = load_model(*model, surroundings);
        }
        texts = texts_in_file(name, chosen, diagnostics);
        report_problems(diagnostics, surroundings);
    }
    if (!texts) {
        std::vector<std::string> known = built_in_ids();
        std::ranges::move(built_in_questionnaire_ids(), std::back_inserter(known));
        throw UsageError(fmt::format("{} is neither a file nor a built-in model or "
                                     "questionnaire{}",
                                     in_quotes(name), did_you_mean(name, known)));
    }
    return *std::move(texts);
}

/// The translation that is there: beside a file, or built in.
static std::optional<SourceFile> translation_of(const std::string& name,
                                                const std::string& language) {
    const std::string po = language + ".po";
    if (exists(name) && !is_folder(name)) {
        const std::filesystem::path path = std::filesystem::path(name).parent_path() / po;
        return exists(path.string()) ? std::optional(read_file(path.string()))
                                     : std::nullopt;
    }
    return built_in_po(name, po);
}

static void list_ids(const char* what, const std::vector<std::string>& ids,
                     Surroundings& surroundings) {
    if (!ids.empty()) {
        surroundings.err << fmt::format("{} {}: {}\n", ids.size(), what,
                                        fmt::join(ids, ", "));
    }
}

/// The PO file of --language brought up to date; a new one where there is none.
static std::string merged_strings(const std::string& name, const std::string& language,
                                  const TextsOf& texts, Surroundings& surroundings) {
    SourceFile file =
        translation_of(name, language)
            .value_or(SourceFile{language + ".po",
                                 write_po_template(texts.name, {}, language)});
    Diagnostics diagnostics;
    const auto translation = read_po(file, diagnostics);
    report_problems(diagnostics, surroundings);
    const MergedPo merged = merge_po(texts.name, texts.texts, file, translation.value());
    surroundings.err << fmt::format("{}: {} of {} texts kept, {} to translate\n",
                                    escaped(file.name), merged.kept, texts.texts.size(),
                                    merged.untranslated.size());
    list_ids("stale, marked fuzzy until they are looked at", merged.changed,
             surroundings);
    list_ids("no longer used, kept at the end", merged.unused, surroundings);
    return merged.text;
}

/// A PO template of every text of a model or questionnaire, or its translation.
static ExitCode print_strings(const std::string& name, const Options& options,
                              Surroundings& surroundings) {
    const TextsOf texts = texts_named(name, options, surroundings);
    const auto language = options.value("language");
    const std::string po = language ? merged_strings(name, *language, texts, surroundings)
                                    : write_po_template(texts.name, texts.texts);
    if (const auto output = options.value("output")) {
        // What was taken over may be replaced: nothing of it is lost.
        const auto taken = language ? translation_of(name, *language) : std::nullopt;
        const bool same =
            taken && exists(*output) && read_file(*output).text == taken->text;
        write_file(*output, po, same ? Overwrite::Allow : overwrite_choice(options));
    } else {
        surroundings.out << po;
    }
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
        return print_strings(words[1], options, surroundings);
    }
    static const std::vector<std::string> known{"show", "export", "strings"};
    const bool misspelt = std::ranges::find(known, words[0]) == known.end();
    throw UsageError(
        fmt::format("models takes nothing, 'show ID', 'export ID' or 'strings ID'{}",
                    misspelt ? did_you_mean_in_full(words[0], known) : std::string()));
}

Command models_command() {
    OptionSpec language = option::language;
    language.help =
        "show: language to print the model in; strings: bring the translation "
        "into this language up to date, or begin it";
    OptionSpec output = option::output;
    output.help =
        "show, strings: write to FILE; export: write the model's own files to a new "
        "folder";
    return {
        "models",
        "[show ID | export ID | strings ID|FILE]",
        "list the built-in models and questionnaires, show one, or write its files out",
        "Without words it lists the built-in models and questionnaires. 'show' prints a "
        "model for reading: "
        "scale, rules, every factor and indicator with what is asked, gates and caps. "
        "'export' writes it as YAML, to change it or to lay an overlay over it. "
        "'strings' prints every text of a model or questionnaire, built in or in a file "
        "of your own, as a PO template, to translate it. With --language it takes over "
        "the "
        "translation that lies beside the file, or is built in: nothing is lost, texts "
        "whose English has changed are marked fuzzy, and what is to do is listed.",
        {language,
         option::strict_language,
         {"model", '\0', "FILE", "strings: the model that a questionnaire file asks for"},
         option::format,
         option::table,
         output,
         option::force},
        {{"capmat models show national", "the national model, to read"},
         {"capmat models strings mymodel/model.yaml --language fr -o mymodel/fr.po",
          "begin or renew the French of a model of your own"},
         {"capmat models export national -o mymodel", "its files, to change"}},
        run_models};
}

} // namespace capmat
