// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/files.h"
#include "cli/import_files.h"
#include "cli/load_rounds.h"
#include "cli/output.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/input/yaml_writer.h"
#include "questionnaires/imports/merge_import.h"
#include "questionnaires/responses_file.h"
#include "reports/describe/import_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

namespace capmat {

using RoundKey = std::pair<std::string, std::string>; ///< country, round

static std::map<RoundKey, std::vector<ResponseSet>>
by_round(std::vector<ResponseSet> sets) {
    std::map<RoundKey, std::vector<ResponseSet>> rounds;
    for (ResponseSet& set : sets) {
        rounds[{set.country, set.round}].push_back(std::move(set));
    }
    return rounds;
}

static std::string yaml_of(const std::vector<ResponseSet>& sets, const Model& model) {
    return write_yaml(responses_file(sets, model));
}

/// A round's name may hold anything; a file name should not.
static std::string file_name_of(const RoundKey& key) {
    std::string name = key.first + "-" + key.second;
    for (char& letter : name) {
        const bool plain = (letter >= '0' && letter <= '9') ||
                           (letter >= 'A' && letter <= 'Z') ||
                           (letter >= 'a' && letter <= 'z') || letter == '-';
        letter = plain ? letter : '_';
    }
    return name + ".yaml";
}

/// A file of answers may hold what people added by hand; it is not replaced unasked.
static void require_new(const std::string& path, const Options& options) {
    if (exists(path) && !options.has("force")) {
        throw UsageError(fmt::format("{} is there already; --into puts answers into it, "
                                     "--force replaces it",
                                     in_quotes(path)));
    }
}

static void write_rounds(Imported& imported, const std::string& output,
                         const Options& options) {
    const auto rounds = by_round(std::move(imported.sets));
    const Model& model = *imported.model;
    if (rounds.size() == 1 && !output.ends_with("/")) {
        require_new(output, options);
        write_file(output, yaml_of(rounds.begin()->second, model),
                   overwrite_choice(options));
        return;
    }
    if (!output.ends_with("/")) {
        throw UsageError(fmt::format("these answers are of {} countries and rounds; give "
                                     "a folder, as in -o {}/",
                                     rounds.size(), in_quotes(output)));
    }
    if (!exists(output)) {
        make_new_folder(output.substr(0, output.size() - 1));
    }
    for (const auto& [key, sets] : rounds) {
        require_new(output + file_name_of(key), options);
    }
    for (const auto& [key, sets] : rounds) {
        write_file(output + file_name_of(key), yaml_of(sets, model),
                   overwrite_choice(options));
    }
}

/// Puts the answers into a file that is there, only because --into says so.
static void merge_into(Imported& imported, const std::string& path,
                       const Options& options, Surroundings& surroundings) {
    const LoadedRounds loaded = load_rounds({path}, options, surroundings);
    const Round& round = *single_round(loaded);
    std::vector<ResponseSet> existing = round.sets;
    for (const auto& [key, sets] : by_round(imported.sets)) {
        if (key != RoundKey{round.country, round.round}) {
            throw UsageError(fmt::format("--into {}: it holds {}, round {}, but the form "
                                         "is of {}, round {}",
                                         in_quotes(path), round.country, round.round,
                                         key.first, key.second));
        }
        imported.changes = merge_import(existing, sets, *imported.model);
    }
    write_file(options.value("output").value_or(path), yaml_of(existing, *imported.model),
               Overwrite::Allow);
}

static bool any_aside(const Imported& imported) {
    return std::ranges::any_of(imported.files, [](const ImportedFile& file) {
        return !file.account.aside.empty();
    });
}

/// People read it in the language of --language, else of the model; machines in English.
static void show_account(const Imported& imported, const Options& options,
                         Surroundings& surroundings) {
    const std::string of_model =
        imported.model == nullptr ? "" : imported.model->language;
    const std::string code = options.value("language").value_or(of_model);
    show_documents(describe_import(imported.files, imported.changes, language_of(code)),
                   describe_import(imported.files, imported.changes, english_language()),
                   options, surroundings);
}

static ExitCode run_import(const Options& options, Surroundings& surroundings) {
    const auto output = options.value("output");
    const auto into = options.value("into");
    if (options.operands().empty() || (!output && !into)) {
        throw UsageError("import needs returned forms and -o FILE, or --into FILE");
    }
    require_spoken_language(options);
    std::vector<SourceFile> files;
    for (const std::string& path : options.operands()) {
        files.push_back(read_file(path));
    }
    Imported imported = import_files(files, options, surroundings);
    if (imported.sets.empty()) {
        show_account(imported, options, surroundings);
        surroundings.err << "capmat: no answers in these files; nothing is written\n";
        return ExitCode::BadInput;
    }
    if (into) {
        merge_into(imported, *into, options, surroundings);
    } else {
        write_rounds(imported, *output, options);
    }
    if (!options.has("quiet")) {
        show_account(imported, options, surroundings);
    }
    return any_aside(imported) ? ExitCode::Findings : ExitCode::Done;
}

static std::vector<OptionSpec> import_options() {
    OptionSpec output = option::output;
    output.help = "the responses file to write; a folder, with '/' at its end, where "
                  "there are several countries or rounds";
    OptionSpec date = option::date;
    date.help = "day of the answers, where a form does not say it";
    return {output,
            {"into", '\0', "FILE",
             "put the answers into this responses file and show what changes"},
            {"questionnaire", '\0', "ID",
             "the questionnaire answered, where a file does not say it"},
            {"country", '\0', "CODE", "country, where a form does not say it"},
            {"name", '\0', "NAME", "name of a place with a code of your own"},
            {"round", '\0', "ROUND", "round, where a form does not say it"},
            {"role", '\0', "ROLE", "who answered, where a form does not say it"},
            {"organisation", '\0', "NAME", "who answered, where a form does not say it"},
            date,
            {"marking", '\0', "LABEL",
             "TLP label of the answers, where a form does not say it or says a more open "
             "one; without both it is TLP:AMBER+STRICT"},
            option::model,
            {"language", '\0', "CODE", "language of the account: en, fr, es or ar"},
            option::format,
            option::table,
            option::force,
            option::quiet};
}

Command import_command() {
    return {
        "import",
        "FILE...",
        "read returned forms back into responses, nothing lost on the way",
        "Reads what 'capmat form' made and people filled in: workbooks, saved pages, and "
        "what KoboToolbox, ODK, LimeSurvey and SurveyJS export; tables as CSV too. The "
        "kind is told by the content. Answers are matched by their codes, else by their "
        "words in any language. Files may be of several questionnaires of one model: "
        "each is "
        "read by the one it names. An account says what became of every value: what is "
        "not "
        "understood is listed with its place and left aside (exit code 1); a form of "
        "another questionnaire is refused (exit code 3, nothing written). Scores in a "
        "workbook are never read.",
        import_options(),
        {{"capmat import returned.xlsx -o answers/cert.yaml", "one workbook"},
         {"capmat import kobo.csv --questionnaire national-full -o answers/",
          "a survey with the answers of many"},
         {"capmat import workshop.xlsx --into round-2026.yaml",
          "what the workshop settled"}},
        run_import};
}

} // namespace capmat
