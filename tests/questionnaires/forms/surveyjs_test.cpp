// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/json_reader.h"
#include "questionnaires/forms/surveyjs.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace capmat::test {

static JsonValue json_of(const Form& form) {
    Diagnostics diagnostics;
    auto json = read_json({"form.json", write_surveyjs(form)}, diagnostics);
    if (!json) {
        throw std::runtime_error(to_string(diagnostics));
    }
    return *std::move(json);
}

static const JsonValue& element_called(const JsonValue& form, const std::string& name) {
    for (const JsonValue& page : find_member(form, "pages")->items) {
        for (const JsonValue& element : find_member(page, "elements")->items) {
            if (find_member(element, "name")->text == name) {
                return element;
            }
        }
    }
    throw std::runtime_error("no element " + name);
}

static std::string text_in(const JsonValue& element, std::string_view key) {
    const JsonValue* value = find_member(element, key);
    return value == nullptr ? "" : value->text;
}

TEST_CASE("SurveyJS: questions, rules and texts in every language") {
    const JsonValue form = json_of(survey_form());
    const JsonValue& hours = element_called(form, "hours");
    CHECK(text_in(hours, "type") == "radiogroup");
    CHECK(text_in(hours, "visibleIf") == "({STR11} = 'yes' or {STR11} = 'partly')");
    const JsonValue* title = find_member(hours, "title");
    CHECK(text_in(*title, "default") == "When can the team be reached?");
    CHECK(text_in(*title, "fr") == "Quand peut-on joindre l'équipe ?");
    CHECK(find_member(hours, "choices")->items.size() == 5);
    const JsonValue& staff = element_called(form, "staff");
    CHECK(text_in(staff, "inputType") == "number");
    CHECK(text_in(element_called(form, "staff_evidence"), "visibleIf") ==
          "(({STR11} = 'yes' or {STR11} = 'partly') and ({hours} = 'day' or {hours} = "
          "'office')) and {staff} notempty");
    CHECK(find_member(element_called(form, "contents"), "validators")->items.size() == 3);
    CHECK(text_in(element_called(form, "header_country"), "defaultValue") == "XMV");
}

TEST_CASE("SurveyJS: earlier answers are filled in") {
    Form form = survey_form();
    GivenAnswer given;
    given.state = AnswerState::Yes;
    given.note = "See the decree";
    given.evidence.push_back({.kind = 1,
                              .title = "Report",
                              .date = parse_partial_date("2025-11"),
                              .url = "https://example.org",
                              .sha256 = {},
                              .verified = {},
                              .position = {}});
    form.given[0] = given;
    const JsonValue json = json_of(form);
    CHECK(text_in(element_called(json, "STR11"), "defaultValue") == "yes");
    CHECK(text_in(element_called(json, "STR11_note"), "defaultValue") ==
          "See the decree");
    const JsonValue& document =
        find_member(element_called(json, "STR11_evidence"), "defaultValue")->items.at(0);
    CHECK(text_in(document, "kind") == "field_report");
    CHECK(text_in(document, "date") == "2025-11");
}

TEST_CASE("SurveyJS: one language needs no object for its texts") {
    Form form = survey_form();
    form.languages.resize(1);
    CHECK(text_in(element_called(json_of(form), "hours"), "title") ==
          "When can the team be reached?");
}

} // namespace capmat::test
