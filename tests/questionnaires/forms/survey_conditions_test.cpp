// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/lime_dialect.h"
#include "questionnaires/forms/surveyjs_dialect.h"
#include "questionnaires/forms/xpath_dialect.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

namespace capmat::test {

/// The rule of `staff`, which looks at `hours`, which looks at STR-1.1.
template <class Dialect>
static std::string rule_of_staff() {
    const auto languages = survey_languages();
    const SurveyNames names(languages.front().questionnaire);
    return asked_texts(languages.front().questionnaire,
                       Dialect(languages.front().questionnaire, names))
        .at(3);
}

TEST_CASE("a rule holds only when the questions it looks at are asked themselves") {
    CHECK(rule_of_staff<XPathDialect>() ==
          "((${STR11} = 'yes' or ${STR11} = 'partly') and (${hours} = 'day' or ${hours} "
          "= 'office'))");
    CHECK(rule_of_staff<LimeDialect>() ==
          "((STR11.NAOK == 'yes' or STR11.NAOK == 'part') and (hours.NAOK == 'A1' or "
          "hours.NAOK == 'A2'))");
    CHECK(rule_of_staff<SurveyJsDialect>() ==
          "(({STR11} = 'yes' or {STR11} = 'partly') and ({hours} = 'day' or {hours} = "
          "'office'))");
}

TEST_CASE("tests of figures, levels and ticks") {
    const auto languages = survey_languages();
    const Questionnaire& questionnaire = languages.front().questionnaire;
    const SurveyNames names(questionnaire);
    const XPathDialect xpath(questionnaire, names);
    const LimeDialect lime(questionnaire, names);
    const SurveyJsDialect surveyjs(questionnaire, names);
    CHECK(xpath.compares(3, ">=", 2.5) == "(${staff} != '' and ${staff} >= 2.5)");
    CHECK(xpath.is(3, "unknown") == "${staff_other} = 'unknown'");
    CHECK(xpath.is(2, "none") == "selected(${contents}, 'none')");
    CHECK(lime.compares(3, "<=", 5) == "(!is_empty(staff.NAOK) and staff.NAOK <= 5)");
    CHECK(lime.compares(5, ">=", 2) ==
          "(is_numeric(maturity.NAOK) and maturity.NAOK >= 2)");
    CHECK(lime.is(3, "unknown") == "y1562206543das.NAOK == 'unk'");
    CHECK(lime.is(2, "none") == "contents_A3.NAOK == 'Y'");
    CHECK(surveyjs.is(2, "none") == "{contents} contains 'none'");
    CHECK(surveyjs.compares(5, ">=", 2) ==
          "({maturity} != 'unknown' and {maturity} != 'not_applicable' and {maturity} "
          "notempty and {maturity} >= 2)");
}

TEST_CASE("evidence is asked for where the answer claims something") {
    const auto languages = survey_languages();
    const FormLanguage& first = languages.front();
    const SurveyNames names(first.questionnaire);
    const XPathDialect xpath(first.questionnaire, names);
    const auto positive = [&](std::size_t question) {
        return positive_text(first.questionnaire, question, first.model, xpath);
    };
    CHECK(positive(0) == "(${STR11} = 'yes' or ${STR11} = 'partly')");
    CHECK(positive(1) == "(${hours} = 'day' or ${hours} = 'office')");
    CHECK(positive(2) == "selected(${contents}, 'goals')");
    CHECK(positive(3) == "${staff} != ''");
    CHECK(positive(5) == "(${maturity} != '' and ${maturity} >= 2)");
}

TEST_CASE("rules that look back again and again do not grow without bounds") {
    Questionnaire questionnaire;
    for (std::size_t i = 0; i < 60; ++i) {
        Question question;
        question.id = question.name = "q" + std::to_string(i);
        if (i > 0) {
            Condition test;
            test.kind = Condition::Kind::Test;
            test.test = {i - 1, {"yes"}, {}, {}};
            Condition other = test;
            other.test.answers = {"no"};
            question.ask_if = Condition{Condition::Kind::Any, {}, {test, other}};
        }
        questionnaire.questions.push_back(std::move(question));
    }
    const SurveyNames names(questionnaire);
    for (const std::string& text :
         asked_texts(questionnaire, XPathDialect(questionnaire, names))) {
        CHECK(text.size() < 32767);
    }
}

TEST_CASE("texts in XPath, which has no escapes") {
    CHECK(xpath_literal("plain") == "'plain'");
    CHECK(xpath_literal("it's") == "\"it's\"");
    CHECK(xpath_literal("it's \"so\"") == "concat('it', \"'\", 's \"so\"')");
}

} // namespace capmat::test
