// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "questionnaires/imports/import_account.h"
#include "questionnaires/imports/merge_import.h"
#include "reports/document/document.h"

#include <string>
#include <vector>

namespace capmat {

/// What became of one imported file.
struct ImportedFile {
    std::string name;
    ImportAccount account;
};

/// The account of an import: a row a file with its counts, every value that was set aside
/// with its place, and, where answers were merged into a file, what changes; in `words`,
/// which for machines are English.
[[nodiscard]] Document describe_import(const std::vector<ImportedFile>& files,
                                       const std::vector<ImportChange>& changes,
                                       const Language& words);

} // namespace capmat
