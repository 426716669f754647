// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.h"
#include "cli/surroundings.h"
#include "models/input/source_file.h"
#include "models/model.h"
#include "questionnaires/imports/merge_import.h"
#include "questionnaires/response_set.h"
#include "reports/describe/import_report.h"

#include <memory>
#include <vector>

namespace capmat {

/// What all the files of one import have become.
struct Imported {
    std::shared_ptr<const Model> model;
    std::vector<ResponseSet> sets;
    std::vector<ImportedFile> files;
    std::vector<ImportChange> changes; ///< in the file they were put into
};

/// Reads returned files. Each is understood by the questionnaire it names; one that names
/// none by that of --questionnaire, or by the only one the others name. All of them must
/// be about one model. Problems are printed and end in InputRefused.
[[nodiscard]] Imported import_files(const std::vector<SourceFile>& files,
                                    const Options& options, Surroundings& surroundings);

} // namespace capmat
