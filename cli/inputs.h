// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.h"
#include "cli/surroundings.h"
#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "models/input/yaml_node.h"
#include "models/model.h"
#include "questionnaires/round.h"
#include "questionnaires/target.h"
#include "reports/describe/provenance.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// A model and where it came from.
struct LoadedModel {
    std::shared_ptr<const Model> model;
    std::string sha256;
};

/// The rounds found at the paths of a command line, and what they were read from.
struct LoadedRounds {
    LoadedModel loaded_model;
    std::vector<std::shared_ptr<const Round>> rounds; ///< by country and round
    std::vector<InputFile> inputs;                    ///< by name
    std::vector<YamlDocumentPtr> documents; ///< the response files, by name; of JSON
                                            ///< Lines one a line
};

/// The model that --model names: a file, or the id of a built-in model. Problems are
/// printed and end in InputRefused.
[[nodiscard]] LoadedModel load_model(const std::string& name, Surroundings& surroundings);

/// All response files at `paths` (files, folders, or `-` for JSON Lines on standard
/// input), grouped into rounds. Options used: --model, --as-of, --country, --round.
/// Every problem of every file is printed before InputRefused is thrown.
[[nodiscard]] LoadedRounds load_rounds(const std::vector<std::string>& paths,
                                       const Options& options,
                                       Surroundings& surroundings);

/// The documents of a JSON Lines file: one a line, empty lines left out. A line that
/// cannot be read is reported and left out.
[[nodiscard]] std::vector<YamlDocumentPtr> parse_lines(const SourceFile& file,
                                                       Diagnostics& diagnostics);

/// The one assessment a command works on; throws UsageError that lists the choices when
/// there are several, and takes the latest round when only the rounds differ.
[[nodiscard]] std::shared_ptr<const Round> single_round(const LoadedRounds& loaded);

/// What --target names: a target file, a profile of the model, or `next`.
[[nodiscard]] Target load_target(const std::string& name, const Model& model,
                                 Surroundings& surroundings);

/// Prints diagnostics; throws InputRefused when there are errors among them.
void report_problems(const Diagnostics& diagnostics, Surroundings& surroundings);

/// The date to print: --date, else SOURCE_DATE_EPOCH, else none.
[[nodiscard]] std::string printed_date(const Options& options,
                                       const Surroundings& surroundings);

/// Name and version of the program.
[[nodiscard]] std::string program_name();

} // namespace capmat
