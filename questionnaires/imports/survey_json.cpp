// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_json.h"

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

std::vector<const JsonValue*> json_records(const JsonValue& root, std::string_view name) {
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
