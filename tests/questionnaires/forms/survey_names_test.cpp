// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/survey_names.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

#include <set>

namespace capmat::test {

static const Questionnaire& small_questionnaire() {
    static const Questionnaire questionnaire = survey_languages().front().questionnaire;
    return questionnaire;
}

TEST_CASE("every field of a survey has a name of its own and is found by it") {
    const SurveyNames names(small_questionnaire());
    std::set<std::string> used;
    for (std::size_t i = 0; i < small_questionnaire().questions.size(); ++i) {
        CHECK(used.insert(folded_name(names.other_name(i))).second);
        CHECK(used.insert(folded_name(names.lime_other_code(i))).second);
        for (const CellRole role :
             {CellRole::Answer, CellRole::Reason, CellRole::Note, CellRole::Confidence,
              CellRole::EvidenceKind, CellRole::EvidenceTitle, CellRole::EvidenceDate,
              CellRole::EvidenceLink, CellRole::SettledBy, CellRole::SettledOn,
              CellRole::SettledWhy}) {
            const SurveyField field{i, role};
            CHECK(used.insert(folded_name(names.name(field))).second);
            CHECK(names.find(names.name(field)) == field);
            CHECK(names.find(names.lime_code(field)) == field);
            CHECK(names.lime_code(field).size() <= 20);
        }
    }
    CHECK(names.name({0, CellRole::EvidenceTitle}) == "STR11_evtitle");
    CHECK(names.find("str11_EVTITLE") == SurveyField{0, CellRole::EvidenceTitle});
    CHECK(names.find("STR11_title") == std::nullopt);
}

TEST_CASE("LimeSurvey's codes avoid the names of questions") {
    Questionnaire questionnaire = small_questionnaire();
    questionnaire.questions[3].name = "X1n";
    const SurveyNames names(questionnaire);
    CHECK(names.find("xx1n") == SurveyField{0, CellRole::Note}); // of an older form
    CHECK(names.find("x1n") == SurveyField{3, CellRole::Answer});
}

TEST_CASE("LimeSurvey's codes are the same in a part of the questionnaire") {
    const Questionnaire whole = small_questionnaire();
    std::vector<bool> keep(whole.questions.size(), false);
    keep[4] = true; // asked whatever was answered before
    const Questionnaire part = with_questions(whole, keep);
    REQUIRE(part.questions.size() == 1);
    const SurveyNames names(whole);
    const SurveyNames of_part(part);
    CHECK(of_part.lime_code({0, CellRole::Note}) == names.lime_code({4, CellRole::Note}));
    CHECK(of_part.lime_other_code(0) == names.lime_other_code(4));
    CHECK(names.find(of_part.lime_code({0, CellRole::EvidenceTitle})) ==
          SurveyField{4, CellRole::EvidenceTitle});
    // echo -n lastexercise | sha256sum
    CHECK(of_part.lime_other_code(0) == "ye8a1066a2535s");
    CHECK(names.find("x5s") == SurveyField{4, CellRole::Answer}); // of an older form
}

TEST_CASE("LimeSurvey's short answers and back") {
    const SurveyNames names(small_questionnaire());
    CHECK(names.lime_answer(0, "partly") == "part");
    CHECK(names.lime_answer(0, "not_applicable") == "na");
    CHECK(names.lime_answer(1, "office") == "A2");
    CHECK(names.lime_answer(5, "2") == "2");
    CHECK(names.answer_of_lime(0, "part") == "partly");
    CHECK(names.answer_of_lime(1, "a2") == "office");
    CHECK(names.answer_of_lime(1, "A9") == std::nullopt);
}

TEST_CASE("kinds and roles lose what not every tool takes, and get it back") {
    const std::vector<Term> terms{{"a-b", "x"}, {"a.b", "y"}, {"law", "z"}};
    CHECK(survey_term_codes(terms) == std::vector<std::string>{"a_b", "a_b_", "law"});
    CHECK(term_of_survey_code(terms, "a_b_") == "a.b");
    CHECK(term_of_survey_code(terms, "law") == "law");
    CHECK(term_of_survey_code(terms, "A law") == "A law");
}

TEST_CASE("fields of the head are found in every way of writing them") {
    CHECK(survey_header_key("header_country") == "country");
    CHECK(survey_header_key("Header_Date") == "date");
    CHECK(survey_header_key("capmatorganisation") == "organisation");
    CHECK(survey_header_key("capmat_format") == "capmat");
    CHECK(survey_header_key("capmathash") == "hash");
    CHECK(survey_header_key("country") == std::nullopt);
}

} // namespace capmat::test
