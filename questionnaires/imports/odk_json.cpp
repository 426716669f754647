// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/json_reader.h"
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_json.h"

#include <algorithm>

namespace capmat {

namespace {

/// Reads one record, whose groups are objects inside each other.
struct OdkRecordReader {
    const std::string& file;
    const SurveyHeadings& headings;
    SurveyRecord& record;
    ImportAccount& account;
    std::size_t tool_keys = 0;

    void read(const JsonValue& group);
    void read_member(const JsonMember& member);
};

} // namespace

void OdkRecordReader::read_member(const JsonMember& member) {
    const SurveyMeaning meaning = headings.meaning(member.key);
    const bool tool = meaning.kind == SurveyMeaning::Kind::Tool;
    if (member.key.starts_with(std::string(more_evidence_name) + "@")) {
        account.aside.push_back({SetAside::Incomplete,
                                 {file, member.line, member.column},
                                 "further evidence is not in this file; ask for it with "
                                 "$expand=*"});
        return;
    }
    if (SurveyHeadings::is_documents(member.key)) {
        add_json_documents(file, member.value, headings, record);
    } else if (member.value.kind == JsonValue::Kind::Object && !tool &&
               member.key != "meta") {
        read(member.value);
    } else {
        const bool meta = member.key == "meta";
        tool_keys += tool || meta ? 1 : 0;
        record.add(meta ? *tool_meaning("meta/") : meaning, member.key,
                   json_export_value(file, member.value));
    }
    if (member.key == "__system") {
        if (const JsonValue* day = find_member(member.value, "submissionDate")) {
            record.add(*tool_meaning("submissiondate"), "submissionDate",
                       json_export_value(file, *day));
        }
    }
}

void OdkRecordReader::read(const JsonValue& group) {
    for (const JsonMember& member : group.members) {
        read_member(member);
    }
}

std::vector<ReturnedForm> read_odk_json(const SourceFile& file,
                                        const FormLanguages& languages,
                                        ImportAccount& account,
                                        Diagnostics& diagnostics) {
    const auto root = read_json(file, diagnostics);
    if (!root) {
        return {};
    }
    if (const JsonValue* next = find_member(*root, "@odata.nextLink")) {
        diagnostics.add({Severity::Warning,
                         {file.name, next->line, next->column},
                         "this is one page of several; the records of the next are not "
                         "in this file",
                         {}});
    }
    const SurveyHeadings headings(languages);
    const SurveyRecords records(headings, AnswerCodes::Form);
    std::vector<ReturnedForm> forms;
    for (const JsonValue* json : json_records(*root, "value")) {
        account.rows += 1;
        SurveyRecord record(records, {file.name, json->line, json->column});
        OdkRecordReader reader{file.name, headings, record, account};
        reader.read(*json);
        account.tool_columns = std::max(account.tool_columns, reader.tool_keys);
        if (record.has_values()) {
            forms.push_back(record.finish(account));
        }
    }
    return forms;
}

} // namespace capmat
