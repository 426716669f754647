// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/country.h"
#include "questionnaires/response_reader.h"
#include "questionnaires/response_words.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace capmat::test {

/// A node for every kind of leaf.
static const std::string model_text = R"(capmat: model/1
id: kinds
edition: "1"
title: All kinds of leaf
language: en
licence: CC0-1.0
levels: [factor]
stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: High}]
evidence: {kinds: {law: A law, report: A report}}
roles: {cert: The CERT, pmo: The prime minister's office}
scoring: {factor: {rule: none}}
nodes:
  - {id: M, title: T, indicators: [{id: M1, statement: s}, {id: M2, statement: s}]}
  - {id: L, title: T, indicators: [{id: L1, statement: s, answer: {level: {from: 0, to: 4}}}]}
  - {id: S, title: T, indicators: [{id: S1, statement: s, answer: stage}]}
  - {id: P, title: T, indicators: [{id: P1, statement: s, answer: {points: 2.5}}]}
  - {id: N, title: T, indicators: [{id: N1, statement: s, answer: {number: {min: 5, max: 20, better: lower}}}]}
)";

static const Model& kinds() {
    static const Model model = model_of(model_text);
    return model;
}

/// A right file; the answers begin on line 8.
static std::string file(std::string_view answers) {
    return R"(capmat: responses/1
model: kinds@1
country: KEN
round: "2026"
date: 2026-03-31
respondent: {role: cert, organisation: KE-CIRT}
answers:
)" + std::string(answers);
}

static std::string messages(std::string_view answers) {
    return response_messages(file(answers), kinds());
}

static Response response(std::string_view answers) {
    return sets_of(file(answers), kinds()).at(0).responses.at(0);
}

/// The first answer of a file in words.
static std::string answer(std::string_view answers) {
    return to_string(response(answers).answer);
}

TEST_CASE("a file of answers comes in whole") {
    const std::vector<ResponseSet> sets = sets_of(file(R"(  M1:
    answer: partly
    confidence: medium
    note: our words
    assessor_note: their words
    evidence:
      - {kind: report, title: A report, date: 2024-05, url: "https://x.example", verified: {by: Ada, on: 2026-04-02}}
  L1: 3
open_answers: {good-1: {en: Good, fr: Bon}}
marking: TLP:GREEN
assessor_type: facilitated
scope: [M, L]
settlements: {M1: {answer: yes, by: Ada, on: 2026-04-10, why: seen}}
)"),
                                                  kinds());
    REQUIRE(sets.size() == 1);
    const ResponseSet& set = sets[0];
    CHECK(set.model == ModelReference{"kinds", "1"});
    CHECK(set.country == "KEN");
    CHECK(set.name.empty());
    CHECK(set.round == "2026");
    CHECK(set.date == Date{2026, 3, 31});
    CHECK(set.respondent == Respondent{"cert", "KE-CIRT"});
    CHECK(set.marking == Marking::Green);
    CHECK(set.assessor_type == AssessorType::Facilitated);
    CHECK(set.scope == std::vector<std::size_t>{1, 2});
    REQUIRE(set.responses.size() == 2);
    const Response& first = set.responses[0];
    CHECK(first.answer == Answer{AnswerState::Partly, 0.0});
    CHECK(first.confidence == Confidence::Medium);
    CHECK(first.note == "our words");
    CHECK(first.assessor_note == "their words");
    CHECK(first.position == SourcePosition{"responses.yaml", 8, 3});
    REQUIRE(first.evidence.size() == 1);
    CHECK(first.evidence[0].kind == 1);
    CHECK(first.evidence[0].date->last == Date{2024, 5, 31});
    CHECK(first.evidence[0].verified == Verification{"Ada", {2026, 4, 2}});
    CHECK(first.evidence[0].position.line == 14);
    CHECK(set.responses[1].answer == Answer{AnswerState::Value, 3.0});
    CHECK(set.open_answers.at("good-1").at("fr") == "Bon");
    REQUIRE(set.settlements.size() == 1);
    CHECK(set.settlements[0].by == "Ada");
    CHECK(set.settlements[0].on == Date{2026, 4, 10});
    CHECK(set.settlements[0].why == "seen");
    CHECK(set.settlements[0].response.answer.state == AnswerState::Yes);
}

TEST_CASE("what a file leaves out takes the default") {
    const ResponseSet set = sets_of(file("  {}\n"), kinds()).at(0);
    CHECK(set.marking == Marking::AmberStrict);
    CHECK(set.assessor_type == AssessorType::Self);
    CHECK_FALSE(set.scope.has_value());
    CHECK(sets_of(file(""), kinds()).at(0).responses.empty());
}

TEST_CASE("met takes words and no figure") {
    CHECK(answer("  M1: yes\n") == "yes");
    CHECK(answer("  M1: partly\n") == "partly");
    CHECK(answer("  M1: no\n") == "no");
    CHECK(answer("  M1: unknown\n") == "unknown");
    CHECK(answer("  M1: {answer: not_applicable, reason: no coast}\n") ==
          "not_applicable");
    const std::string rest =
        " is not an answer here; expected yes, partly, no, unknown or "
        "not_applicable\n";
    CHECK(messages("  M1: maybe\n") == "8:7 'maybe'" + rest);
    CHECK(messages("  M1: Yes\n") == "8:7 'Yes'" + rest);
    CHECK(messages("  M1: 1\n") == "8:7 '1'" + rest);
    CHECK(messages("  M1: true\n") == "8:7 'true'" + rest);
    CHECK(messages("  M1:\n  M2: no\n") == "8:3 this" + rest);
    CHECK(messages("  M1: [yes]\n") == "8:7 this" + rest);
}

TEST_CASE("levels and stages take whole numbers of their scale") {
    CHECK(answer("  L1: 0\n") == "0");
    CHECK(answer("  L1: 4\n") == "4");
    CHECK(answer("  S1: 1\n") == "1");
    const std::string level =
        " is not an answer here; expected a whole number from 0 to 4, "
        "unknown or not_applicable\n";
    CHECK(messages("  L1: 5\n") == "8:7 '5'" + level);
    CHECK(messages("  L1: -1\n") == "8:7 '-1'" + level);
    CHECK(messages("  L1: 2.5\n") == "8:7 '2.5'" + level);
    CHECK(messages("  L1: 1e300\n") == "8:7 '1e300'" + level);
    CHECK(messages("  L1: yes\n") == "8:7 'yes'" + level);
    CHECK(messages("  L1: \"3\"\n") == "8:7 '3'" + level);
    CHECK(messages("  L1: 03\n") ==
          "8:7 'L1' must be a number such as 2 or 0.75, found '03'\n");
    CHECK(messages("  S1: 0\n") ==
          "8:7 '0' is not an answer here; expected a stage from 1 to 3, unknown or "
          "not_applicable\n");
}

TEST_CASE("points take yes, no and any figure up to all of them") {
    CHECK(answer("  P1: yes\n") == "2.5");
    CHECK(answer("  P1: no\n") == "0");
    CHECK(answer("  P1: 1.25\n") == "1.25");
    const std::string rest = " is not an answer here; expected yes, no, points from 0 to "
                             "2.5, unknown or not_applicable\n";
    CHECK(messages("  P1: partly\n") == "8:7 'partly'" + rest);
    CHECK(messages("  P1: 3\n") == "8:7 '3'" + rest);
    CHECK(messages("  P1: -1\n") == "8:7 '-1'" + rest);
}

TEST_CASE("figures lie between the ends of their scale, whichever end is the better") {
    CHECK(answer("  N1: 5\n") == "5");
    CHECK(answer("  N1: 19.5\n") == "19.5");
    const std::string rest =
        " is not an answer here; expected a number from 5 to 20, unknown or "
        "not_applicable\n";
    CHECK(messages("  N1: 4.9\n") == "8:7 '4.9'" + rest);
    CHECK(messages("  N1: 20.1\n") == "8:7 '20.1'" + rest);
    CHECK(messages("  N1: yes\n") == "8:7 'yes'" + rest);
    CHECK(messages("  N1: .nan\n") ==
          "8:7 'N1' must be a number such as 2 or 0.75, found '.nan'\n");
}

TEST_CASE("not applicable says why, and nothing else does") {
    CHECK(response("  M1: {answer: not_applicable, reason: no coast}\n").reason ==
          "no coast");
    CHECK(messages("  M1: not_applicable\n") ==
          "8:7 not_applicable must say why: {answer: not_applicable, reason: ...}\n");
    CHECK(messages("  M1: {answer: not_applicable}\n") ==
          "8:7 missing 'reason': not_applicable must say why\n");
    CHECK(messages("  M1: {answer: not_applicable, reason: \"\"}\n") ==
          "8:40 'reason' must not be empty\n");
    CHECK(messages("  M1: {answer: no, reason: poor}\n") ==
          "8:28 'reason' belongs to the answer not_applicable; use 'note'\n");
}

TEST_CASE("the long form of an answer") {
    CHECK(messages("  M1: {}\n") == "8:7 missing 'answer'\n");
    CHECK(messages("  M1: {answer: yes, confidence: sure, comment: x}\n") ==
          "8:33 'sure' is not a confidence; expected low, medium or high\n"
          "8:39 unknown key 'comment'\n");
    CHECK(messages("  M1: {answer: yes, note: 12}\n") ==
          "8:27 'note' must be text; put it in quotes: \"12\"\n");
}

TEST_CASE("what is offered as evidence") {
    CHECK(messages("  M1: {answer: yes, evidence: [{}]}\n") == "8:32 missing 'kind'\n"
                                                               "8:32 missing 'title'\n");
    CHECK(
        messages("  M1: {answer: yes, evidence: [{kind: lwa, title: x, pages: 3}]}\n") ==
        "8:39 unknown evidence kind 'lwa'; did you mean 'law'?\n"
        "8:54 unknown key 'pages'\n");
    CHECK(
        messages(
            "  M1: {answer: yes, evidence: [{kind: law, title: x, date: 2024-13}]}\n") ==
        "8:60 '2024-13' is not a date; expected YYYY-MM-DD, YYYY-MM or YYYY\n");
    CHECK(messages(
              "  M1: {answer: yes, evidence: [{kind: law, title: x, date: 2024}]}\n") ==
          "8:60 'date' must be text; put it in quotes: \"2024\"\n");
    CHECK(messages(
              "  M1: {answer: yes, evidence: [{kind: law, title: x, date: \"2024\"}]}\n")
              .empty());
    CHECK(messages(
              "  M1: {answer: yes, evidence: [{kind: law, title: x, sha256: abc}]}\n") ==
          "8:62 'sha256' must be 64 hexadecimal digits\n");
    CHECK(messages(
              "  M1: {answer: yes, evidence: [{kind: law, title: x, verified: {}}]}\n") ==
          "8:64 missing 'by'\n"
          "8:64 missing 'on'\n");
    CHECK(
        messages("  M1: {answer: yes, evidence: [{kind: law, title: x, verified: {by: A, "
                 "on: soon, how: x}}]}\n") ==
        "8:76 'soon' is not a date; expected YYYY-MM-DD\n"
        "8:82 unknown key 'how'\n");
    CHECK(messages("  M1: {answer: yes, evidence: x}\n") ==
          "8:31 'evidence' must be a list, found 'x'\n");
}

TEST_CASE("a settlement says who, when and why") {
    CHECK(messages("  {}\nsettlements: {M1: {answer: yes}}\n") == "9:19 missing 'by'\n"
                                                                  "9:19 missing 'on'\n"
                                                                  "9:19 missing 'why'\n");
    CHECK(messages("  {}\nsettlements: {M1: yes, X1: {answer: yes}}\n") ==
          "9:19 'M1' must be a mapping, found 'yes'\n"
          "9:24 unknown indicator 'X1'; did you mean 'L1'?\n");
    CHECK(messages(
              "  {}\nsettlements: {M1: {answer: not_applicable, by: A, on: 2026-02-30, "
              "why: w, note: n}}\n") ==
          "9:19 missing 'reason': not_applicable must say why\n"
          "9:55 '2026-02-30' is not a date; expected YYYY-MM-DD\n"
          "9:75 unknown key 'note'\n");
}

TEST_CASE("answers name indicators of the model, once each") {
    CHECK(messages("  M3: yes\n") == "8:3 unknown indicator 'M3'; did you mean 'M1'?\n");
    CHECK(messages("  M1: yes\n  M1: no\n") ==
          "9:3 key 'M1' is given twice; first on line 8\n");
    CHECK(messages("  - M1\n") == "8:3 'answers' must be a mapping, found a list\n");
    CHECK(messages("  M: yes\n") == "8:3 unknown indicator 'M'; did you mean 'M1'?\n");
}

/// The messages when one line of a right file is written differently.
static std::string when(std::string_view line, std::string_view instead) {
    return response_messages(edited(file("  M1: yes\n"), line, instead), kinds());
}

TEST_CASE("the header of a file") {
    CHECK(response_messages("capmat: responses/1\n", kinds()) ==
          "1:1 missing 'model'\n"
          "1:1 missing 'country'\n"
          "1:1 missing 'round'\n"
          "1:1 missing 'date'\n"
          "1:1 missing 'respondent'\n"
          "1:1 missing 'answers'\n");
    CHECK(
        when("capmat: responses/1", "capmat: responses/2") ==
        "1:9 'responses/2' is newer than this program, which reads responses/1; a later "
        "capmat is needed\n");
    CHECK(when("round: \"2026\"", "round: 2026") ==
          "4:8 'round' must be text; put it in quotes: \"2026\"\n");
    CHECK(when("date: 2026-03-31", "date: 31.03.2026") ==
          "5:7 '31.03.2026' is not a date; expected YYYY-MM-DD\n");
    CHECK(when("date: 2026-03-31", "date: 2026-03-31\nowner: x") ==
          "6:1 unknown key 'owner'\n");
    CHECK(response_messages("[]", kinds()) == "1:1 expected a mapping, found a list\n");
}

TEST_CASE("a file belongs to the model, or to the model it extends") {
    CHECK(when("model: kinds@1", "model: kinds@2") ==
          "2:8 this file was written for kinds@2, but the model is kinds@1\n");
    CHECK(when("model: kinds@1", "model: other@1") ==
          "2:8 this file was written for other@1, but the model is kinds@1\n");
    CHECK(when("model: kinds@1", "model: kinds") ==
          "2:8 'kinds' does not name a model and its edition; expected something like "
          "national@2026.1\n");
    Model overlaid = kinds();
    overlaid.reference = {"strict", "1"};
    overlaid.extends = ModelReference{"kinds", "1"};
    CHECK(response_messages(file("  M1: yes\n"), overlaid).empty());
    CHECK(sets_of(file("  M1: yes\n"), overlaid).at(0).model ==
          ModelReference{"strict", "1"});
}

TEST_CASE("the model a file names can be asked for alone") {
    Diagnostics diagnostics;
    CHECK(model_named_by(parsed("model: kinds@1\nanswers: 5\n")->root, diagnostics) ==
          ModelReference{"kinds", "1"});
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(model_named_by(parsed("answers: 5\n")->root, diagnostics) == std::nullopt);
    CHECK(brief(diagnostics) == "1:1 missing 'model'\n");
}

TEST_CASE("countries are ISO codes; codes of one's own need a name") {
    CHECK(
        when("country: KEN", "country: KNE") ==
        "3:10 'KNE' is not a country code of ISO 3166-1 (three capital letters); did you "
        "mean 'KEN'?\n");
    CHECK(when("country: KEN", "country: Kenya")
              .starts_with("3:10 'Kenya' is not a country code of ISO 3166-1 (three "
                           "capital letters)"));
    CHECK(when("country: KEN", "country: XMV") ==
          "1:1 missing 'name': XMV is a code of your own, so the file must say which "
          "country it stands for\n");
    CHECK(when("country: KEN", "country: XMV\nname: Maravenca").empty());
    CHECK(when("country: KEN", "country: KEN\nname: Kenia") ==
          "4:7 'name' belongs to codes XAA to XZZ; the name of 'KEN' is known\n");
    CHECK(country_name("KEN") == "Kenya");
    CHECK(country_name("VEN") == "Venezuela");
    CHECK(country_name("XXX").empty());
    CHECK(country_name("ken").empty());
    CHECK(is_user_assigned("XAA"));
    CHECK(is_user_assigned("XZZ"));
    CHECK_FALSE(is_user_assigned("XA"));
    CHECK_FALSE(is_user_assigned("Xaa"));
    CHECK_FALSE(is_user_assigned("ZAA"));
}

TEST_CASE("the list of countries is complete and sorted by code") {
    CHECK(all_countries().size() == 249);
    CHECK(std::ranges::is_sorted(all_countries(), {}, &Country::code));
}

TEST_CASE("who answered") {
    const std::string right_line = "respondent: {role: cert, organisation: KE-CIRT}";
    CHECK(when(right_line, "respondent: {}") == "6:13 missing 'role'\n"
                                                "6:13 missing 'organisation'\n");
    CHECK(when(right_line, "respondent: {role: crt, organisation: x, name: y}") ==
          "6:20 unknown role 'crt'; did you mean 'cert'?\n"
          "6:42 unknown key 'name'\n");
    CHECK(when(right_line, "respondent: KE-CIRT") ==
          "6:13 'respondent' must be a mapping, found 'KE-CIRT'\n");
}

TEST_CASE("marking, assessor type and open answers") {
    CHECK(
        when("answers:", "marking: TLP:WHITE\nanswers:") ==
        "7:10 'TLP:WHITE' is not a TLP label; expected TLP:CLEAR, TLP:GREEN, TLP:AMBER, "
        "TLP:AMBER+STRICT or TLP:RED\n");
    CHECK(when("answers:", "assessor_type: me\nanswers:") ==
          "7:16 'me' is not an assessor type; expected self, facilitated, independent or "
          "published\n");
    CHECK(
        when("answers:",
             "open_answers: {q 1: {en: x}, q2: text, q3: {en: 1}}\nanswers:") ==
        "7:16 'q 1' is not an id; expected letters, digits, '.', '-' or '_', at most 64\n"
        "7:34 'q2' must be a mapping, found 'text'\n"
        "7:49 'en' must be text; put it in quotes: \"1\"\n");
}

TEST_CASE("the scope is all, or a list of nodes, and answers lie inside it") {
    CHECK(when("answers:", "scope: all\nanswers:").empty());
    CHECK(when("answers:", "scope: [L]\nanswers:") ==
          "9:3 M1 lies outside the 'scope' of this file\n");
    CHECK(when("answers:", "scope: M\nanswers:") ==
          "7:8 'scope' is all, or a list of the nodes assessed\n");
    CHECK(when("answers:", "scope: []\nanswers:") ==
          "7:8 'scope' names no node; write all to assess everything\n");
    CHECK(when("answers:", "scope: [Q, M, M]\nanswers:") ==
          "7:9 unknown node 'Q'; did you mean 'L'?\n"
          "7:15 'M' is named twice\n");
}

TEST_CASE("a merged file holds several sets under one header") {
    const std::string merged = R"(capmat: responses/1
model: kinds@1
country: KEN
round: "2026"
sets:
  - {date: 2026-03-31, respondent: {role: cert, organisation: A}, answers: {M1: yes}}
  - {date: 2026-02-01, respondent: {role: pmo, organisation: B}, answers: {M1: no}}
)";
    const std::vector<ResponseSet> sets = sets_of(merged, kinds());
    REQUIRE(sets.size() == 2);
    CHECK(sets[0].country == "KEN");
    CHECK(sets[1].round == "2026");
    CHECK(sets[1].respondent == Respondent{"pmo", "B"});
    CHECK(sets[1].position.line == 7);
    CHECK(response_messages(merged + "answers: {}\n", kinds()) ==
          "8:1 unknown key 'answers'\n");
    CHECK(response_messages(edited(merged, ", answers: {M1: no}", ", note: x"),
                            kinds()) == "7:5 missing 'answers'\n"
                                        "7:66 unknown key 'note'\n");
}

TEST_CASE("what forms asked and left open is read, and held together") {
    CHECK(messages("  M1: yes\nforms:\n"
                   "  - {questionnaire: q, asked: -1}\n"
                   "  - {questionnaire: q@1, asked: 1, open: [a, b]}\n"
                   "  - {questionnaire: q@1, asked: 1, closed: [a]}\n") ==
          "10:21 'q' does not name a questionnaire and its edition; expected ID@EDITION\n"
          "10:31 a form asks 0 to 10000 questions\n"
          "11:42 2 questions are open, but 'asked' says 1\n"
          "12:5 'q@1' stands here twice\n"
          "12:36 unknown key 'closed'\n");
}

TEST_CASE("a file with one mistake gives no set at all") {
    Diagnostics diagnostics;
    const auto document = parsed(file("  M1: yes\n  M2: maybe\n"));
    CHECK(read_responses(document->root, kinds(), diagnostics).empty());
    CHECK(diagnostics.error_count() == 1);
}

/// The model above, from which an overlay took M2 and the node L with L1.
static const Model& fewer_kinds() {
    static const Model model = [] {
        Model fewer = model_of(edited(
            edited(edited(edited(model_text, ", {id: M2, statement: s}", ""),
                          "  - {id: L, title: T, indicators: [{id: L1, statement: s, "
                          "answer: {level: {from: 0, to: 4}}}]}\n",
                          ""),
                   "id: kinds", "id: fewer"),
            "edition: \"1\"", "edition: \"2\""));
        fewer.extends = ModelReference{"kinds", "1"};
        fewer.hidden = {{{"L", "fewer@2"}}, {{"L1", "fewer@2"}, {"M2", "middle@1"}}};
        return fewer;
    }();
    return model;
}

/// What is read of a file for `kinds` by the model that hides a part of it.
static ResponseSet read_by_fewer(const std::string& text, std::string& says) {
    Diagnostics diagnostics;
    const auto document = parsed(text);
    const std::vector<ResponseSet> sets =
        read_responses(document->root, fewer_kinds(), diagnostics);
    says = to_string(diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    return sets.at(0);
}

TEST_CASE("answers to what an overlay hides are set aside, whatever they say") {
    std::string says;
    const ResponseSet set = read_by_fewer(
        file("  M1: yes\n  M2: {answer: maybe, wrong: key}\n  L1: 3\n  P1: 2\n"
             "settlements: {L1: {answer: 2}, M1: {answer: no, by: Ada, on: 2026-04-10, "
             "why: seen}}\n"),
        says);
    CHECK(says == "file.yaml:9:3: warning: 'M2' is set aside: hidden by overlay "
                  "middle@1\n"
                  "      M2: {answer: maybe, wrong: key}\n"
                  "      ^\n"
                  "file.yaml:10:3: warning: 'L1' is set aside: hidden by overlay "
                  "fewer@2\n"
                  "      L1: 3\n"
                  "      ^\n"
                  "file.yaml:12:15: warning: 'L1' is set aside: hidden by overlay "
                  "fewer@2\n"
                  "    settlements: {L1: {answer: 2}, M1: {answer: no, by: Ada, on: "
                  "2026-04-10, why...\n"
                  "                  ^\n");
    REQUIRE(set.responses.size() == 2);
    CHECK(set.responses[0].indicator == fewer_kinds().find_indicator("M1"));
    CHECK(set.responses[1].indicator == fewer_kinds().find_indicator("P1"));
    REQUIRE(set.settlements.size() == 1);
}

TEST_CASE("a hidden node leaves the scope, which may be left empty") {
    std::string says;
    ResponseSet set = read_by_fewer(file("  M1: yes\nscope: [L, M]\n"), says);
    CHECK(set.scope == std::vector<std::size_t>{1});
    set = read_by_fewer(file("  L1: 1\nscope: [L]\n"), says);
    CHECK(set.scope == std::vector<std::size_t>{});
    CHECK(set.responses.empty());
}

TEST_CASE(
    "what was never in the base is an error still, and so is a node for an answer") {
    CHECK(response_messages(file("  L11: 3\n  L: 1\n  L1: 1\nscope: [LL, L, L1]\n"),
                            fewer_kinds()) ==
          "8:3 unknown indicator 'L11'\n"
          "9:3 unknown indicator 'L'\n"
          "10:3 'L1' is set aside: hidden by overlay fewer@2\n"
          "11:9 unknown node 'LL'\n"
          "11:13 'L' is set aside: hidden by overlay fewer@2\n"
          "11:16 unknown node 'L1'\n");
}

} // namespace capmat::test
