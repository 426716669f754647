// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/workbook_writer.h"
#include "questionnaires/forms/workbook_form.h"
#include "questionnaires/imports/workbook_answers.h"
#include "tests/questionnaires/imports/survey_form.h"
#include "tests/support/questions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace capmat::test {

static Form filled_form() {
    Form form = survey_form();
    form.given = given_of(form.languages.front().questionnaire,
                          "STR-1.1: partly, hours: office, contents: [goals, costs], "
                          "staff: 12, last-exercise: 2025-11-30, maturity: 2, "
                          "remarks: \"=1 _x0041_\"");
    GivenAnswer& first = *form.given[0];
    first.reason = "r";
    first.note = "two\nlines";
    first.confidence = Confidence::High;
    Evidence law;
    law.title = "Decree 12";
    law.date = parse_partial_date("2024-05");
    law.url = "https://example.org/";
    Evidence report;
    report.kind = 1;
    report.title = "Report";
    first.evidence = {law, report};
    return form;
}

static std::string told_of(const std::string& bytes) {
    ImportAccount account;
    Diagnostics diagnostics;
    const auto forms = read_workbook_answers({"w.xlsx", bytes}, survey_languages(),
                                             account, diagnostics);
    return told(forms, account, diagnostics);
}

static PlannedCell& cell_at(PlannedSheet& sheet, std::uint32_t row,
                            std::uint32_t column) {
    const auto found = std::ranges::find_if(sheet.cells, [&](const PlannedCell& cell) {
        return cell.row == row && cell.column == column;
    });
    if (found == sheet.cells.end()) {
        return sheet.cells.emplace_back(PlannedCell{row, column, {}, {}});
    }
    return *found;
}

TEST_CASE("a workbook form comes back with everything that was filled in") {
    CHECK(told_of(write_workbook_form(filled_form())) == R"(rows 0, tool columns 0
form 0:0
  country = XMV
  hash = 0123456789abcdef
  language = en
  model = tiny@1
  name = Maravenca
  organisation = CERT.mv
  questionnaire = small@2026.1
  role = The national CERT
  round = 2026
  settles = no
  STR-1.1: Partly [1 Who leads!J5]
  STR-1.1 reason: r [1 Who leads!L5]
  STR-1.1 note: two
lines [1 Who leads!M5]
  STR-1.1 confidence: High [1 Who leads!N5]
  STR-1.1 kind 0: A law or decree [1 Who leads!O5]
  STR-1.1 title 0: Decree 12 [1 Who leads!P5]
  STR-1.1 date 0: 2024-05 [1 Who leads!Q5]
  STR-1.1 link 0: https://example.org/ [1 Who leads!R5]
  hours: In office hours [1 Who leads!J6]
  contents tick goals: Yes [1 Who leads!J8]
  contents tick costs: Yes [1 Who leads!J9]
  staff: 12 [2 The team!J5]
  last-exercise: 2025-11-30 [2 The team!J7]
  maturity: 2 [2 The team!J9]
  remarks: =1 _x0041_ [2 The team!J10]
  STR-1.1 kind 1: A report [Documents!D5]
  STR-1.1 title 1: Report [Documents!E5]
)");
}

TEST_CASE("what people do to a workbook is told with its cell") {
    WorkbookPlan plan = plan_workbook_form(survey_form());
    PlannedSheet& sheet = plan.sheets[1];
    sheet.name = "renamed";
    sheet.rules.clear();
    cell_at(sheet, 5, 10).value = PlannedFormula{"=1+1", 2.0};
    cell_at(sheet, 20, 1).value = "NO-SUCH";
    cell_at(sheet, 20, 10).value = "yes";
    cell_at(sheet, 21, 8).value = "A question of my own?";
    cell_at(sheet, 21, 10).value = "yes";
    PlannedSheet& team = plan.sheets[2];
    cell_at(team, 5, 10).value = 12.0;
    cell_at(team, 6, 10).value = "I do not know";
    for (PlannedSheet& one : plan.sheets) {
        for (PlannedCell& cell : one.cells) {
            cell.goes_to.clear();
        }
    }
    CHECK(told_of(write_workbook_plan(plan)) == R"(rows 0, tool columns 0
aside 2 The team!J6 staff: 'I do not know' stands here, but 2 The team!J5 was filled in as well and comes first; not used
form 0:0
  country = XMV
  hash = 0123456789abcdef
  language = en
  model = tiny@1
  name = Maravenca
  organisation = CERT.mv
  questionnaire = small@2026.1
  role = The national CERT
  round = 2026
  settles = no
  STR-1.1: 2 (formula) [renamed!J5]
  NO-SUCH: yes [renamed!J20]
  A question of my own?: yes [renamed!J21]
  staff: 12 [2 The team!J5]
)");
}

TEST_CASE("a copied sheet answers nothing twice") {
    WorkbookPlan plan = plan_workbook_form(survey_form());
    cell_at(plan.sheets[2], 10, 10).value = "first";
    PlannedSheet copy = plan.sheets[2];
    copy.name = "copy";
    cell_at(copy, 10, 10).value = "second";
    plan.sheets.push_back(copy);
    CHECK(told_of(write_workbook_plan(plan)) == R"(rows 0, tool columns 0
aside copy!J10 remarks: 'second' stands here, but 2 The team!J10 was filled in as well and comes first; not used
form 0:0
  country = XMV
  hash = 0123456789abcdef
  language = en
  model = tiny@1
  name = Maravenca
  organisation = CERT.mv
  questionnaire = small@2026.1
  role = The national CERT
  round = 2026
  settles = no
  remarks: first [2 The team!J10]
)");
}

static std::string unchecked_in(WorkbookPlan plan) {
    ImportAccount account;
    Diagnostics diagnostics;
    const auto forms = read_workbook_answers({"w.xlsx", write_workbook_plan(plan)},
                                             survey_languages(), account, diagnostics);
    std::string text;
    for (const FormCell& cell : forms.at(0).cells) {
        if (cell.role == CellRole::Unchecked) {
            text += cell.question + " " + cell.position.cell + "\n";
        }
    }
    for (const AsideNote& note : account.aside) {
        text += note.message + "\n";
    }
    return text;
}

TEST_CASE("earlier answers that came back as they were sent are told apart") {
    Form form = filled_form();
    form.recheck.assign(7, true);
    WorkbookPlan plan = plan_workbook_form(form);
    const std::uint32_t answer = 12; // three columns more than without earlier answers
    const std::uint32_t mark = 13;
    CHECK(unchecked_in(plan) == "STR-1.1 1 Who leads!L5\nhours 1 Who leads!L6\n"
                                "contents 1 Who leads!L8\nstaff 2 The team!L5\n"
                                "last-exercise 2 The team!L7\nmaturity 2 The team!L9\n"
                                "remarks 2 The team!L10\n");
    PlannedSheet& leads = plan.sheets[1];
    cell_at(leads, 5, mark).value = "toujours exact"; // no word of these languages
    cell_at(leads, 6, mark).value = "still RIGHT";
    cell_at(leads, 9, answer).value = PlannedValue(); // a tick taken away
    PlannedSheet& team = plan.sheets[2];
    cell_at(team, 5, answer).value = 13.0;
    cell_at(team, 7, answer).value = PlannedValue();
    cell_at(team, 8, answer).value = "I do not know"; // in place of the date
    cell_at(team, 9, mark).value = "yes";
    cell_at(team, 10, answer).value = PlannedFormula{"=1+1", 2.0};
    CHECK(unchecked_in(plan) ==
          "STR-1.1 1 Who leads!L5\n"
          "STR-1.1: 'toujours exact' does not say whether the earlier answer is still "
          "right\n");
}

TEST_CASE("levels come back by their names in any language") {
    Form form = filled_form();
    std::swap(form.languages[0], form.languages[1]);
    const std::string told = told_of(write_workbook_form(form));
    CHECK(told.find("En formation") == std::string::npos);
    CHECK(told.find("maturity: 2") != std::string::npos);
}

TEST_CASE("a workbook of somebody else is no form of ours") {
    const std::array sheets{TextSheet{"_meta", {{"a", "b"}}}};
    CHECK(told_of(write_text_workbook(sheets)) == R"(rows 0, tool columns 0
problem 0:0 this workbook is no form of ours: its hidden sheet is missing
)");
}

} // namespace capmat::test
