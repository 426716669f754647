// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_json.h"

namespace capmat {

namespace {

/// Reads one object of results, by the names of its questions.
struct SurveyJsRecordReader {
    const std::string& file;
    const SurveyHeadings& headings;
    SurveyRecord& record;

    void read_member(const JsonMember& member);
    void read_ticks(const JsonMember& member, const SurveyMeaning& meaning);
    void read_documents(const JsonMember& member, std::size_t question);
    [[nodiscard]] std::optional<SurveyMeaning> comment(const std::string& key) const;
    [[nodiscard]] std::optional<std::size_t> evidence(const std::string& key) const;
};

constexpr std::string_view comment_ending = "-Comment";
constexpr std::string_view evidence_ending = "_evidence";

} // namespace

/// `STR11-Comment`: what was written beside an answer, or for "other".
std::optional<SurveyMeaning> SurveyJsRecordReader::comment(const std::string& key) const {
    if (!key.ends_with(comment_ending)) {
        return std::nullopt;
    }
    const auto field =
        headings.names().find(key.substr(0, key.size() - comment_ending.size()));
    if (!field || field->role != CellRole::Answer) {
        return std::nullopt;
    }
    SurveyMeaning meaning;
    meaning.kind = SurveyMeaning::Kind::Field;
    meaning.field = {field->question, CellRole::Note};
    return meaning;
}

std::optional<std::size_t> SurveyJsRecordReader::evidence(const std::string& key) const {
    if (!key.ends_with(evidence_ending)) {
        return std::nullopt;
    }
    const auto field =
        headings.names().find(key.substr(0, key.size() - evidence_ending.size()));
    return field ? std::optional(field->question) : std::nullopt;
}

void SurveyJsRecordReader::read_ticks(const JsonMember& member,
                                      const SurveyMeaning& meaning) {
    for (const JsonValue& item : member.value.items) {
        record.add(meaning, member.key, json_export_value(file, item));
    }
}

void SurveyJsRecordReader::read_documents(const JsonMember& member,
                                          std::size_t question) {
    for (const JsonValue& item : member.value.items) {
        std::vector<DocumentValue> values;
        SurveyMeaning which;
        which.kind = SurveyMeaning::Kind::DocumentQuestion;
        const std::string& name =
            headings.languages().front().questionnaire.questions[question].name;
        values.push_back({which, "", {name, {file, item.line, item.column}, false}});
        for (const JsonMember& part : item.members) {
            ExportValue value = json_export_value(file, part.value);
            if (!value.text.empty()) {
                values.push_back({headings.document_meaning("more_" + part.key), part.key,
                                  std::move(value)});
            }
        }
        record.add_document(values);
    }
}

void SurveyJsRecordReader::read_member(const JsonMember& member) {
    if (const auto question = evidence(member.key)) {
        read_documents(member, *question);
        return;
    }
    const SurveyMeaning meaning =
        comment(member.key).value_or(headings.meaning(member.key));
    if (member.value.kind == JsonValue::Kind::List) {
        read_ticks(member, meaning);
    } else {
        record.add(meaning, member.key, json_export_value(file, member.value));
    }
}

std::vector<ReturnedForm> read_surveyjs_results(const SourceFile& file,
                                                const FormLanguages& languages,
                                                ImportAccount& account,
                                                Diagnostics& diagnostics) {
    const auto read_record = [&](const JsonValue& json, const SurveyHeadings& headings,
                                 SurveyRecord& record) {
        SurveyJsRecordReader reader{file.name, headings, record};
        for (const JsonMember& member : json.members) {
            reader.read_member(member);
        }
        return std::size_t{0}; // it adds nothing of its own
    };
    return read_json_export(file, {languages, "data", "", read_record}, account,
                            diagnostics);
}

} // namespace capmat
