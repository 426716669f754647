// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "questionnaires/exchange/csv_reader.h"
#include "questionnaires/exchange/workbook.h"
#include "questionnaires/imports/survey_record.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// A table of an export: a heading a column, a record a row. Rows may be shorter or
/// longer than the header.
struct ExportTable {
    std::string file;
    std::vector<ExportValue> header;
    std::vector<std::vector<ExportValue>> rows; ///< without blank ones
    std::vector<SourcePosition> places;         ///< of the rows
};

/// A CSV table; a second row of `#hxl` tags is left out. Nothing when it has no header.
[[nodiscard]] std::optional<ExportTable> export_table(const std::string& file,
                                                      const CsvTable& csv);

[[nodiscard]] std::optional<ExportTable> export_table(const std::string& file,
                                                      const Sheet& sheet);

/// What each column means. Counts the tool's own in `account`; headings that stand for
/// several questions are errors.
[[nodiscard]] std::vector<SurveyMeaning> column_meanings(const ExportTable& table,
                                                         const SurveyHeadings& headings,
                                                         ImportAccount& account,
                                                         Diagnostics& diagnostics);

/// Further evidence by the key of the record it belongs to.
using Documents = std::map<std::string, std::vector<std::vector<DocumentValue>>>;

/// The documents of a table for a repeat; `parent` names the column with the key.
void read_documents(const ExportTable& table, std::string_view parent,
                    const SurveyHeadings& headings, Documents& documents);

/// The column called so, regardless of case.
[[nodiscard]] std::optional<std::size_t> column_of(const ExportTable& table,
                                                   std::string_view name);

/// A table whose rows are filled-in forms.
struct FormTable {
    const ExportTable& table;
    const SurveyRecords& records;
    std::string key = {}; ///< the column that documents name; empty: none do
    Documents documents = {};
};

/// A form a row.
[[nodiscard]] std::vector<ReturnedForm>
forms_of(const FormTable& source, ImportAccount& account, Diagnostics& diagnostics);

} // namespace capmat
