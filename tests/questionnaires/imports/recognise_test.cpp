// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/workbook_writer.h"
#include "questionnaires/exchange/zip_archive.h"
#include "questionnaires/imports/recognise.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

#include <array>

namespace capmat::test {

/// The kind of a file of that text, or the problem. Its name always lies.
static std::string kind_of(std::string text) {
    Diagnostics diagnostics;
    const auto kind =
        recognise({"answers.docx", std::move(text)}, survey_languages(), diagnostics);
    if (!kind) {
        return diagnostics.all().empty() ? "nothing" : diagnostics.all().front().message;
    }
    return std::string(kind_name(*kind));
}

static std::string workbook_with(const TextSheet& sheet) {
    const std::array sheets{TextSheet{"Answers", {{"x"}}}, sheet};
    return write_text_workbook(sheets);
}

TEST_CASE("files are recognised by what is in them") {
    CHECK(kind_of(fixture("kobo_names_groups.csv")) == "KoboToolbox CSV");
    CHECK(kind_of(fixture("kobo_names.csv")) == "KoboToolbox CSV");
    CHECK(kind_of(fixture("kobo_labels_fr.csv")) == "KoboToolbox CSV");
    CHECK(kind_of(fixture("kobo.json")) == "KoboToolbox JSON");
    CHECK(kind_of(fixture("odk.csv")) == "ODK Central CSV");
    CHECK(kind_of(fixture("odk-more_evidence.csv")) == "ODK Central CSV");
    CHECK(kind_of(fixture("odk.json")) == "ODK Central OData");
    CHECK(kind_of(fixture("limesurvey_codes.csv")) == "LimeSurvey CSV");
    CHECK(kind_of(fixture("limesurvey_both.csv")) == "LimeSurvey CSV");
    CHECK(kind_of(fixture("limesurvey_texts.csv")) == "LimeSurvey CSV");
    CHECK(kind_of(fixture("surveyjs.json")) == "SurveyJS results");
    CHECK(kind_of(fixture("long.csv")) == "CSV table");
    CHECK(kind_of(fixture("wide.csv")) == "CSV table");
    CHECK(kind_of(workbook_with({"_meta", {{"capmat", "form/1"}}})) ==
          "workbook of capmat");
    CHECK(kind_of(workbook_with({"more_evidence", {{"more_question"}}})) ==
          "KoboToolbox XLSX");
    CHECK(kind_of("{\"capmat\": \"form-answers/1\"}") == "page of capmat");
    CHECK(kind_of("# answers\ncapmat: responses/1\n") == "responses in YAML");
}

TEST_CASE("exports without records are recognised too") {
    CHECK(kind_of(R"({"count": 0, "next": null, "results": []})") == "KoboToolbox JSON");
    CHECK(kind_of(R"({"value": [], "@odata.context": "x"})") == "ODK Central OData");
    CHECK(kind_of(R"({"STR11": "yes"})") == "SurveyJS results");
}

TEST_CASE("what is none of them is said so") {
    const std::string none = "this is no file of answers that is known here; see 'capmat "
                             "help import' for what is";
    CHECK(kind_of("") == none);
    CHECK(kind_of("Dear colleagues,\nplease find attached ...\n") == none);
    CHECK(kind_of("a,b\n1,2\n") == none);
    CHECK(kind_of("[1, 2]") == none);
    CHECK(kind_of("{\"a\": ") != none);
    CHECK(kind_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") != none);
    CHECK(kind_of("PK\x03\x04 cut off") != none);
}

TEST_CASE("ODK Central's zip is read as one export") {
    const std::array parts{
        ZipPart{"form.csv", fixture("odk.csv")},
        ZipPart{"form-more_evidence.csv", fixture("odk-more_evidence.csv")},
        ZipPart{"media/picture.csv", "not looked at"}};
    const std::string zip = write_zip(parts);
    CHECK(kind_of(zip) == "ODK Central CSV, zipped");
    const std::string made = read_by(read_odk_zip, zip);
    CHECK(made.find("STR-1.1 title 2: Annual report [3:20]") != std::string::npos);
    CHECK(made.find("remarks: More people are needed [3:94]") != std::string::npos);
}

TEST_CASE("a repeat without its form is refused") {
    ImportAccount account;
    Diagnostics diagnostics;
    const auto forms = read_odk_csv({{"r.csv", fixture("odk-more_evidence.csv")}},
                                    survey_languages(), account, diagnostics);
    CHECK(told(forms, account, diagnostics) ==
          "rows 0, tool columns 0\nproblem 0:0 this is a repeat of an export of ODK "
          "Central; the file of the form itself is missing\n");
}

TEST_CASE("every kind has a name, and a reader or one of its own") {
    for (const ReturnedKind kind :
         {ReturnedKind::KoboCsv, ReturnedKind::KoboXlsx, ReturnedKind::KoboJson,
          ReturnedKind::OdkZip, ReturnedKind::OdkJson, ReturnedKind::LimeSurveyCsv,
          ReturnedKind::SurveyJsResults, ReturnedKind::PlainCsv}) {
        CHECK_FALSE(kind_name(kind).empty());
        CHECK(bool(survey_reader(kind) != nullptr));
    }
    CHECK(bool(survey_reader(ReturnedKind::CapmatWorkbook) == nullptr));
    CHECK(bool(survey_reader(ReturnedKind::OdkCsv) == nullptr));
}

} // namespace capmat::test
