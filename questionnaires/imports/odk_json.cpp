// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_json.h"

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
    const auto read_record = [&](const JsonValue& json, const SurveyHeadings& headings,
                                 SurveyRecord& record) {
        OdkRecordReader reader{file.name, headings, record, account};
        reader.read(json);
        return reader.tool_keys;
    };
    return read_json_export(file, {languages, "value", "@odata.nextLink", read_record},
                            account, diagnostics);
}

} // namespace capmat
