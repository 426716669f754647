// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xlsx_reader.h"
#include "questionnaires/forms/limesurvey.h"
#include "questionnaires/forms/surveyjs.h"
#include "questionnaires/forms/xlsform.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

namespace capmat::test {

/// The filled cells of the row called `name`, as `column: text` lines.
static std::string row_of(const SurveyTable& table, const std::string& name) {
    for (const std::vector<std::string>& row : table) {
        if (row[1] != name) {
            continue;
        }
        std::string text = "\n";
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!row[i].empty()) {
                text += table.front()[i] + ": " + row[i] + "\n";
            }
        }
        return text;
    }
    throw std::runtime_error("no row " + name);
}

TEST_CASE("XLSForm: a question with its group") {
    const SurveySheets sheets = survey_sheets(survey_form());
    CHECK(row_of(sheets.survey, "STR11") == R"(
type: select_one answers_yes_partly_no
name: STR11
label::English (en): Has one body been named to lead?
label::French (fr): Un organisme a-t-il été désigné ?
hint::English (en): By decree.
hint::French (fr): By decree.
bind::capmat:id: STR-1.1
)");
    CHECK(row_of(sheets.survey, "hours_group") == R"(
type: begin_group
name: hours_group
label::English (en): hours
label::French (fr): hours
relevant: (${STR11} = 'yes' or ${STR11} = 'partly')
appearance: field-list
)");
    CHECK(row_of(sheets.survey, "STR11_reason") == R"(
type: text
name: STR11_reason
label::English (en): STR-1.1: Why does it not apply?
label::French (fr): STR-1.1: Why does it not apply?
required_message::English (en): An answer "does not apply" needs a reason.
required_message::French (fr): An answer "does not apply" needs a reason.
required: yes
relevant: ${STR11} = 'not_applicable'
appearance: multiline
)");
}

TEST_CASE("XLSForm: types, bounds, exclusive answers") {
    const SurveySheets sheets = survey_sheets(survey_form());
    CHECK(row_of(sheets.survey, "contents") == R"(
type: select_multiple answers_contents
name: contents
label::English (en): What does the strategy contain?
label::French (fr): Que contient la stratégie ?
constraint_message::English (en): One of these answers cannot be chosen together with others.
constraint_message::French (fr): One of these answers cannot be chosen together with others.
constraint: not(selected(., 'none') and count-selected(.) > 1) and not(selected(., 'unknown') and count-selected(.) > 1) and not(selected(., 'not_applicable') and count-selected(.) > 1)
bind::capmat:id: contents
)");
    CHECK(row_of(sheets.survey, "staff") == R"(
type: integer
name: staff
label::English (en): How many people work there?
label::French (fr): How many people work there?
constraint_message::English (en): A number from 0 to 500.
constraint_message::French (fr): A number from 0 to 500.
constraint: . >= 0 and . <= 500
bind::capmat:id: staff
)");
    CHECK(row_of(sheets.survey, "staff_other") == R"(
type: select_one answers_other
name: staff_other
label::English (en): staff: If you cannot give one
label::French (fr): staff: If you cannot give one
relevant: ${staff} = ''
bind::capmat:id: staff
)");
    CHECK(row_of(sheets.survey, "more_question") == R"(
type: select_one evidence_questions
name: more_question
label::English (en): Which question is it about?
label::French (fr): Which question is it about?
appearance: minimal autocomplete
)");
}

TEST_CASE("XLSForm: who answers, and what the form says of itself") {
    const SurveySheets sheets = survey_sheets(survey_form());
    CHECK(row_of(sheets.survey, "header_country") == R"(
type: select_one countries
name: header_country
label::English (en): Country
label::French (fr): Pays
appearance: minimal autocomplete
default: XMV
)");
    CHECK(row_of(sheets.survey, "header_role").find("default: cert_team\n") !=
          std::string::npos);
    CHECK(row_of(sheets.survey, "header_organisation")
              .find("default: concat('CERT.mv', '')\n") != std::string::npos);
    CHECK(row_of(sheets.survey, "capmat_questionnaire")
              .find("calculation: 'small@2026.1'\n") != std::string::npos);
    CHECK(
        sheets.settings ==
        SurveyTable{{"form_title", "form_id", "version", "default_language",
                     "instance_name", "style", "namespaces"},
                    {"A small survey", "capmat_small", "2026.1-01234567", "English (en)",
                     "concat(${header_country}, ' ', ${header_round}, ' ', "
                     "${header_organisation})",
                     "pages", "capmat=\"urn:capmat:form:1\""}});
    CHECK(row_of(sheets.choices, "KEN") ==
          "\nlist_name: countries\nname: KEN\nlabel::English (en): Kenya\nlabel::French "
          "(fr): Kenya\n");
    CHECK(row_of(sheets.choices, "XMV").find("label::French (fr): Maravenca\n") !=
          std::string::npos);
    CHECK(row_of(sheets.choices, "2").find("label::French (fr): 2 En formation\n") !=
          std::string::npos);
}

TEST_CASE("XLSForm: an answer of an earlier round is told and not filled in") {
    Form form = survey_form();
    GivenAnswer given;
    given.state = AnswerState::Partly;
    given.note = "Only by day";
    given.evidence.push_back({.kind = 0,
                              .title = "Decree 12",
                              .date = parse_partial_date("2024-05"),
                              .url = "",
                              .sha256 = "",
                              .verified = {},
                              .position = {}});
    form.given[0] = given;
    given = GivenAnswer{};
    given.state = AnswerState::Value;
    given.options = {0, 1};
    form.given[2] = given;
    form.given[3] = GivenAnswer{}; // I do not know
    form.recheck.assign(7, true);
    const SurveySheets sheets = survey_sheets(form);
    const std::string answer = row_of(sheets.survey, "STR11");
    CHECK(answer.find("default:") == std::string::npos);
    CHECK(answer.find("hint::English (en): By decree.\nAnswer of the last round: Partly. "
                      "Only by day\nIf it is still right, please give it again.\n"
                      "Known evidence: A law or decree: Decree 12 (2024-05)\n") !=
          std::string::npos);
    CHECK(row_of(sheets.survey, "STR11_note").find("default:") == std::string::npos);
    // Documents are asked for once somebody has answered.
    CHECK(row_of(sheets.survey, "STR11_evtitle").find("default: Decree 12\n") !=
          std::string::npos);
    CHECK(row_of(sheets.survey, "contents").find("default:") == std::string::npos);
    CHECK(row_of(sheets.survey, "contents").find("last round: Goals with dates, Costs") !=
          std::string::npos);
    CHECK(row_of(sheets.survey, "staff_other").find("default:") == std::string::npos);
    CHECK(row_of(sheets.survey, "staff").find("last round: I do not know\n") !=
          std::string::npos);
    CHECK(write_surveyjs(form).find("defaultValue\": \"partly") == std::string::npos);
    CHECK(write_surveyjs(form).find("Answer of the last round: Partly. Only by day") !=
          std::string::npos);
    CHECK(write_limesurvey(form).find(
              "Answer of the last round: Partly. Only by day<br") != std::string::npos);
    form.recheck.assign(7, false);
    CHECK(write_surveyjs(form).find("defaultValue\": \"partly") != std::string::npos);
}

TEST_CASE("XLSForm: answers of this round are filled in") {
    Form form = survey_form();
    GivenAnswer given;
    given.state = AnswerState::NotApplicable;
    given.reason = "None (yet)";
    form.given[0] = given;
    given.state = AnswerState::Value;
    given.options = {0, 1};
    form.given[2] = given;
    form.given[3] = GivenAnswer{};
    form.languages[0].shown[0] = {"Earlier answer to F-2: Yes"};
    const SurveySheets sheets = survey_sheets(form);
    const std::string answer = row_of(sheets.survey, "STR11");
    CHECK(answer.find("default: not_applicable\n") != std::string::npos);
    CHECK(answer.find("hint::English (en): By decree.\nEarlier answer to F-2: Yes\n") !=
          std::string::npos);
    CHECK(row_of(sheets.survey, "STR11_reason")
              .find("default: concat('None (yet)', '')\n") != std::string::npos);
    CHECK(row_of(sheets.survey, "contents").find("default: goals costs\n") !=
          std::string::npos);
    CHECK(row_of(sheets.survey, "staff_other").find("default: unknown\n") !=
          std::string::npos);
}

TEST_CASE("XLSForm: the workbook holds the sheets as texts, the same bytes each time") {
    const Form form = survey_form();
    const std::string bytes = write_xlsform(form);
    CHECK(bytes == write_xlsform(form));
    Diagnostics diagnostics;
    const auto workbook = read_workbook({"form.xlsx", bytes}, diagnostics);
    REQUIRE(workbook);
    REQUIRE(workbook->sheets.size() == 3);
    CHECK(workbook->sheets[0].name == "survey");
    CHECK(workbook->sheets[1].name == "choices");
    CHECK(workbook->sheets[2].name == "settings");
    std::size_t cells = 0;
    for (const Sheet& sheet : workbook->sheets) {
        for (const SheetRow& row : sheet.rows) {
            for (const auto& cell : row.cells) {
                CHECK(cell.kind == CellKind::Text);
                cells += 1;
            }
        }
    }
    CHECK(cells > 500);
}

} // namespace capmat::test
