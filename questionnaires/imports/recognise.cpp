// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/recognise.h"

#include "models/input/text_checks.h"
#include "questionnaires/exchange/json_reader.h"
#include "questionnaires/exchange/refusal.h"
#include "questionnaires/exchange/xlsx_reader.h"
#include "questionnaires/exchange/zip_archive.h"
#include "questionnaires/imports/survey_table.h"
#include "questionnaires/imports/workbook_answers.h"

#include <algorithm>
#include <array>

namespace capmat {

static bool has_column(const ExportTable& table, std::string_view name) {
    return column_of(table, name).has_value();
}

static bool has_any_column(const ExportTable& table,
                           std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(
        names, [&](std::string_view name) { return has_column(table, name); });
}

/// A table of nobody's tool: at least one heading must mean something.
static bool has_known_heading(const ExportTable& table, const FormLanguages& languages) {
    if (has_any_column(table, {"indicator", "question"}) && has_column(table, "answer")) {
        return true;
    }
    const SurveyHeadings headings(languages);
    return std::ranges::any_of(table.header, [&](const ExportValue& heading) {
        const SurveyMeaning meaning = headings.meaning(heading.text);
        return meaning.kind == SurveyMeaning::Kind::Field ||
               meaning.kind == SurveyMeaning::Kind::Tick;
    });
}

static std::optional<ReturnedKind> kind_of_table(const ExportTable& table,
                                                 const FormLanguages& languages) {
    if (has_column(table, "KEY") &&
        has_any_column(table, {"PARENT_KEY", "SubmissionDate", "SubmitterID"})) {
        return ReturnedKind::OdkCsv;
    }
    if (has_any_column(table, {"_uuid", "_submission_time", "_submitted_by"})) {
        return ReturnedKind::KoboCsv;
    }
    if (has_any_column(table, {"lastpage", "startlanguage", "Last page", "Start language",
                               "Response ID", "lastpage. Last page",
                               "startlanguage. Start language"})) {
        return ReturnedKind::LimeSurveyCsv;
    }
    return has_known_heading(table, languages) ? std::optional(ReturnedKind::PlainCsv)
                                               : std::nullopt;
}

/// The first lines are enough to know a table, and a mistake further down is for the
/// reader to report.
static std::optional<ReturnedKind> kind_of_csv(const SourceFile& file,
                                               const FormLanguages& languages) {
    CsvTable csv;
    Diagnostics unused;
    const auto delimiter = read_csv_records(
        file,
        [&csv](const CsvRecord& record) {
            constexpr std::size_t enough = 5;
            if (csv.records.size() < enough) {
                csv.records.push_back(record);
            }
        },
        unused);
    if (!delimiter && csv.records.empty()) {
        return std::nullopt;
    }
    const auto table = export_table(file.name, csv);
    return table ? kind_of_table(*table, languages) : std::nullopt;
}

static ReturnedKind kind_of_record(const JsonValue& record) {
    const auto has = [&](std::string_view key) {
        return find_member(record, key) != nullptr;
    };
    if (has("__id") || has("__system")) {
        return ReturnedKind::OdkJson;
    }
    if (has("_uuid") || has("_xform_id_string") || has("_submission_time")) {
        return ReturnedKind::KoboJson;
    }
    return ReturnedKind::SurveyJsResults;
}

static std::optional<ReturnedKind> kind_of_json(const JsonValue& root) {
    if (find_member(root, "capmat") != nullptr) {
        return ReturnedKind::CapmatPage;
    }
    for (const std::string_view list : {"results", "value", "data"}) {
        const JsonValue* found = find_member(root, list);
        if (found == nullptr || found->kind != JsonValue::Kind::List) {
            continue;
        }
        if (!found->items.empty()) {
            return kind_of_record(found->items.front());
        }
        const bool odata = find_member(root, "@odata.context") != nullptr;
        return odata ? ReturnedKind::OdkJson : ReturnedKind::KoboJson;
    }
    if (root.kind == JsonValue::Kind::Object) {
        return kind_of_record(root);
    }
    const bool records = root.kind == JsonValue::Kind::List && !root.items.empty() &&
                         root.items.front().kind == JsonValue::Kind::Object;
    return records ? std::optional(kind_of_record(root.items.front())) : std::nullopt;
}

/// The zip that ODK Central gives out: tables beside each other.
static bool holds_tables(const SourceFile& file) {
    try {
        ZipArchive archive(file.text);
        return std::ranges::any_of(archive.names(), [](const std::string& name) {
            return name.ends_with(".csv") && name.find('/') == std::string::npos;
        });
    } catch (const Refusal&) {
        return false; // the reader of workbooks says what is wrong with it
    }
}

static std::optional<ReturnedKind> kind_of_zip(const SourceFile& file,
                                               Diagnostics& diagnostics) {
    if (holds_tables(file)) {
        return ReturnedKind::OdkZip;
    }
    const auto workbook = read_workbook(file, diagnostics);
    if (!workbook) {
        return std::nullopt;
    }
    return is_workbook_answers(*workbook) ? ReturnedKind::CapmatWorkbook
                                          : ReturnedKind::KoboXlsx;
}

/// Without a byte order mark and blanks.
static std::string_view start_of(std::string_view text) {
    text = without_byte_order_mark(text);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

static bool is_yaml_of_ours(std::string_view text) {
    return text.starts_with("capmat:") ||
           text.find("\ncapmat:") != std::string_view::npos;
}

std::optional<ReturnedKind> recognise(const SourceFile& file,
                                      const FormLanguages& languages,
                                      Diagnostics& diagnostics) {
    const std::string_view start = start_of(file.text);
    const std::size_t errors_before = diagnostics.error_count();
    std::optional<ReturnedKind> kind;
    if (start.starts_with("PK\x03\x04") || start.starts_with("\xD0\xCF\x11\xE0")) {
        // An old or encrypted workbook is no zip; the reader of workbooks says so.
        kind = kind_of_zip(file, diagnostics);
    } else if (start.starts_with('{') || start.starts_with('[')) {
        const auto root = read_json(file, diagnostics);
        kind = root ? kind_of_json(*root) : std::nullopt;
    } else if (is_yaml_of_ours(start)) {
        kind = ReturnedKind::Yaml;
    } else {
        kind = kind_of_csv(file, languages);
    }
    if (!kind && diagnostics.error_count() == errors_before) {
        diagnostics.error(
            {file.name, 0, 0},
            "this is no file of answers that is known here; see 'capmat help "
            "import' for what is");
    }
    return kind;
}

std::string_view kind_name(ReturnedKind kind) {
    switch (kind) {
    case ReturnedKind::CapmatWorkbook:
        return "workbook of capmat";
    case ReturnedKind::CapmatPage:
        return "page of capmat";
    case ReturnedKind::KoboCsv:
        return "KoboToolbox CSV";
    case ReturnedKind::KoboXlsx:
        return "KoboToolbox XLSX";
    case ReturnedKind::KoboJson:
        return "KoboToolbox JSON";
    case ReturnedKind::OdkCsv:
        return "ODK Central CSV";
    case ReturnedKind::OdkZip:
        return "ODK Central CSV, zipped";
    case ReturnedKind::OdkJson:
        return "ODK Central OData";
    case ReturnedKind::LimeSurveyCsv:
        return "LimeSurvey CSV";
    case ReturnedKind::SurveyJsResults:
        return "SurveyJS results";
    case ReturnedKind::PlainCsv:
        return "CSV table";
    case ReturnedKind::Yaml:
        return "responses in YAML";
    }
    return "";
}

SurveyReader survey_reader(ReturnedKind kind) {
    switch (kind) {
    case ReturnedKind::KoboCsv:
        return read_kobo_csv;
    case ReturnedKind::KoboXlsx:
        return read_kobo_xlsx;
    case ReturnedKind::KoboJson:
        return read_kobo_json;
    case ReturnedKind::OdkZip:
        return read_odk_zip;
    case ReturnedKind::OdkJson:
        return read_odk_json;
    case ReturnedKind::LimeSurveyCsv:
        return read_limesurvey_csv;
    case ReturnedKind::SurveyJsResults:
        return read_surveyjs_results;
    case ReturnedKind::PlainCsv:
        return read_plain_csv;
    case ReturnedKind::CapmatWorkbook:
    case ReturnedKind::CapmatPage:
    case ReturnedKind::OdkCsv:
    case ReturnedKind::Yaml:
        return nullptr;
    }
    return nullptr;
}

} // namespace capmat
