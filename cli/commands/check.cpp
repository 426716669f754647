// SPDX-License-Identifier: Apache-2.0
#include "cli/check_files.h"
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"

#include <ostream>
#include <string_view>
#include <utility>

namespace capmat {

static std::string_view verdict_word(FileVerdict verdict) {
    switch (verdict) {
    case FileVerdict::Good:
        return "ok, ";
    case FileVerdict::Wrong:
        return "";
    case FileVerdict::PassedOver:
        return "passed over, ";
    }
    return "";
}

static std::vector<std::string> files_at(const std::vector<std::string>& paths) {
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        const std::vector<std::string> below =
            is_folder(path) ? data_files_below(path) : std::vector<std::string>{path};
        files.insert(files.end(), below.begin(), below.end());
    }
    return files;
}

static ExitCode run_check(const Options& options, Surroundings& surroundings) {
    if (options.operands().empty()) {
        throw UsageError("check needs at least one file or folder");
    }
    std::optional<FoundModel> model;
    if (const auto name = options.value("model")) {
        model = load_model(*name, surroundings);
    }
    const CheckResult result = check_files(files_at(options.operands()), std::move(model),
                                           date_option(options, "as-of"));
    const bool for_machines = options.has("format") || options.has("output");
    if (for_machines) {
        const Document document = describe_problems(result.files, result.problems.all());
        print_documents(document, document, options, surroundings);
    } else {
        surroundings.err << to_string(result.problems);
        for (const CheckedFile& file : result.files) {
            surroundings.out << escaped(file.name) << ": " << verdict_word(file.verdict)
                             << file.says << '\n';
        }
    }
    if (!result.all_readable) {
        return ExitCode::MachineRefused;
    }
    return result.problems.has_errors() ? ExitCode::BadInput : ExitCode::Done;
}

Command check_command() {
    return {
        "check",
        "FILE...",
        "validate files of ours and list every problem with its place",
        "Reads models, model parts, overlays, questionnaires, responses, targets and "
        "translations (.po), and reports all problems of all files as file:line:column "
        "with the line itself. Of an overlay it prints what it changes, of a "
        "questionnaire which indicators it does not ask. Folders are searched for .yaml, "
        ".yml and .json files; results that capmat wrote are passed over. Exit code 3 "
        "means that something is wrong.",
        {option::model, option::as_of, option::format, option::table, option::output,
         option::force},
        {{"capmat check answers/*.yaml", "before sending answers on"},
         {"capmat check mymodel/model.yaml", "while writing a model"}},
        run_check};
}

} // namespace capmat
