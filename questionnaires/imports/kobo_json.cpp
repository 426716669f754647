// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_json.h"

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
    const auto read_record = [&](const JsonValue& json, const SurveyHeadings& headings,
                                 SurveyRecord& record) {
        return read_kobo_record(file.name, json, headings, record);
    };
    return read_json_export(file, {languages, "results", "next", read_record}, account,
                            diagnostics);
}

} // namespace capmat
