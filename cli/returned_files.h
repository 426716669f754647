// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/forms/form.h"
#include "questionnaires/imports/form_cell.h"
#include "questionnaires/imports/import_account.h"

#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// What a returned file is, told from its content and never from its name.
struct ReturnedFile {
    SourceFile file;
    std::string kind;          ///< "Kobo CSV"; empty: nothing we know
    std::string questionnaire; ///< `id@edition` it names itself; empty: it does not say
};

[[nodiscard]] ReturnedFile recognise_returned(SourceFile file);

/// The filled-in forms in it. `languages` are those of the questionnaire; what cannot be
/// read is in `diagnostics`, what has no place in the questionnaire in `account`.
[[nodiscard]] std::vector<ReturnedForm>
read_returned(const ReturnedFile& file, const std::vector<FormLanguage>& languages,
              ImportAccount& account, Diagnostics& diagnostics);

/// The kinds that can be read, for messages and the manual.
[[nodiscard]] std::vector<std::string> returned_kinds();

} // namespace capmat
