// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_table.h"

namespace capmat {

/// Column of when a response was submitted, of its headings as codes and as texts.
static std::optional<std::size_t> submit_column(const ExportTable& table) {
    const auto code = column_of(table, "submitdate");
    return code ? code : column_of(table, "Date submitted");
}

static void report_partial(const ExportTable& table, ImportAccount& account) {
    const auto column = submit_column(table);
    for (std::size_t i = 0; column && i < table.rows.size(); ++i) {
        const bool submitted =
            *column < table.rows[i].size() && !table.rows[i][*column].text.empty();
        if (!submitted) {
            account.aside.push_back(
                {SetAside::Incomplete, table.places[i],
                 "this response was not submitted; what was answered of it is used"});
        }
    }
}

std::vector<ReturnedForm> read_limesurvey_csv(const SourceFile& file,
                                              const FormLanguages& languages,
                                              ImportAccount& account,
                                              Diagnostics& diagnostics) {
    const auto csv = read_csv(file, diagnostics);
    const auto table = csv ? export_table(file.name, *csv) : std::nullopt;
    if (!table) {
        return {};
    }
    const SurveyHeadings headings(languages);
    const SurveyRecords records(headings, AnswerCodes::LimeSurvey);
    const std::size_t errors_before = diagnostics.error_count();
    std::vector<ReturnedForm> forms = forms_of({*table, records}, account, diagnostics);
    if (diagnostics.error_count() == errors_before) {
        report_partial(*table, account);
    }
    return forms;
}

} // namespace capmat
