// SPDX-License-Identifier: Apache-2.0
#include "cli/returned_files.h"

#include "cli/model_files.h"
#include "cli/questionnaire_files.h"
#include "questionnaires/exchange/file_kind.h"
#include "questionnaires/exchange/xlsx_reader.h"
#include "questionnaires/exchange/zip_archive.h"
#include "questionnaires/imports/page_answers.h"
#include "questionnaires/imports/workbook_answers.h"

#include <algorithm>

namespace capmat {

/// `national-full@`: how every form of ours names its questionnaire.
static bool names(std::string_view text, const std::string& id) {
    return text.find(id + "@") != std::string_view::npos;
}

/// Questionnaires before models: a form names both, and the model says less.
static std::string named_in_text(std::string_view text) {
    std::vector<std::string> ids = built_in_questionnaire_ids();
    for (const std::string& id : built_in_ids()) {
        ids.push_back(id);
    }
    const auto found =
        std::ranges::find_if(ids, [&](const std::string& id) { return names(text, id); });
    return found == ids.end() ? std::string() : *found;
}

/// All texts of a workbook, in a row.
static std::string texts_of(const SourceFile& file) {
    Diagnostics said_when_read;
    std::string texts;
    if (const auto workbook = read_workbook(file, said_when_read)) {
        for (const Sheet& sheet : workbook->sheets) {
            for (const SheetRow& row : sheet.rows) {
                for (const WorkbookCell& cell : row.cells) {
                    texts += cell.text + "\n";
                }
            }
        }
    }
    return texts;
}

std::string questionnaire_named_in(const SourceFile& file) {
    return named_in_text(begins_as_zip(file.text) ? texts_of(file)
                                                  : std::string_view(file.text));
}

std::vector<ReturnedFiles> recognise_all(const std::vector<SourceFile>& files,
                                         const FormLanguages& languages,
                                         Diagnostics& diagnostics) {
    std::vector<ReturnedFiles> all;
    for (const SourceFile& file : files) {
        const auto kind = recognise(file, languages, diagnostics);
        if (!kind) {
            continue;
        }
        const auto together = std::ranges::find_if(all, [&](const ReturnedFiles& other) {
            return other.kind == kind && kind == ReturnedKind::OdkCsv;
        });
        if (together == all.end()) {
            all.push_back({*kind, {file}});
        } else {
            together->files.push_back(file);
        }
    }
    return all;
}

std::vector<ReturnedForm> read_returned(const ReturnedFiles& returned,
                                        const FormLanguages& languages,
                                        ImportAccount& account,
                                        Diagnostics& diagnostics) {
    const SourceFile& file = returned.files.front();
    if (returned.kind == ReturnedKind::CapmatPage) {
        return read_page_answers(file, diagnostics);
    }
    if (returned.kind == ReturnedKind::CapmatWorkbook) {
        return read_workbook_answers(file, languages, account, diagnostics);
    }
    if (returned.kind == ReturnedKind::OdkCsv) {
        return read_odk_csv(returned.files, languages, account, diagnostics);
    }
    const SurveyReader reader = survey_reader(returned.kind);
    return reader == nullptr ? std::vector<ReturnedForm>{}
                             : reader(file, languages, account, diagnostics);
}

} // namespace capmat
