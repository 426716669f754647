// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/refusal.h"
#include "questionnaires/exchange/zip_archive.h"
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_table.h"

#include <optional>

namespace capmat {

namespace {

/// The files of one export, told apart by their columns.
struct OdkTables {
    std::optional<ExportTable> answers;
    std::vector<ExportTable> repeats;
};

} // namespace

static OdkTables odk_tables(const std::vector<SourceFile>& files,
                            Diagnostics& diagnostics) {
    OdkTables tables;
    for (const SourceFile& file : files) {
        const auto csv = read_csv(file, diagnostics);
        auto table = csv ? export_table(file.name, *csv) : std::nullopt;
        if (!table) {
            continue;
        }
        if (column_of(*table, "PARENT_KEY")) {
            tables.repeats.push_back(*std::move(table));
        } else if (tables.answers) {
            diagnostics.error({file.name, 0, 0},
                              "a second file of answers in one export, after " +
                                  tables.answers->file);
        } else {
            tables.answers = std::move(table);
        }
    }
    return tables;
}

std::vector<ReturnedForm> read_odk_csv(const std::vector<SourceFile>& files,
                                       const FormLanguages& languages,
                                       ImportAccount& account, Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    const OdkTables tables = odk_tables(files, diagnostics);
    if (!tables.answers && diagnostics.error_count() == errors_before) {
        diagnostics.error({files.empty() ? "" : files.front().name, 0, 0},
                          "this is a repeat of an export of ODK Central; the file of the "
                          "form itself is missing");
    }
    if (diagnostics.error_count() > errors_before) {
        return {};
    }
    const SurveyHeadings headings(languages);
    const SurveyRecords records(headings, AnswerCodes::Form);
    FormTable source{*tables.answers, records, "KEY"};
    for (const ExportTable& repeat : tables.repeats) {
        read_documents(repeat, "PARENT_KEY", headings, source.documents);
    }
    return forms_of(source, account, diagnostics);
}

std::vector<SourceFile> tables_in_zip(const SourceFile& file, Diagnostics& diagnostics) {
    std::vector<SourceFile> parts;
    try {
        ZipArchive archive(file.text);
        for (const std::string& name : archive.names()) {
            const bool media = name.find('/') != std::string::npos;
            if (!media && name.ends_with(".csv")) {
                parts.push_back({file.name + ":" + name, archive.read(name)});
            }
        }
    } catch (const Refusal& refusal) {
        diagnostics.error({file.name, 0, 0}, refusal.what());
        parts.clear();
    }
    return parts;
}

std::vector<ReturnedForm> read_odk_zip(const SourceFile& file,
                                       const FormLanguages& languages,
                                       ImportAccount& account, Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    const std::vector<SourceFile> parts = tables_in_zip(file, diagnostics);
    if (parts.empty() && diagnostics.error_count() == errors_before) {
        diagnostics.error({file.name, 0, 0}, "this zip holds no CSV file");
    }
    return parts.empty() ? std::vector<ReturnedForm>{}
                         : read_odk_csv(parts, languages, account, diagnostics);
}

} // namespace capmat
