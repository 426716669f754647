// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/understand.h"
#include "questionnaires/response_words.h"
#include "tests/support/questions.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace capmat::test {

static const Model& asked_model() {
    static const Model model =
        model_asking("asked", R"(evidence: {kinds: {log: Log, law: Law}}
roles: {cert: National team, pmo: Prime minister}
nodes:
  - id: M
    title: M
    indicators: [{id: M1, statement: s}, {id: M2, statement: s}, {id: M3, statement: s}]
  - {id: L, title: L, indicators: [{id: L1, statement: s, answer: {level: {from: 0, to: 4}}}]}
)");
    return model;
}

/// English and French; the French words for answers are the program's own.
static const std::vector<FormLanguage>& in_two_languages() {
    static const Questionnaire questionnaire = questionnaire_of(R"(capmat: questionnaire/1
id: q
edition: "1"
model: asked@1
title: T
language: en
asks: part
sections:
  - id: s
    title: S
    questions:
      - {id: a, text: First, type: yes_partly_no, sets: M1}
      - {id: b, text: Second, type: yes_partly_no, sets: M2, ask_if: {a: [yes]}}
      - {id: l, text: Level, type: level, sets: L1}
      - {id: o, text: Words, type: text}
      - id: c
        text: Colours
        type: choices
        options:
          - {id: red, text: Red, sets: {M3: yes}, otherwise: {M3: no}}
          - {id: blue, text: Blue}
          - {id: none, text: None, exclusive: true}
)",
                                                                asked_model());
    static const std::vector<FormLanguage> languages{
        {Language(), asked_model(), questionnaire, true},
        {*find_language("fr"), asked_model(), questionnaire, true}};
    return languages;
}

static FormCell cell(const std::string& question, const std::string& text,
                     CellRole role = CellRole::Answer, std::size_t item = 0) {
    FormCell made;
    made.question = question;
    made.text = text;
    made.role = role;
    made.item = item;
    made.position = {"f", 0, 0, question};
    return made;
}

static ReturnedForm form_with(std::vector<FormCell> cells) {
    ReturnedForm form;
    form.header = {{"questionnaire", "q@1"}, {"country", "Allemagne"},
                   {"round", "r"},           {"role", "national TEAM"},
                   {"organisation", "us"},   {"date", "2026-03-31T10:00:00Z"},
                   {"language", "fr"}};
    form.cells = std::move(cells);
    form.position = {"f", 0, 0, {}};
    return form;
}

/// What became of a form: answers, then what was set aside or refused.
static std::string outcome_of(const ReturnedForm& form) {
    ImportAccount account;
    Diagnostics diagnostics;
    std::string text;
    for (const UnderstoodForm& understood : understand(
             {form}, {FormVocabulary(in_two_languages()), {}}, account, diagnostics)) {
        for (const Response& response : understood.responses.responses) {
            text += fmt::format("{} {}\n",
                                asked_model().indicators[response.indicator].id.text,
                                to_string(response.answer));
        }
        for (const Settlement& settlement : understood.responses.settlements) {
            text += fmt::format("settled {} by {} on {}: {}\n",
                                to_string(settlement.response.answer), settlement.by,
                                to_string(settlement.on), settlement.why);
        }
    }
    for (const AsideNote& note : account.aside) {
        text += fmt::format("- {}\n", note.message);
    }
    return text + brief(diagnostics);
}

static std::string outcome_of_cells(std::vector<FormCell> cells) {
    return outcome_of(form_with(std::move(cells)));
}

TEST_CASE("answers are understood by code and by word in any language") {
    CHECK(outcome_of_cells({cell("a", "yes")}) == "M1 yes\n");
    CHECK(outcome_of_cells({cell("A", " OUI ")}) == "M1 yes\n");
    CHECK(outcome_of_cells({cell("First", "En partie")}) == "M1 partly\n");
    CHECK(outcome_of_cells({cell("a", "I do not know")}) == "M1 unknown\n");
    CHECK(outcome_of_cells({cell("l", "3")}) == "L1 3\n");
    CHECK(outcome_of_cells({cell("l", "Je ne sais pas")}) == "L1 unknown\n");
    CHECK(outcome_of_cells({cell("c", "red blue")}) == "M3 yes\n");
    CHECK(outcome_of_cells({cell("c", "Blue")}) == "M3 no\n");
    CHECK(outcome_of_cells({cell("a", "  ")}) == "");
}

TEST_CASE("ticked boxes: a 0 is an answer, a blank is none") {
    FormCell red = cell("c", "1", CellRole::Ticked);
    red.option = "red";
    FormCell blue = cell("c", "0", CellRole::Ticked);
    blue.option = "Blue";
    CHECK(outcome_of_cells({red, blue}) == "M3 yes\n");
    CHECK(outcome_of_cells({blue}) == "M3 no\n");
    blue.text = "";
    CHECK(outcome_of_cells({blue}) == "");
    FormCell none = cell("c", "x", CellRole::Ticked);
    none.option = "none";
    CHECK(outcome_of_cells({red, none}) ==
          "- c: 'None' was ticked together with others; the question stays open\n");
}

TEST_CASE("what is not understood is listed, never guessed") {
    CHECK(outcome_of_cells({cell("a", "maybe")}) ==
          "- a: 'maybe' is not an answer; expected yes, partly, no, unknown or "
          "not_applicable\n");
    CHECK(outcome_of_cells({cell("z", "yes")}) ==
          "- the questionnaire has no question 'z'\n");
    CHECK(outcome_of_cells({cell("l", "5")}) ==
          "- l: '5' is not an answer; expected a whole number from 0 to 4\n");
    CHECK(outcome_of_cells({cell("l", "1,5")}) ==
          "- l: '1,5' is not an answer; expected a whole number from 0 to 4\n");
    CHECK(outcome_of_cells({cell("c", "red green")}) ==
          "M3 yes\n- c: 'green' is not an answer; expected red, blue or none\n");
    CHECK(outcome_of_cells({cell("a", "not_applicable")}) ==
          "- a: 'does not apply' needs its reason; the question stays open\n");
    CHECK(outcome_of_cells(
              {cell("a", "Does not apply"), cell("a", "because", CellRole::Reason)}) ==
          "M1 not_applicable\n");
    CHECK(outcome_of_cells({cell("a", "no"), cell("b", "yes")}) ==
          "M1 no\n- b was answered, but the answers before it leave it out; not used\n");
    CHECK(outcome_of_cells({cell("a", "words", CellRole::Note)}) ==
          "- a: words and evidence without an answer; they are not used\n");
    FormCell formula = cell("a", "yes");
    formula.is_formula = true;
    CHECK(outcome_of_cells({formula}) ==
          "- a: a formula stands where an answer belongs; its value is not used\n");
}

TEST_CASE("an answer of an earlier round that nobody checked is used, and said") {
    CHECK(outcome_of_cells({cell("a", "yes"), cell("a", "open", CellRole::Unchecked)}) ==
          "M1 yes\n- a: the answer is that of an earlier round; nobody has checked it "
          "since\n");
}

TEST_CASE("evidence comes whole, or its words are kept in the note") {
    const ReturnedForm form =
        form_with({cell("a", "yes"), cell("a", "Loi", CellRole::Note),
                   cell("a", "law", CellRole::EvidenceKind, 1),
                   cell("a", "Act 5", CellRole::EvidenceTitle, 1),
                   cell("a", "2024-05", CellRole::EvidenceDate, 1),
                   cell("a", "Report", CellRole::EvidenceTitle, 2)});
    ImportAccount account;
    Diagnostics diagnostics;
    const auto forms = understand({form}, {FormVocabulary(in_two_languages()), {}},
                                  account, diagnostics);
    REQUIRE(forms.size() == 1);
    const Response& response = forms[0].responses.responses.at(0);
    REQUIRE(response.evidence.size() == 1);
    CHECK(response.evidence[0].title == "Act 5");
    CHECK(to_string(*response.evidence[0].date) == "2024-05");
    CHECK(response.note == "Loi\nReport");
    REQUIRE(account.aside.size() == 1);
    CHECK(account.aside[0].message ==
          "evidence 'Report' lacks a kind; it is kept in the note");
    CHECK(forms[0].responses.country == "DEU");
    CHECK(forms[0].responses.respondent.role == "cert");
    CHECK(to_string(forms[0].responses.date) == "2026-03-31");
    CHECK(account.values == 6);
    CHECK(account.used == 5);
    CHECK(account.open == 4); // b is asked now, l, o and c were not answered
}

TEST_CASE("the marking is the form's own, else the user's, else the closed one") {
    const auto marking_of = [](const std::string& said, const ImportChoices& choices) {
        ReturnedForm form = form_with({cell("a", "yes")});
        form.header["marking"] = said;
        ImportAccount account;
        Diagnostics diagnostics;
        return understand({form}, {FormVocabulary(in_two_languages()), choices}, account,
                          diagnostics)
            .at(0)
            .responses.marking;
    };
    ImportChoices green;
    green.marking = Marking::Green;
    CHECK(marking_of("", {}) == Marking::AmberStrict);
    CHECK(marking_of("", green) == Marking::Green);
    CHECK(marking_of("TLP:CLEAR", green) == Marking::Green); // raised
    CHECK(marking_of("TLP:RED", {}) == Marking::Red);
    CHECK(marking_of("amber", {}) == Marking::Amber);
}

TEST_CASE("an import does not open answers to more readers than their form does") {
    ReturnedForm red = form_with({cell("a", "yes")});
    red.header["marking"] = "TLP:RED";
    ReturnedForm clear = form_with({cell("a", "no")});
    clear.header["marking"] = "TLP:CLEAR";
    ImportChoices green;
    green.marking = Marking::Green;
    ImportAccount account;
    Diagnostics diagnostics;
    CHECK(understand({clear, red}, {FormVocabulary(in_two_languages()), green}, account,
                     diagnostics)
              .size() == 2);
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(
        diagnostics.all()[0].message ==
        "this form is marked TLP:RED, and --marking TLP:GREEN would open it to more "
        "readers; leave --marking out, and change 'marking' in the file that is written "
        "when whoever answered agrees");
    clear.header["marking"] = "TLP:WHITE";
    Diagnostics unknown;
    CHECK(understand({clear}, {FormVocabulary(in_two_languages()), {}}, account, unknown)
              .empty());
    CHECK(unknown.all()[0].message ==
          "'TLP:WHITE' is not a TLP label; expected TLP:CLEAR, TLP:GREEN, TLP:AMBER, "
          "TLP:AMBER+STRICT or TLP:RED");
}

TEST_CASE("open questions keep the language of the form") {
    ImportAccount account;
    Diagnostics diagnostics;
    const auto forms =
        understand({form_with({cell("o", "Trop peu")})},
                   {FormVocabulary(in_two_languages()), {}}, account, diagnostics);
    CHECK(forms.at(0).responses.open_answers.at("o").at("fr") == "Trop peu");
}

TEST_CASE("a form of another questionnaire, or of nobody, is refused") {
    ReturnedForm form = form_with({cell("a", "yes")});
    form.header["questionnaire"] = "q@2";
    form.header.erase("round");
    form.header["country"] = "Atlantis";
    form.header["role"] = "spy";
    CHECK(outcome_of(form) ==
          "file this form is of questionnaire 'q@2', but answers to q@1 are expected\n"
          "file 'Atlantis' is not a country code of ISO 3166-1 or a country's name\n"
          "file the form does not say its round; fill it in, or give --round\n"
          "file unknown role 'spy'\n");
}

TEST_CASE("of many forms one that says too little is left out with a line") {
    ReturnedForm unnamed = form_with({cell("a", "yes")});
    unnamed.header.erase("role");
    ImportAccount account;
    Diagnostics diagnostics;
    const auto forms =
        understand({unnamed, form_with({cell("a", "no")})},
                   {FormVocabulary(in_two_languages()), {}}, account, diagnostics);
    CHECK(forms.size() == 1);
    CHECK_FALSE(diagnostics.has_errors());
    REQUIRE(account.aside.size() == 1);
    CHECK(account.aside[0].message ==
          "the form does not say its role; fill it in, or give --role; this form is left "
          "out");
}

TEST_CASE("what a sheet for contested answers brings back are settlements") {
    ReturnedForm form =
        form_with({cell("a", "partly"), cell("a", "Ada", CellRole::SettledBy),
                   cell("a", "2026-04-02", CellRole::SettledOn),
                   cell("a", "seen", CellRole::SettledWhy), cell("l", "2")});
    form.header["settles"] = "yes";
    CHECK(outcome_of(form) ==
          "settled partly by Ada on 2026-04-02: seen\n"
          "- l: a decision needs who took it, the day and the reason; not used\n");
}

} // namespace capmat::test
