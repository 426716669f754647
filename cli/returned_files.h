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

/// Which of these questionnaires, by their ids, a returned file names somewhere, as every
/// form of ours makes its answers do (`national-full@2026.1`): the first that stands in
/// it, or empty. Workbooks and archives are looked into.
[[nodiscard]] std::string questionnaire_named_in(const SourceFile& file,
                                                 const std::vector<std::string>& ids);

/// Returned files of one kind that are read together: one file, or all CSV files that ODK
/// Central wrote for one form.
struct ReturnedFiles {
    ReturnedKind kind = ReturnedKind::Yaml;
    std::vector<SourceFile> files;
    std::string questionnaire; ///< that they answer, by a name the caller understands

    /// The name in messages: of the first file.
    [[nodiscard]] const std::string& name() const { return files.front().name; }
};

/// Whether a file of ODK Central holds a repeat, which says neither what it answers nor
/// who answered: that stands in another file.
[[nodiscard]] bool is_odk_repeat(const SourceFile& file);

/// Puts a file to those that are read together with it. A repeat goes to the export that
/// holds the records it belongs to.
void add_returned(std::vector<ReturnedFiles>& all, ReturnedFiles one);

/// The filled-in forms in them, except of `Yaml`, whose answers need no understanding.
/// What cannot be read is in `diagnostics`, what has no place in the questionnaire in
/// `account`.
[[nodiscard]] std::vector<ReturnedForm> read_returned(const ReturnedFiles& returned,
                                                      const FormLanguages& languages,
                                                      ImportAccount& account,
                                                      Diagnostics& diagnostics);

} // namespace capmat
