// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/json_value.h"
#include "questionnaires/imports/survey_record.h"

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// A value of a record in JSON: texts and numbers as written, true as `1`, false as `0`;
/// null as nothing. A list or object where a value belongs is `[...]` or `{...}`, which
/// is no answer to anything and is reported so.
[[nodiscard]] ExportValue json_export_value(const std::string& file,
                                            const JsonValue& value);

/// The records of an answer of an API: the list called `name`, or the file itself if it
/// is a list, or a single record. Null values stand for what is none.
[[nodiscard]] std::vector<const JsonValue*> json_records(const JsonValue& root,
                                                         std::string_view name);

/// The documents of a repeat, as objects in a list.
void add_json_documents(const std::string& file, const JsonValue& list,
                        const SurveyHeadings& headings, SurveyRecord& record);

} // namespace capmat
