// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_table.h"

#include <algorithm>
#include <array>
#include <list>
#include <utility>

namespace capmat {

namespace {

/// A plain word at the head of a column, and what surveys call it.
struct PlainHeading {
    std::string_view plain;
    std::string_view key; ///< of ReturnedForm::header
};

constexpr std::array plain_headers{
    PlainHeading{"country", "country"},
    PlainHeading{"name", "name"},
    PlainHeading{"round", "round"},
    PlainHeading{"respondent", "organisation"},
    PlainHeading{"organisation", "organisation"},
    PlainHeading{"role", "role"},
    PlainHeading{"date", "date"},
    PlainHeading{"questionnaire", "questionnaire"},
    PlainHeading{"model", "model"},
    PlainHeading{"language", "language"},
};

struct PlainPart {
    std::string_view plain;
    CellRole role;
};

constexpr std::array plain_parts{
    PlainPart{"answer", CellRole::Answer},
    PlainPart{"reason", CellRole::Reason},
    PlainPart{"confidence", CellRole::Confidence},
    PlainPart{"note", CellRole::Note},
    PlainPart{"evidence_kind", CellRole::EvidenceKind},
    PlainPart{"evidence_title", CellRole::EvidenceTitle},
    PlainPart{"evidence_date", CellRole::EvidenceDate},
    PlainPart{"evidence_link", CellRole::EvidenceLink},
};

/// The forms of a long table, one for each respondent.
class LongTableReader {
public:
    LongTableReader(const ExportTable& table, const SurveyRecords& records)
        : table_(table), records_(records) {}

    std::vector<ReturnedForm> read(ImportAccount& account);

private:
    using Row = std::vector<ExportValue>;

    [[nodiscard]] static bool is_evidence(CellRole role);
    SurveyRecord& record_of(const Row& row, const SourcePosition& place);
    void add_row(const Row& row, SurveyRecord& record) const;
    void add_title(std::vector<DocumentValue>& document) const;
    static void add_part(const SurveyMeaning& meaning, const ExportValue& value,
                         std::vector<DocumentValue>& document, SurveyRecord& record);
    [[nodiscard]] ExportValue asked_in(const Row& row) const;
    void add_document(std::vector<DocumentValue> document, const ExportValue& asked,
                      SurveyRecord& record) const;

    const ExportTable& table_;
    const SurveyRecords& records_;
    std::list<SurveyRecord> forms_; ///< in the order of their first rows
    std::map<std::vector<std::string>, SurveyRecord*> by_respondent_;
};

} // namespace

static std::optional<std::string> plain_header_key(std::string_view heading) {
    const std::string folded = for_comparison(heading);
    for (const PlainHeading& header : plain_headers) {
        if (header.plain == folded) {
            return std::string(header.key);
        }
    }
    return std::nullopt;
}

static std::optional<CellRole> plain_part(std::string_view heading) {
    const std::string folded = for_comparison(heading);
    for (const PlainPart& part : plain_parts) {
        if (part.plain == folded) {
            return part.role;
        }
    }
    return std::nullopt;
}

static bool names_indicator(std::string_view heading) {
    const std::string folded = for_comparison(heading);
    return folded == "indicator" || folded == "question";
}

static SurveyMeaning plain_header_meaning(std::string key) {
    SurveyMeaning meaning;
    meaning.kind = SurveyMeaning::Kind::Header;
    meaning.header_key = std::move(key);
    return meaning;
}

bool LongTableReader::is_evidence(CellRole role) {
    return role == CellRole::EvidenceKind || role == CellRole::EvidenceTitle ||
           role == CellRole::EvidenceDate || role == CellRole::EvidenceLink;
}

/// The form of the row's respondent, new or begun by a row before.
SurveyRecord& LongTableReader::record_of(const Row& row, const SourcePosition& place) {
    std::vector<std::string> respondent;
    for (std::size_t i = 0; i < table_.header.size(); ++i) {
        if (plain_header_key(table_.header[i].text)) {
            respondent.push_back(i < row.size() ? row[i].text : "");
        }
    }
    SurveyRecord*& record = by_respondent_[respondent];
    if (record != nullptr) {
        return *record;
    }
    record = &forms_.emplace_back(records_, place);
    for (std::size_t i = 0; i < row.size() && i < table_.header.size(); ++i) {
        if (auto key = plain_header_key(table_.header[i].text)) {
            record->add(plain_header_meaning(*std::move(key)), "", row[i]);
        }
    }
    return *record;
}

void LongTableReader::add_part(const SurveyMeaning& meaning, const ExportValue& value,
                               std::vector<DocumentValue>& document,
                               SurveyRecord& record) {
    if (for_comparison(value.text).empty()) {
        return;
    }
    if (is_evidence(meaning.field.role)) {
        SurveyMeaning part = meaning;
        part.kind = SurveyMeaning::Kind::DocumentPart;
        document.push_back({part, "", value});
    } else {
        record.add(meaning, "", value);
    }
}

/// A table without titles: the document is called what its kind is called.
void LongTableReader::add_title(std::vector<DocumentValue>& document) const {
    const std::vector<Term>& kinds =
        records_.headings().languages().front().model.evidence_kinds;
    const auto role_of = [](const DocumentValue& value) {
        return value.meaning.field.role;
    };
    const auto kind = std::ranges::find(document, CellRole::EvidenceKind, role_of);
    if (kind == document.end() ||
        std::ranges::find(document, CellRole::EvidenceTitle, role_of) != document.end()) {
        return;
    }
    DocumentValue title = *kind;
    title.meaning.field.role = CellRole::EvidenceTitle;
    const auto term =
        find_term(kinds, records_.code_of(kind->meaning.field, kind->value.text));
    title.value.text = term ? kinds[*term].text : kind->value.text;
    document.push_back(std::move(title));
}

/// The value that names the indicator of a row; the last one that is filled in.
ExportValue LongTableReader::asked_in(const Row& row) const {
    ExportValue asked;
    for (std::size_t i = 0; i < row.size() && i < table_.header.size(); ++i) {
        if (names_indicator(table_.header[i].text) && !row[i].text.empty()) {
            asked = row[i];
        }
    }
    return asked;
}

void LongTableReader::add_row(const Row& row, SurveyRecord& record) const {
    const ExportValue asked = asked_in(row);
    const auto question = records_.headings().question_of(asked.text);
    std::vector<DocumentValue> document;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string heading = i < table_.header.size() ? table_.header[i].text : "";
        const auto part = plain_part(heading);
        SurveyMeaning meaning; // unknown
        if (plain_header_key(heading) || names_indicator(heading)) {
            continue;
        }
        if (part && question) {
            meaning.kind = SurveyMeaning::Kind::Field;
            meaning.field = {*question, *part};
            add_part(meaning, row[i], document, record);
        } else {
            record.add(meaning, part ? asked.text : heading, row[i]);
        }
    }
    add_document(std::move(document), asked, record);
}

void LongTableReader::add_document(std::vector<DocumentValue> document,
                                   const ExportValue& asked, SurveyRecord& record) const {
    if (document.empty()) {
        return;
    }
    add_title(document);
    SurveyMeaning which;
    which.kind = SurveyMeaning::Kind::DocumentQuestion;
    document.push_back({which, "", asked});
    record.add_document(document);
}

std::vector<ReturnedForm> LongTableReader::read(ImportAccount& account) {
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
        account.rows += 1;
        add_row(table_.rows[i], record_of(table_.rows[i], table_.places[i]));
    }
    std::vector<ReturnedForm> forms;
    for (SurveyRecord& record : forms_) {
        if (record.has_values()) {
            forms.push_back(record.finish(account));
        }
    }
    return forms;
}

static bool is_long(const ExportTable& table) {
    bool indicator = false;
    bool answer = false;
    for (const ExportValue& heading : table.header) {
        indicator = indicator || names_indicator(heading.text);
        answer = answer || plain_part(heading.text) == CellRole::Answer;
    }
    return indicator && answer;
}

/// `country` as the survey tools' exports would call it, unless a question is called so.
static void use_survey_names(ExportTable& table, const SurveyHeadings& headings) {
    for (ExportValue& heading : table.header) {
        const auto key = plain_header_key(heading.text);
        if (!key || headings.meaning(heading.text).kind == SurveyMeaning::Kind::Field) {
            continue;
        }
        const bool of_form = survey_header_key(survey_header_name(*key)).has_value();
        heading.text = of_form ? survey_header_name(*key) : survey_identity_name(*key);
    }
}

std::vector<ReturnedForm> read_plain_csv(const SourceFile& file,
                                         const FormLanguages& languages,
                                         ImportAccount& account,
                                         Diagnostics& diagnostics) {
    const auto csv = read_csv(file, diagnostics);
    auto table = csv ? export_table(file.name, *csv) : std::nullopt;
    if (!table) {
        return {};
    }
    const SurveyHeadings headings(languages);
    const SurveyRecords records(headings, AnswerCodes::Form);
    if (is_long(*table)) {
        return LongTableReader(*table, records).read(account);
    }
    use_survey_names(*table, headings);
    return forms_of({*table, records}, account, diagnostics);
}

} // namespace capmat
