// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/exchange/json_value.h"
#include "questionnaires/imports/import_account.h"
#include "questionnaires/imports/survey_record.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// A value of a record in JSON: texts and numbers as written, true as `1`, false as `0`;
/// null as nothing. A list or object where a value belongs is `[...]` or `{...}`, which
/// is no answer to anything and is reported so.
[[nodiscard]] ExportValue json_export_value(const std::string& file,
                                            const JsonValue& value);

/// How a tool's JSON is read.
struct JsonExport {
    const FormLanguages& languages; ///< of the questionnaire
    std::string_view list;          ///< of records, where they do not stand at the top
    std::string_view next; ///< member that names the next page; empty: there are no pages
    /// Adds a record's values to the form; returns how many are the tool's own.
    std::function<std::size_t(const JsonValue& json, const SurveyHeadings& headings,
                              SurveyRecord& record)>
        read_record;
};

/// One form a record. A file that is one page of several is read, with a warning.
[[nodiscard]] std::vector<ReturnedForm> read_json_export(const SourceFile& file,
                                                         const JsonExport& tool,
                                                         ImportAccount& account,
                                                         Diagnostics& diagnostics);

/// The documents of a repeat, as objects in a list.
void add_json_documents(const std::string& file, const JsonValue& list,
                        const SurveyHeadings& headings, SurveyRecord& record);

} // namespace capmat
