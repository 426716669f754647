// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/interview_sheet.h"
#include "questionnaires/forms/limesurvey.h"
#include "questionnaires/forms/page_form.h"
#include "questionnaires/forms/survey_header.h"
#include "questionnaires/forms/surveyjs.h"
#include "questionnaires/forms/workbook_form.h"
#include "questionnaires/forms/xlsform.h"
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/workbook_answers.h"
#include "questionnaires/response_words.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

namespace capmat::test {

static bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// The cells of a table's row that begins so, with `|` between them.
static std::string joined_row(const SurveyTable& table, std::string_view first,
                              std::string_view second) {
    std::string text;
    for (const std::vector<std::string>& row : table) {
        for (const std::string& cell : row) {
            const bool wanted = row[0] == first && row[1] == second;
            text += wanted ? cell + "|" : "";
        }
    }
    return text;
}

TEST_CASE("every form asks how far the answers may go, in the protocol's own words") {
    Form form = survey_form();
    form.header.marking = Marking::AmberStrict;
    const std::string page = write_page_form(form);
    const std::string lime = write_limesurvey(form);
    const std::string surveyjs = write_surveyjs(form);
    const std::string sheet = write_interview_sheet(form);
    const SurveySheets xlsform = survey_sheets(form);
    for (const auto& entry : marking_words) {
        const std::string_view word = entry.first;
        CAPTURE(word);
        CHECK(says(page, "\"" + std::string(word) + "\""));
        CHECK(says(lime, "\t" + std::string(word) + "\t"));
        CHECK(says(surveyjs, "\"fr\": \"" + std::string(word) + "\""));
        CHECK(says(sheet, "</span> " + std::string(word) + "</span>"));
        const std::string row =
            joined_row(xlsform.choices, "markings", survey_marking_code(entry.second));
        CHECK(says(row, "|" + std::string(word) + "|" + std::string(word) + "|"));
    }
    CHECK(says(page, "\"marking\":\"TLP:AMBER+STRICT\""));
    CHECK(says(lime, "Q\t!\tcapmatmarking\t1\tTLP marking\t"));
    CHECK(says(lime, "\ten\t\tM4\t"));
    CHECK(says(surveyjs, "\"defaultValue\": \"amber_strict\""));
    CHECK(says(sheet, "☒</span> TLP:AMBER+STRICT<"));
    const std::string row =
        joined_row(xlsform.survey, "select_one markings", "header_marking");
    CHECK(says(row, "|TLP marking|"));
    CHECK(says(row, "|minimal||amber_strict|"));
}

TEST_CASE("a form without a suggestion leaves the marking open") {
    const Form form = survey_form();
    CHECK(says(write_page_form(form), "\"marking\":\"\""));
    CHECK_FALSE(says(write_interview_sheet(form), "☒"));
    CHECK_FALSE(says(write_limesurvey(form), "\ten\t\tM4\t"));
}

TEST_CASE("a survey in several languages asks for the language of the answers") {
    Form form = survey_form();
    const SurveySheets both = survey_sheets(form);
    CHECK(says(joined_row(both.choices, "languages", "fr"), "français"));
    CHECK_FALSE(
        joined_row(both.survey, "select_one languages", "header_language").empty());
    CHECK(joined_row(both.survey, "calculate", "capmat_language").empty());
    CHECK(says(write_surveyjs(form), "header_language"));
    CHECK_FALSE(says(write_surveyjs(form), "capmat_language"));
    // LimeSurvey's rows are of one language each, and so is what they say of it.
    CHECK(says(write_limesurvey(form), "Q\t*\tcapmatlanguage\t1\tfr\t\tfr\t"));
    std::ranges::reverse(form.languages);
    CHECK(survey_sheets(form).settings[1][3] == "French (fr)");
    form.languages.resize(1);
    const SurveySheets one = survey_sheets(form);
    CHECK(joined_row(one.survey, "select_one languages", "header_language").empty());
    CHECK(says(joined_row(one.survey, "calculate", "capmat_language"), "'"));
}

TEST_CASE("the marking and the language come back from every survey tool") {
    for (const char* const said : {"amber_strict", "TLP:AMBER+STRICT"}) {
        CAPTURE(said);
        const std::string kobo = read_by(
            read_kobo_csv,
            std::string("header_country;header_marking;header_language;STR11\nXMV;") +
                said + ";français;yes\n");
        CHECK(says(kobo, "  marking = TLP:AMBER+STRICT\n"));
        CHECK(says(kobo, "  language = fr\n"));
        const std::string surveyjs =
            read_by(read_surveyjs_results, std::string(R"([{"header_marking": ")") +
                                               said + R"(", "STR11": "yes"}])");
        CHECK(says(surveyjs, "  marking = TLP:AMBER+STRICT\n"));
    }
    const std::string lime =
        read_by(read_limesurvey_csv, "id,submitdate,capmatmarking,capmatlanguage,STR11\n"
                                     "1,2026-01-01 00:00:00,M4,fr,yes\n");
    CHECK(says(lime, "  marking = TLP:AMBER+STRICT\n"));
    CHECK(says(lime, "  language = fr\n"));
}

TEST_CASE("the marking comes back from a workbook") {
    Form form = survey_form();
    form.header.marking = Marking::Red;
    ImportAccount account;
    Diagnostics diagnostics;
    const auto forms = read_workbook_answers({"w.xlsx", write_workbook_form(form)},
                                             survey_languages(), account, diagnostics);
    CHECK(forms.at(0).header.at("marking") == "TLP:RED");
    CHECK(forms.at(0).header_places.at("marking").cell == "Start here!D12");
}

} // namespace capmat::test
