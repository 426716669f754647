// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/forms/form.h"
#include "questionnaires/imports/form_cell.h"
#include "questionnaires/imports/import_account.h"

#include <string>
#include <string_view>
#include <vector>

namespace capmat::test {

/// A questionnaire with a question of each type, in English and French:
///
///     STR-1.1 STR11 yes_partly_no, evidence    hours choice: day, office, never
///     contents choices: goals, costs, none     staff number 0 to 500, whole, evidence
///     last-exercise lastexercise date          maturity level 1 to 3 (stages)
///     remarks text
///
/// `hours` is asked when STR-1.1 is yes or partly; `staff` when hours is day or office.
[[nodiscard]] std::vector<FormLanguage> survey_languages();

/// The same as a form, for Maravenca (XMV) in 2026.
[[nodiscard]] Form survey_form();

/// A reader of exports and what it made of a file, as text: the account, what it set
/// aside, the problems, and each form with its header and cells.
using SurveyReaderFunction = std::vector<ReturnedForm> (*)(
    const SourceFile& file, const std::vector<FormLanguage>& languages,
    ImportAccount& account, Diagnostics& diagnostics);
[[nodiscard]] std::string read_by(SurveyReaderFunction reader, std::string text);

/// `read_by` for a file in tests/questionnaires/imports/fixtures.
[[nodiscard]] std::string fixture_read_by(SurveyReaderFunction reader,
                                          const std::string& name);

/// Forms, account and problems as text.
[[nodiscard]] std::string told(const std::vector<ReturnedForm>& forms,
                               const ImportAccount& account,
                               const Diagnostics& diagnostics);

[[nodiscard]] std::string fixture(const std::string& name);

} // namespace capmat::test
