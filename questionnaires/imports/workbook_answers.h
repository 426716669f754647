// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/exchange/workbook.h"
#include "questionnaires/forms/form.h"
#include "questionnaires/imports/form_cell.h"
#include "questionnaires/imports/import_account.h"

#include <vector>

namespace capmat {

/// Whether a workbook was made by `write_workbook_form`, by what stands on its sheets and
/// not by their names.
[[nodiscard]] bool is_workbook_answers(const Workbook& book);

/// Reads such a workbook: one form; none when the file is refused.
///
/// Sheets and columns are told by their hidden codes, so sheets may have been renamed,
/// moved and sorted. Nothing that was computed in the workbook is read. Where a question
/// has two answers (a copied sheet, a figure and "I do not know"), the first counts and
/// the other is set aside in `account`. `languages` are those of the questionnaire: a
/// level that was chosen by its name becomes its number.
[[nodiscard]] std::vector<ReturnedForm>
read_workbook_answers(const SourceFile& file, const std::vector<FormLanguage>& languages,
                      ImportAccount& account, Diagnostics& diagnostics);

} // namespace capmat
