// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/count_text.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/load_rounds.h"
#include "cli/output.h"
#include "cli/usage_error.h"
#include "models/input/yaml_writer.h"
#include "questionnaires/merged_file.h"

#include <fmt/format.h>

#include <ostream>

namespace capmat {

static ExitCode run_merge(const Options& options, Surroundings& surroundings) {
    const auto output = options.value("output");
    if (options.operands().empty() || !output) {
        throw UsageError("merge needs response files and -o FILE");
    }
    // Reading them first finds every mistake, and the rounds that do not belong together.
    const LoadedRounds loaded = load_rounds(options.operands(), options, surroundings);
    if (loaded.rounds.size() > 1) {
        throw UsageError(
            "merge puts together one country and round; choose with --country "
            "and --round");
    }
    const Round& round = *loaded.rounds.front();
    const YamlNode merged = merge_files(loaded.documents, round.country, round.round);
    write_file(*output, write_yaml(merged), overwrite_choice(options));
    if (!options.has("quiet")) {
        surroundings.out << fmt::format(
            "{}: {} of {}, round {}\n", *output,
            count_text(round.sets.size() + round.replaced.size(), "response set",
                       "response sets"),
            round.name, round.round);
    }
    return ExitCode::Done;
}

Command merge_command() {
    OptionSpec output = option::output;
    output.help = "write the merged answers to FILE";
    return {
        "merge",
        "FILE...",
        "put several respondents' files into one, nothing thrown away",
        "Writes one responses file that holds every respondent's answers, evidence, "
        "notes and settlements side by side, so that the whole round can be sent, kept "
        "and assessed as one file. Answers that differ stay as they are: assess merges "
        "them. Comments in the files are not carried over.",
        {output, option::model, option::country, option::round, option::force,
         option::quiet},
        {{"capmat merge answers/*.yaml -o round-2026.yaml", "a whole round in one file"}},
        run_merge};
}

} // namespace capmat
