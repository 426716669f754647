// SPDX-License-Identifier: Apache-2.0
#include "models/catalog.h"
#include "questionnaires/forms/html_text.h"
#include "questionnaires/forms/interview_sheet.h"

#include <doctest/doctest.h>

namespace capmat::test {

static Form national_form(const char* language) {
    const Model model = load(*find_in_catalog("national"));
    return make_form(questionnaire_from_model(model), model, {*find_language(language)},
                     {{}});
}

static std::size_t times(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos;
         at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

TEST_CASE("an interview sheet holds every question, its answers and room for words") {
    const Form form = national_form("en");
    const std::string page = write_interview_sheet(form);
    const Questionnaire& asked = form.languages.front().questionnaire;
    for (const Question& question : asked.questions) {
        CAPTURE(question.id);
        CHECK(page.find(html_escaped(question.text)) != std::string::npos);
    }
    CHECK(times(page, "<section class=\"sheet\">") == asked.sections.size());
    // Five boxes a question, and five for the marking of each sheet.
    CHECK(times(page, "☐") == 5 * (asked.questions.size() + asked.sections.size()));
    CHECK(times(page, "<script") == 0);
    CHECK(page.find("dir=\"ltr\"") != std::string::npos);
    CHECK(write_interview_sheet(form) == page);
}

TEST_CASE("an interview sheet is written for its reader, and escapes what it was given") {
    Form form = national_form("ar");
    form.languages[0].shown[0].push_back("<b>& \"said\"</b>");
    form.header.country = "MAR";
    form.languages[0].reviewed = false;
    const std::string page = write_interview_sheet(form);
    CHECK(page.find("dir=\"rtl\"") != std::string::npos);
    CHECK(page.find("المغرب") != std::string::npos);
    CHECK(page.find("&lt;b>&amp; &quot;said&quot;&lt;/b>") != std::string::npos);
    CHECK(page.find("لم يقرأ") != std::string::npos);
}

} // namespace capmat::test
