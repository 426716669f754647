// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_json.h"

#include "questionnaires/exchange/json_reader.h"

#include <algorithm>

namespace capmat {

ExportValue json_export_value(const std::string& file, const JsonValue& value) {
    ExportValue exported{{}, {file, value.line, value.column}, false};
    switch (value.kind) {
    case JsonValue::Kind::Text:
    case JsonValue::Kind::Number:
        exported.text = value.text;
        break;
    case JsonValue::Kind::Boolean:
        exported.text = value.boolean ? "1" : "0";
        break;
    case JsonValue::Kind::List:
        exported.text = value.items.empty() ? "" : "[...]";
        break;
    case JsonValue::Kind::Object:
        exported.text = value.members.empty() ? "" : "{...}";
        break;
    case JsonValue::Kind::Null:
        break;
    }
    return exported;
}

/// The records of an answer of an API: the list called `name`, or the file itself if it
/// is a list, or a single record.
static std::vector<const JsonValue*> json_records(const JsonValue& root,
                                                  std::string_view name) {
    const JsonValue* list = find_member(root, name);
    if (list == nullptr) {
        list = &root;
    }
    if (list->kind == JsonValue::Kind::Object) {
        return {list};
    }
    std::vector<const JsonValue*> records;
    for (const JsonValue& item : list->items) {
        records.push_back(&item);
    }
    return records;
}

static void warn_of_next_page(const SourceFile& file, const JsonValue& root,
                              std::string_view name, Diagnostics& diagnostics) {
    const JsonValue* next = name.empty() ? nullptr : find_member(root, name);
    if (next != nullptr && next->kind == JsonValue::Kind::Text) {
        diagnostics.add({Severity::Warning,
                         {file.name, next->line, next->column},
                         "this is one page of several; the records of the next are not "
                         "in this file",
                         {}});
    }
}

std::vector<ReturnedForm> read_json_export(const SourceFile& file, const JsonExport& tool,
                                           ImportAccount& account,
                                           Diagnostics& diagnostics) {
    const auto root = read_json(file, diagnostics);
    if (!root) {
        return {};
    }
    warn_of_next_page(file, *root, tool.next, diagnostics);
    const SurveyHeadings headings(tool.languages);
    const SurveyRecords records(headings, AnswerCodes::Form);
    std::vector<ReturnedForm> forms;
    for (const JsonValue* json : json_records(*root, tool.list)) {
        account.rows += 1;
        SurveyRecord record(records, {file.name, json->line, json->column});
        account.tool_columns =
            std::max(account.tool_columns, tool.read_record(*json, headings, record));
        if (record.has_values()) {
            forms.push_back(record.finish(account));
        }
    }
    return forms;
}

void add_json_documents(const std::string& file, const JsonValue& list,
                        const SurveyHeadings& headings, SurveyRecord& record) {
    for (const JsonValue& item : list.items) {
        std::vector<DocumentValue> values;
        for (const JsonMember& member : item.members) {
            const SurveyMeaning meaning = headings.document_meaning(member.key);
            ExportValue value = json_export_value(file, member.value);
            if (!value.text.empty()) {
                values.push_back({meaning, member.key, std::move(value)});
            }
        }
        record.add_document(values);
    }
}

} // namespace capmat
