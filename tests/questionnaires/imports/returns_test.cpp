// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/form.h"
#include "questionnaires/imports/answered_form.h"
#include "questionnaires/imports/form_parts.h"
#include "questionnaires/imports/returns.h"
#include "tests/support/questions.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace capmat::test {

static const Model& campaign_model() {
    static const Model model = model_asking(
        "m", R"(roles: {o: Ministry, cert: National team, pmo: Prime minister}
nodes:
  - id: M
    title: M
    indicators:
      - {id: M1, statement: s, ask: [o]}
      - {id: M2, statement: s, ask: [o]}
      - {id: M3, statement: s, ask: [cert]}
      - {id: M4, statement: s, ask: [cert]}
)");
    return model;
}

/// Two questions of the ministry, of which one depends on the other; two of the team that
/// only together make the answer to M3; M4 is not asked.
static const Questionnaire& campaign_questions() {
    static const Questionnaire questionnaire = questionnaire_of(R"(capmat: questionnaire/1
id: q
edition: "1"
model: m@1
title: T
language: en
asks: part
sections:
  - id: s
    title: S
    questions:
      - {id: a, text: First, type: yes_partly_no, sets: M1, ask: [o]}
      - {id: b, text: Second, type: yes_partly_no, sets: M2, ask: [o], ask_if: {a: [yes]}}
      - {id: c, text: Third, type: yes_partly_no, sets: M3, ask: [cert]}
      - {id: d, text: Fourth, type: yes_partly_no, sets: M3, ask: [cert]}
      - {id: w, text: Words, type: text, ask: [cert]}
)",
                                                                campaign_model());
    return questionnaire;
}

static SentOut sent_out(std::vector<AskedBody> bodies = {}) {
    return {std::move(bodies), "q@1", {{"q@1", campaign_questions()}}};
}

/// `o/Interior q@1 partly 1/2 [b] listed`, one body a line.
static std::string in_lines(const Returns& returns) {
    std::string lines;
    for (const BodyReturn& one : returns.bodies) {
        lines += fmt::format("{}/{} {} {} {}/{} [{}]{}\n", one.body.role,
                             one.body.organisation, one.form.questionnaire,
                             one.state == ReturnState::Nothing  ? "nothing"
                             : one.state == ReturnState::Partly ? "partly"
                                                                : "complete",
                             one.form.asked - one.form.open.size(), one.form.asked,
                             fmt::join(one.form.open, " "), one.listed ? "" : " new");
    }
    return lines;
}

static std::string returns_in(const std::vector<Sent>& files,
                              const std::vector<AskedBody>& bodies = {}) {
    return in_lines(find_returns(*round_of(campaign_model(), files), campaign_model(),
                                 sent_out(bodies)));
}

static AskedBody body(std::string role, std::string organisation) {
    AskedBody asked;
    asked.body = {std::move(role), std::move(organisation)};
    return asked;
}

TEST_CASE("answers typed by hand are held against what the role is asked") {
    CHECK(returns_in({{"M1: yes", "Interior"}}) == "o/Interior q@1 partly 1/2 [b] new\n");
    CHECK(returns_in({{"M1: yes, M2: no", "Interior"}}) ==
          "o/Interior q@1 complete 2/2 [] new\n");
}

TEST_CASE("a question that the answers rule out is not missing") {
    CHECK(returns_in({{"M1: no", "Interior"}}) == "o/Interior q@1 complete 1/1 [] new\n");
}

TEST_CASE("bodies that returned nothing stand first, those not on the list are marked") {
    CHECK(returns_in({{"M1: no", "Interior"}, {"M1: yes", "Ports"}},
                     {body("o", "interior "), body("o", "Health"), body("cert", "")}) ==
          "o/Health q@1 nothing 0/1 [a]\n"
          "cert/ q@1 nothing 0/3 [c d w]\n"
          "o/Ports q@1 partly 1/2 [b] new\n"
          "o/Interior q@1 complete 1/1 []\n");
}

TEST_CASE("a list without an organisation means any body of that role") {
    CHECK(returns_in({{"M1: no", "Interior"}}, {body("o", "")}) ==
          "o/Interior q@1 complete 1/1 []\n");
}

TEST_CASE("what the form itself left open counts, less what was answered since") {
    const std::string form = "forms: [{questionnaire: q@1, asked: 4, open: [b, c, d]}]";
    CHECK(returns_in({{"M1: yes", "Interior", "2026-03-31", form}}) ==
          "o/Interior q@1 partly 1/4 [b c d] new\n");
    CHECK(returns_in({{"M1: yes, M3: yes", "Interior", "2026-03-31", form}}) ==
          "o/Interior q@1 partly 3/4 [b] new\n");
}

TEST_CASE("a body that answered another questionnaire has not returned this one") {
    const std::string other = "forms: [{questionnaire: r@1, asked: 1, open: []}]";
    AskedBody asked = body("o", "Interior");
    asked.questionnaire = "q@1";
    CHECK(returns_in({{"M1: yes", "Interior", "2026-03-31", other}}, {asked}) ==
          "o/Interior q@1 nothing 0/1 [a]\n"
          "o/Interior r@1 complete 1/1 [] new\n");
}

TEST_CASE("a form that came back blank has come back, a file to fill in has not") {
    const std::string blank = "forms: [{questionnaire: q@1, asked: 1, open: [a]}]";
    CHECK(returns_in({{"", "Interior", "2026-03-31", blank}, {"", "Health"}}) ==
          "o/Health q@1 nothing 0/1 [a] new\n"
          "o/Interior q@1 partly 0/1 [a] new\n");
}

TEST_CASE("a workshop that only settles is no return") {
    const std::string settled = "settlements: {M1: {answer: yes, by: A, on: 2026-03-30, "
                                "why: w}}";
    CHECK(returns_in({{"M1: no", "Interior"}, {"", "Workshop", "2026-03-31", settled}}) ==
          "o/Interior q@1 complete 1/1 [] new\n");
}

TEST_CASE("only what a questionnaire asks for counts as asked") {
    const auto round = round_of(campaign_model(), {{"M1: no", "Interior"}});
    CHECK(find_returns(*round, campaign_model(), sent_out()).asked ==
          std::vector<bool>{true, true, true, false});
    CHECK(find_returns(*round, campaign_model(), {{}, "unknown@1", {}}).asked ==
          std::vector<bool>{true, true, true, true});
}

TEST_CASE("the hash that a form keeps tells which part of a questionnaire it asked") {
    FormParts parts(campaign_questions(), campaign_model());
    const std::string of_all = hash_of_questions(campaign_questions());
    const std::string of_team = hash_of_questions(parts.of_role("cert"));
    CHECK(parts.of_role("cert").questions.size() == 3);
    CHECK(parts.of_role("pmo").questions.size() == 5); // asked nothing: all of it
    CHECK(parts.of_form(of_all, "cert").questions.size() == 5);
    CHECK(parts.of_form(of_team, "o").questions.size() == 3);
    CHECK(parts.of_form("", "o").questions.size() == 2);
    CHECK(parts.of_form("of another form", "o").questions.size() == 2);
}

TEST_CASE("what a form asked and left open is counted question by question") {
    const Questionnaire& all = campaign_questions();
    const AnsweredForm form = answered_form(all, all, given_of(all, "a: yes, c: yes"));
    CHECK(form.questionnaire == "q@1");
    CHECK(form.asked == 5);
    CHECK(form.open == std::vector<std::string>{"b", "d", "w"});
}

static std::string list_messages(const std::string& csv) {
    Diagnostics diagnostics;
    (void)read_asked_bodies({"bodies.csv", csv}, campaign_model(), diagnostics);
    return to_string(diagnostics);
}

TEST_CASE("a list of bodies is read; columns of the coordinator's own are passed over") {
    Diagnostics diagnostics;
    const std::vector<AskedBody> bodies = read_asked_bodies(
        {"bodies.csv", "\xEF\xBB\xBFRole;Organisation;Contact;Questionnaire;Due\r\n"
                       "o;Interior;Ada;q;2026-10-21\r\n"
                       "cert;;;;\r\n"},
        campaign_model(), diagnostics);
    CHECK(to_string(diagnostics).empty());
    REQUIRE(bodies.size() == 2);
    CHECK(bodies[0].body == Respondent{"o", "Interior"});
    CHECK(bodies[0].questionnaire == "q");
    CHECK(bodies[0].due == Date{2026, 10, 21});
    CHECK(bodies[1].body == Respondent{"cert", ""});
    CHECK_FALSE(bodies[1].due);
}

TEST_CASE("what is wrong in a list of bodies is said with its place") {
    CHECK(list_messages("role,organisation,due\nxyz,A,soon\n,B,\n") ==
          "bodies.csv:2:1: error: unknown role 'xyz'\n"
          "bodies.csv:2:7: error: 'soon' is not a date; expected YYYY-MM-DD\n"
          "bodies.csv:3:1: error: this row names no role\n");
    CHECK(list_messages("role,organisaton\no,A\n") ==
          "bodies.csv:1:6: error: unknown column 'organisaton'; did you mean "
          "'organisation'?\n");
    CHECK(list_messages("body\nA\n") ==
          "bodies.csv:1:1: error: the list has no column 'role'; its first row names the "
          "columns: role, organisation, questionnaire, due\n"
          "bodies.csv:2:1: error: this row names no role\n");
    CHECK(list_messages("role,organisation\no,A\no,A\n") ==
          "bodies.csv:3:1: error: this body stands in the list twice, with the same "
          "questionnaire\n");
    CHECK(list_messages("role,organisation\n") ==
          "bodies.csv: error: this list names no body\n");
}

} // namespace capmat::test
