// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/contested_form.h"
#include "questionnaires/forms/form.h"
#include "tests/questionnaires/imports/survey_form.h"
#include "tests/support/questions.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace capmat::test {

static Evidence document(const std::string& title) {
    Evidence made;
    made.title = title;
    return made;
}

static Response response_to(const Form& form, const std::string& indicator,
                            AnswerState state, std::vector<Evidence> evidence) {
    const auto& all = form.languages.front().model.indicators;
    const auto found = std::ranges::find_if(
        all, [&](const Indicator& one) { return one.id.text == indicator; });
    Response response;
    response.indicator = static_cast<std::size_t>(found - all.begin());
    response.answer.state = state;
    response.evidence = std::move(evidence);
    response.position = {"earlier.yaml", 1, 1};
    return response;
}

/// The survey with a question on two indicators, which asks for documents.
static Form two_indicator_form() {
    Form form = survey_form();
    for (FormLanguage& in : form.languages) {
        Question& first = in.questionnaire.questions[0];
        first.sets = {0, 1};
        first.evidence = true;
    }
    return form;
}

static std::string titles_of(const std::vector<Evidence>& documents) {
    std::string titles;
    for (const Evidence& one : documents) {
        titles += one.title + ";";
    }
    return titles;
}

TEST_CASE("prefill keeps the documents and notes of all indicators a question sets") {
    Form form = two_indicator_form();
    const auto& indicators = form.languages.front().model.indicators;
    Response one = response_to(form, indicators[0].id.text, AnswerState::Yes,
                               {document("Decree"), document("Report")});
    one.note = "first";
    one.confidence = Confidence::High;
    Response two = response_to(form, indicators[1].id.text, AnswerState::Yes,
                               {document("Report"), document("Minutes")});
    two.note = "second";
    two.confidence = Confidence::Low;
    prefill(form, {{one, two}, {}}, true);
    REQUIRE(form.given[0]);
    CHECK(form.given[0]->state == AnswerState::Yes);
    CHECK(titles_of(form.given[0]->evidence) == "Decree;Report;Minutes;");
    CHECK(form.given[0]->note == "first\nsecond");
    CHECK(form.given[0]->confidence == Confidence::Low);
    CHECK(form.recheck[0]);
    CHECK(titles_of(known_documents(form, 0)) == "Decree;Report;Minutes;");
}

TEST_CASE("where the answer is open its documents are kept, and told in every language") {
    Form form = two_indicator_form();
    const auto& indicators = form.languages.front().model.indicators;
    prefill(form,
            {{response_to(form, indicators[0].id.text, AnswerState::Yes,
                          {document("Decree")}),
              response_to(form, indicators[1].id.text, AnswerState::No,
                          {document("Decree"), document("Minutes")})},
             {}},
            true);
    CHECK_FALSE(form.given[0]);
    CHECK_FALSE(form.recheck[0]);
    CHECK(titles_of(known_documents(form, 0)) == "Decree;Minutes;");
    for (const FormLanguage& in : form.languages) {
        REQUIRE(in.shown[0].size() == 2);
        CHECK(in.shown[0][0] ==
              in.language.say_with("form/earlier_answer", "Earlier answer to {0}: {1}",
                                   indicators[0].id.text,
                                   in.language.say("answer/yes", "Yes")));
    }
}

TEST_CASE("words are filled in in the language of the form, else shown beside it") {
    Form form = survey_form();
    prefill(form, {{}, {{"remarks", {{"en", "Too little money"}, {"fr", "Peu"}}}}}, true);
    REQUIRE(form.given[6]);
    CHECK(form.given[6]->text == "Too little money");
    CHECK(form.given[6]->state == AnswerState::Value);
    CHECK(form.recheck[6]);
    CHECK(form.languages[0].shown[6].empty());
    Form other = survey_form();
    prefill(other, {{}, {{"remarks", {{"ar", "Few"}}}}}, true);
    CHECK_FALSE(other.given[6]);
    CHECK(other.languages[0].shown[6] == std::vector<std::string>{"Earlier answer: Few"});
    CHECK(other.languages[1].shown[6].size() == 1);
}

} // namespace capmat::test
