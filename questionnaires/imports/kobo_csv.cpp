// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_table.h"

namespace capmat {

std::vector<ReturnedForm> read_kobo_csv(const SourceFile& file,
                                        const FormLanguages& languages,
                                        ImportAccount& account,
                                        Diagnostics& diagnostics) {
    const auto csv = read_csv(file, diagnostics);
    const auto table = csv ? export_table(file.name, *csv) : std::nullopt;
    if (!table) {
        return {};
    }
    const SurveyHeadings headings(languages);
    const SurveyRecords records(headings, AnswerCodes::Form);
    return forms_of({*table, records}, account, diagnostics);
}

} // namespace capmat
