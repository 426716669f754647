// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/json_reader.h"
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_json.h"

#include <algorithm>

namespace capmat {

/// A record is flat: keys are whole paths, repeats are lists. Returns how many keys are
/// the tool's own.
static std::size_t read_kobo_record(const std::string& file, const JsonValue& json,
                                    const SurveyHeadings& headings,
                                    SurveyRecord& record) {
    std::size_t tool_keys = 0;
    for (const JsonMember& member : json.members) {
        if (SurveyHeadings::is_documents(member.key)) {
            add_json_documents(file, member.value, headings, record);
            continue;
        }
        const SurveyMeaning meaning = headings.meaning(member.key);
        tool_keys += meaning.kind == SurveyMeaning::Kind::Tool ? 1 : 0;
        record.add(meaning, member.key, json_export_value(file, member.value));
    }
    return tool_keys;
}

std::vector<ReturnedForm> read_kobo_json(const SourceFile& file,
                                         const FormLanguages& languages,
                                         ImportAccount& account,
                                         Diagnostics& diagnostics) {
    const auto root = read_json(file, diagnostics);
    if (!root) {
        return {};
    }
    const JsonValue* next = find_member(*root, "next");
    if (next != nullptr && next->kind == JsonValue::Kind::Text) {
        diagnostics.add({Severity::Warning,
                         {file.name, next->line, next->column},
                         "this is one page of several; the records of the next are not "
                         "in this file",
                         {}});
    }
    const SurveyHeadings headings(languages);
    const SurveyRecords records(headings, AnswerCodes::Form);
    std::vector<ReturnedForm> forms;
    for (const JsonValue* json : json_records(*root, "results")) {
        account.rows += 1;
        SurveyRecord record(records, {file.name, json->line, json->column});
        account.tool_columns = std::max(
            account.tool_columns, read_kobo_record(file.name, *json, headings, record));
        if (record.has_values()) {
            forms.push_back(record.finish(account));
        }
    }
    return forms;
}

} // namespace capmat
