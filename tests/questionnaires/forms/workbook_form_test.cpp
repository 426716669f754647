// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/workbook_form.h"
#include "questionnaires/forms/workbook_layout.h"
#include "questionnaires/forms/workbook_rules.h"
#include "tests/questionnaires/imports/survey_form.h"
#include "tests/support/questions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

namespace capmat::test {

static Form survey_form_with(const std::string& answers) {
    Form form = survey_form();
    form.given = given_of(form.languages.front().questionnaire, answers);
    return form;
}

/// The states of all seven questions, as the formulas' first values say.
static std::string states_now(const std::string& answers) {
    const Form form = survey_form_with(answers);
    const WorkbookLayout layout(form);
    const WorkbookRules rules(form, layout);
    std::string states;
    for (std::size_t i = 0; i < form.given.size(); ++i) {
        states += std::to_string(static_cast<int>(rules.state_now(i)));
    }
    return states;
}

static const PlannedSheet& sheet_called(const WorkbookPlan& plan,
                                        const std::string& name) {
    const auto found = std::ranges::find(plan.sheets, name, &PlannedSheet::name);
    if (found == plan.sheets.end()) {
        throw std::runtime_error("no sheet " + name);
    }
    return *found;
}

static bool has_text(const PlannedSheet& sheet, const std::string& text) {
    return std::ranges::any_of(sheet.cells, [&](const PlannedCell& cell) {
        const auto* found = std::get_if<std::string>(&cell.value);
        return found != nullptr && *found == text;
    });
}

TEST_CASE("a workbook form begins with its instructions and hides its lists") {
    const WorkbookPlan plan = plan_workbook_form(survey_form());
    std::string names;
    for (const PlannedSheet& sheet : plan.sheets) {
        names += sheet.name + (sheet.hidden ? " (hidden)\n" : "\n");
    }
    CHECK(names == "Start here\n1 Who leads\n2 The team\nDocuments\n_lists (hidden)\n"
                   "_meta (hidden)\n");
    CHECK(has_text(plan.sheets[0], "A small survey"));
    CHECK(has_text(plan.sheets[0], "small@2026.1"));
    CHECK(has_text(sheet_called(plan, "1 Who leads"),
                   "By decree.\nProved by: A law or decree"));
    CHECK(has_text(sheet_called(plan, "_lists"), "2: Formative"));
    CHECK_FALSE(plan.sheets[0].right_to_left);
}

TEST_CASE("the state of a question in a workbook follows the rules of asking") {
    CHECK(states_now("") == "2525222");
    CHECK(states_now("STR-1.1: yes, hours: day, contents: [goals], remarks: hm") ==
          "1112221");
    CHECK(states_now("STR-1.1: no, hours: day") == "1626222");
    CHECK(states_now("STR-1.1: unknown, hours: day") == "1525222");
    CHECK(states_now("STR-1.1: not_applicable") == "1626222");
    Form form = survey_form_with("STR-1.1: not_applicable");
    form.given[0]->reason.clear();
    const WorkbookLayout layout(form);
    const WorkbookRules rules(form, layout);
    CHECK(rules.state_now(0) == BookState::ReasonMissing);
    CHECK(rules.state_now(1) == BookState::Waiting); // it rules nothing out yet
}

TEST_CASE("rules of asking become formulas of three values") {
    const Form form = survey_form();
    const WorkbookLayout layout(form);
    const WorkbookRules rules(form, layout);
    CHECK(rules.asking(0).text == "=1");
    CHECK(rules.asking(1).text ==
          "=IF($E$5<>1,$E$5,IF(AND($D$5=\"not_applicable\",$L$5=\"\"),0,"
          "IF(OR(FALSE,$D$5=\"yes\",$D$5=\"partly\"),1,"
          "IF(OR($D$5=\"\",$D$5=\"#check\",$D$5=\"unknown\"),0,-1))))");
    CHECK(rules.asking(3).text.find("'1 Who leads'!$D$6=\"day\"") != std::string::npos);
    CHECK(rules.state(0).text ==
          "=IF($E5=-1,6,IF($E5=0,5,IF($D5=\"\",2,IF($D5=\"#check\",4,"
          "IF(AND($D$5=\"not_applicable\",$L$5=\"\"),3,1)))))");
    CHECK(rules.code(3).text.find("AND($J5>=0,$J5<=500,INT($J5)=$J5)") !=
          std::string::npos);
}

TEST_CASE("a form to settle asks who decided instead of documents") {
    Form form = survey_form();
    form.settles = true;
    form.languages[0].shown[0] = {"NCSA: Yes", "CERT: No"};
    const WorkbookPlan plan = plan_workbook_form(form);
    const PlannedSheet& sheet = sheet_called(plan, "1 Who leads");
    CHECK(has_text(sheet, "Decided by"));
    CHECK(has_text(sheet, "NCSA: Yes\nCERT: No"));
    CHECK_FALSE(has_text(sheet, "Document: title"));
    CHECK_THROWS(sheet_called(plan, "Documents"));
}

TEST_CASE("a workbook in Arabic runs from right to left and says nobody checked it") {
    Form form = survey_form();
    Translation words;
    words.header["Language"] = "ar";
    form.languages[0].language = Language(words);
    form.languages[0].reviewed = false;
    const WorkbookPlan plan = plan_workbook_form(form);
    CHECK(plan.sheets[0].right_to_left);
    CHECK(has_text(plan.sheets[0],
                   "No native speaker has read this translation yet. If a sentence is "
                   "unclear, the English version counts."));
    CHECK(write_workbook_form(form) == write_workbook_form(form));
}

TEST_CASE("an answer of an earlier round is marked in the workbook") {
    Form form = survey_form_with("STR-1.1: yes");
    form.recheck[0] = true;
    const PlannedSheet sheet = plan_workbook_form(form).sheets[1];
    CHECK(has_text(sheet, "From the last round: please check."));
    CHECK(has_text(sheet, "Yes"));
    CHECK(has_text(sheet, "Still right?"));
    const WorkbookLayout layout(form);
    const WorkbookRules rules(form, layout);
    CHECK(rules.state_now(0) == BookState::Unchecked);
    CHECK(rules.state_now(1) == BookState::Open); // it is asked all the same
    const std::string mark =
        "IF($M5=\"\",\"\",IFERROR(LOOKUP(2,1/(cmm_checks=$M5),cmm_checks_codes),"
        "IFERROR(LOOKUP(2,1/(cmm_checks_codes=$M5),cmm_checks_codes),\"#check\")))";
    CHECK(rules.state(0).text.ends_with(
        "IF(AND(" + mark + "<>\"yes\",SUMPRODUCT(--($L5:$L5<>$G5:$G5))=0),7,1))))))"));
    CHECK(rules.state(1).text.ends_with(",3,1)))))"));
}

TEST_CASE("a workbook without earlier answers has no column for marks") {
    const Form form = survey_form_with("STR-1.1: yes");
    const WorkbookLayout layout(form);
    CHECK(layout.column(BookColumn::Checked) == 0);
    CHECK(layout.column(BookColumn::Earlier) == 0);
    CHECK_FALSE(has_text(plan_workbook_form(form).sheets[1], "Still right?"));
}

} // namespace capmat::test
