// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xlsx_reader.h"
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_table.h"

namespace capmat {

std::vector<ReturnedForm> read_kobo_xlsx(const SourceFile& file,
                                         const FormLanguages& languages,
                                         ImportAccount& account,
                                         Diagnostics& diagnostics) {
    const auto workbook = read_workbook(file, diagnostics);
    const auto table =
        workbook ? export_table(file.name, workbook->sheets.front()) : std::nullopt;
    if (!table) {
        return {};
    }
    const SurveyHeadings headings(languages);
    const SurveyRecords records(headings, AnswerCodes::Form);
    FormTable source{*table, records, "_index"};
    for (std::size_t i = 1; i < workbook->sheets.size(); ++i) {
        const auto repeat = export_table(file.name, workbook->sheets[i]);
        if (repeat && column_of(*repeat, "_parent_index")) {
            read_documents(*repeat, "_parent_index", headings, source.documents);
        } else if (repeat) {
            diagnostics.add({Severity::Warning,
                             repeat->header.front().position,
                             "this sheet is neither answers nor a repeat of them; it was "
                             "not read",
                             {}});
        }
    }
    return forms_of(source, account, diagnostics);
}

} // namespace capmat
