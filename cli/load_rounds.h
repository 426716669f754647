// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/model_files.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "questionnaires/round.h"
#include "reports/describe/provenance.h"

#include <memory>
#include <string>
#include <vector>

namespace capmat {

/// The rounds found at the paths of a command line, and what they were read from.
struct LoadedRounds {
    FoundModel loaded_model;
    std::vector<std::shared_ptr<const Round>> rounds; ///< by country and round
    std::vector<InputFile> inputs;                    ///< by name
    std::vector<YamlDocumentPtr> documents; ///< the response files, by name; of JSON
                                            ///< Lines one a line
};

/// All response files at `paths` (files, folders, or `-` for JSON Lines on standard
/// input), grouped into rounds. Options used: --model, --as-of, --country, --round.
/// Every problem of every file is printed before InputRefused is thrown.
[[nodiscard]] LoadedRounds load_rounds(const std::vector<std::string>& paths,
                                       const Options& options,
                                       Surroundings& surroundings);

/// The one assessment a command works on; throws UsageError that lists the choices when
/// there are several, and takes the latest round when only the rounds differ.
[[nodiscard]] std::shared_ptr<const Round> single_round(const LoadedRounds& loaded);

} // namespace capmat
