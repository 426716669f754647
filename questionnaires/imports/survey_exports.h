// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/imports/form_cell.h"
#include "questionnaires/imports/import_account.h"
#include "questionnaires/imports/survey_record.h"

#include <vector>

namespace capmat {

// Readers of what survey tools export. Each gives one form a record, with the ids of our
// questions where a heading could be told; a value below a heading that means nothing
// keeps the heading as its question, so that the account names it. The survey tool's own
// columns are counted in `account`, as are the records. A file that cannot be read, or
// whose headings cannot be told apart, is an error in `diagnostics` and gives no form.

/// KoboToolbox, CSV: names or labels, with or without groups, several answers in one
/// column, in a column each, or both. CSV has no repeats: further evidence is not in it.
[[nodiscard]] std::vector<ReturnedForm> read_kobo_csv(const SourceFile& file,
                                                      const FormLanguages& languages,
                                                      ImportAccount& account,
                                                      Diagnostics& diagnostics);

/// KoboToolbox, XLSX: the first sheet holds the records, others the repeats.
[[nodiscard]] std::vector<ReturnedForm> read_kobo_xlsx(const SourceFile& file,
                                                       const FormLanguages& languages,
                                                       ImportAccount& account,
                                                       Diagnostics& diagnostics);

/// KoboToolbox, JSON of the API (`results`), or a list of such records.
[[nodiscard]] std::vector<ReturnedForm> read_kobo_json(const SourceFile& file,
                                                       const FormLanguages& languages,
                                                       ImportAccount& account,
                                                       Diagnostics& diagnostics);

/// ODK Central, CSV: the file of the form and those of its repeats, in any order, which
/// are told apart by their `PARENT_KEY`.
[[nodiscard]] std::vector<ReturnedForm> read_odk_csv(const std::vector<SourceFile>& files,
                                                     const FormLanguages& languages,
                                                     ImportAccount& account,
                                                     Diagnostics& diagnostics);

/// The tables in such a zip, named by their place in it; none when it is no zip of
/// tables. Media, which lie in folders, are passed over.
[[nodiscard]] std::vector<SourceFile> tables_in_zip(const SourceFile& file,
                                                    Diagnostics& diagnostics);

/// The same in the zip that Central gives out. Media in it are not looked at.
[[nodiscard]] std::vector<ReturnedForm> read_odk_zip(const SourceFile& file,
                                                     const FormLanguages& languages,
                                                     ImportAccount& account,
                                                     Diagnostics& diagnostics);

/// ODK Central, OData JSON (`value`). Repeats are there only with `$expand=*`; without it
/// the account says that they are missing.
[[nodiscard]] std::vector<ReturnedForm> read_odk_json(const SourceFile& file,
                                                      const FormLanguages& languages,
                                                      ImportAccount& account,
                                                      Diagnostics& diagnostics);

/// LimeSurvey, CSV of responses: codes, full texts or both, as long as no two headings
/// are alike. Responses that were not submitted are read too, and the account says so.
[[nodiscard]] std::vector<ReturnedForm>
read_limesurvey_csv(const SourceFile& file, const FormLanguages& languages,
                    ImportAccount& account, Diagnostics& diagnostics);

/// SurveyJS, results as JSON: one object, or a list of them.
[[nodiscard]] std::vector<ReturnedForm>
read_surveyjs_results(const SourceFile& file, const FormLanguages& languages,
                      ImportAccount& account, Diagnostics& diagnostics);

/// Tables made by hand. Long, an answer a row: `country, round, respondent, indicator,
/// answer, confidence, evidence_kind, evidence_date, note`, in any order, and if wanted
/// `question` for `indicator`, `organisation` for `respondent`, `name`, `role`, `date`,
/// `reason`, `evidence_title`, `evidence_link`. Rows of one respondent make one form;
/// a second row for the same indicator adds evidence, and evidence without a title is
/// called what its kind is called. Wide, a respondent a row: the same
/// beginnings and a column for each indicator or question.
[[nodiscard]] std::vector<ReturnedForm> read_plain_csv(const SourceFile& file,
                                                       const FormLanguages& languages,
                                                       ImportAccount& account,
                                                       Diagnostics& diagnostics);

} // namespace capmat
