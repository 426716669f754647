// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/imports/form_cell.h"
#include "questionnaires/imports/import_account.h"
#include "questionnaires/imports/recognise.h"

#include <string>
#include <vector>

namespace capmat {

/// The id of the built-in questionnaire or model that a returned file names somewhere, as
/// every form of ours makes its answers do (`national-full@2026.1`); empty when it names
/// none. Workbooks and archives are looked into.
[[nodiscard]] std::string questionnaire_named_in(const SourceFile& file);

/// Returned files of one kind that are read together: one file, or all CSV files that ODK
/// Central wrote for one form.
struct ReturnedFiles {
    ReturnedKind kind = ReturnedKind::Yaml;
    std::vector<SourceFile> files;

    /// The name in messages: of the first file.
    [[nodiscard]] const std::string& name() const { return files.front().name; }
};

/// Tells what each file is; one that is nothing we know is an error.
[[nodiscard]] std::vector<ReturnedFiles>
recognise_all(const std::vector<SourceFile>& files, const FormLanguages& languages,
              Diagnostics& diagnostics);

/// The filled-in forms in them, except of `Yaml`, whose answers need no understanding.
/// What cannot be read is in `diagnostics`, what has no place in the questionnaire in
/// `account`.
[[nodiscard]] std::vector<ReturnedForm> read_returned(const ReturnedFiles& returned,
                                                      const FormLanguages& languages,
                                                      ImportAccount& account,
                                                      Diagnostics& diagnostics);

} // namespace capmat
