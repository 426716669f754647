// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "questionnaires/imports/survey_headings.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

namespace capmat::test {

static std::string meaning_of(const SurveyHeadings& headings, std::string_view heading) {
    const SurveyMeaning meaning = headings.meaning(heading);
    const auto& questions = headings.languages().front().questionnaire.questions;
    switch (meaning.kind) {
    case SurveyMeaning::Kind::Field:
        return headings.names().name(meaning.field);
    case SurveyMeaning::Kind::Tick:
        return questions[meaning.field.question].id + "/" + meaning.option;
    case SurveyMeaning::Kind::Header:
        return "header " + meaning.header_key;
    case SurveyMeaning::Kind::Tool:
        return "tool";
    case SurveyMeaning::Kind::Ambiguous:
        return "ambiguous";
    case SurveyMeaning::Kind::DocumentQuestion:
    case SurveyMeaning::Kind::DocumentPart:
    case SurveyMeaning::Kind::Unknown:
        return "unknown";
    }
    return "";
}

TEST_CASE("headings: names, groups, options, ids, indicators") {
    const auto languages = survey_languages();
    const SurveyHeadings headings(languages);
    const auto meaning = [&](std::string_view heading) {
        return meaning_of(headings, heading);
    };
    CHECK(meaning("STR11") == "STR11");
    CHECK(meaning("str11") == "STR11");
    CHECK(meaning(" STR-1.1 ") == "STR11");
    CHECK(meaning("STR-1.1") == "STR11");
    CHECK(meaning("F-4") == "maturity");
    CHECK(meaning("F-2") == "unknown");
    CHECK(meaning("a/b/STR11_note") == "STR11_note");
    CHECK(meaning("a-b-STR11_evkind") == "STR11_evkind");
    CHECK(meaning("A-A1.1-STR11") == "STR11");
    CHECK(meaning("staff_other") == "staff");
    CHECK(meaning("contents/goals") == "contents/goals");
    CHECK(meaning("a-b-contents/not_applicable") == "contents/not_applicable");
    CHECK(meaning("contents[A2]") == "contents/costs");
    CHECK(meaning("contents/gaols") == "unknown");
    CHECK(meaning("hours/day") == "unknown");
    CHECK(meaning("form_header/header_country") == "header country");
    CHECK(meaning("capmathash") == "header hash");
    CHECK(meaning("x2r") == "hours_reason");
    CHECK(meaning("") == "unknown");
}

TEST_CASE("headings: labels in every language, with the groups before them") {
    const auto languages = survey_languages();
    const SurveyHeadings headings(languages);
    const auto meaning = [&](std::string_view heading) {
        return meaning_of(headings, heading);
    };
    CHECK(meaning("Has one body been named to lead?") == "STR11");
    CHECK(meaning("Who leads/STR-1.1/Has one body  been named to lead?") == "STR11");
    CHECK(meaning("Un organisme a-t-il été désigné ?") == "STR11");
    CHECK(meaning("Que contient la stratégie ?/Les coûts") == "contents/costs");
    CHECK(meaning("What does the strategy contain? [Costs]") == "contents/costs");
    CHECK(meaning("staff: If you cannot give one") == "staff");
    CHECK(meaning("Pays") == "header country");
    CHECK(meaning("We begin with the mandate.") == "tool");
}

TEST_CASE("headings: what survey tools add") {
    const auto languages = survey_languages();
    const SurveyHeadings headings(languages);
    for (const char* const heading : {"_id",
                                      "_uuid",
                                      "_submission_time",
                                      "_validation_status",
                                      "_notes",
                                      "_status",
                                      "_submitted_by",
                                      "__version__",
                                      "_tags",
                                      "_index",
                                      "_geolocation",
                                      "start",
                                      "end",
                                      "SubmissionDate",
                                      "meta-instanceID",
                                      "KEY",
                                      "SubmitterID",
                                      "ReviewState",
                                      "FormVersion",
                                      "submitdate",
                                      "lastpage",
                                      "startlanguage",
                                      "seed",
                                      "group/section_1_intro",
                                      "groupTime12"}) {
        CAPTURE(heading);
        CHECK(meaning_of(headings, heading) == "tool");
    }
}

TEST_CASE("a text that two questions share is no heading") {
    auto languages = survey_languages();
    languages[0].questionnaire.questions[1].text =
        languages[0].questionnaire.questions[0].text;
    ImportAccount account;
    Diagnostics diagnostics;
    const auto forms =
        read_kobo_csv({"export", "Has one body been named to lead?,_uuid\nYes,1\n"},
                      languages, account, diagnostics);
    CHECK(
        told(forms, account, diagnostics) ==
        "rows 0, tool columns 1\nproblem 1:1 several questions are called 'Has one body "
        "been named to lead?'; export codes instead of texts\n");
}

TEST_CASE("a list and the column of its option that disagree are reported") {
    CHECK(read_by(read_kobo_csv, "contents,contents/goals,_uuid\ngoals costs,0,1\n") ==
          R"(
rows 1, tool columns 1
aside 2:1 contents: 'goals' is listed here, but its own column says no; not used
form 2:1
  contents tick costs: 1 [2:1]
  contents tick goals: 0 [2:13]
)");
}

} // namespace capmat::test
