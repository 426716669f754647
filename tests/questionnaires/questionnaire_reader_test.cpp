// SPDX-License-Identifier: Apache-2.0
#include "tests/support/questions.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

static const Model& small_model() {
    static const Model model = model_asking("small", R"(roles: {cert: CERT, pmo: PMO}
nodes:
  - {id: M, title: M, indicators: [{id: M1, statement: s, ask: [cert]}, {id: M2, statement: s}]}
  - {id: L, title: L, indicators: [{id: L1, statement: s, answer: {level: {from: 0, to: 4}}}]}
  - {id: N, title: N, indicators: [{id: N1, statement: s, answer: {number: {min: 5, max: 20}}}]}
)");
    return model;
}

/// The questions begin on line 12.
static std::string questionnaire_text(std::string_view questions,
                                      std::string_view asks = "part") {
    return R"(capmat: questionnaire/1
id: q
edition: "1"
model: small@1
title: T
language: en
asks: )" + std::string(asks) +
           R"(
sections:
  - id: s
    title: S
    questions:
)" + std::string(questions);
}

static std::string messages(std::string_view questions) {
    return questionnaire_messages(questionnaire_text(questions), small_model());
}

TEST_CASE("a question has a name for survey tools, roles and a range") {
    const Questionnaire read = questionnaire_of(
        questionnaire_text(
            "      - {id: M-1.a, text: A, type: yes_partly_no, sets: M1}\n"
            "      - {id: l, name: Lev, text: L, type: level, sets: L1}\n"
            "      - {id: n, text: N, type: number, sets: N1, ask: [pmo]}\n"),
        small_model());
    CHECK(read.questions.at(0).name == "M1a");
    CHECK(read.questions.at(0).ask == std::vector<std::size_t>{0});
    CHECK(read.questions.at(1).name == "Lev");
    CHECK(read.questions.at(1).highest == 4.0);
    CHECK(read.questions.at(1).whole);
    CHECK(read.questions.at(2).lowest == 5.0);
    CHECK(read.questions.at(2).ask == std::vector<std::size_t>{1});
}

TEST_CASE("every mistake of a questionnaire is named") {
    CHECK(messages("      - {id: a, text: A, type: yes_no, sets: M1}\n") ==
          "12:32 'yes_no' is not a type of question; expected yes_partly_no, choice, "
          "choices, level, number, date or text\n");
    CHECK(messages("      - {id: a, text: A, type: yes_partly_no, sets: M3}\n") ==
          "12:53 unknown indicator 'M3'; did you mean 'M1'?\n");
    CHECK(messages("      - {id: a, text: A, type: yes_partly_no, sets: L1}\n") ==
          "12:53 the answer to a question of type yes_partly_no cannot be the answer of "
          "L1\n");
    CHECK(messages("      - {id: all, text: A, type: text}\n") ==
          "12:14 'any' and 'all' join skip rules and cannot be ids\n");
    CHECK(messages("      - {id: 1a, text: A, type: text}\n") ==
          "12:9 '1a' cannot be a name in survey tools: a letter, then letters and "
          "digits, 20 in all; give the question a 'name'\n");
    CHECK(messages("      - {id: a.b, text: A, type: text}\n"
                   "      - {id: A-B, text: A, type: text}\n"
                   "      - {id: A.B, text: A, type: text}\n") ==
          "13:9 in survey tools this question would have the name 'AB' of question a.b; "
          "give it a 'name' of its own\n"
          "14:9 question 'A.B' is given twice, the first time as 'a.b'\n"
          "14:9 in survey tools this question would have the name 'AB' of question a.b; "
          "give it a 'name' of its own\n");
    CHECK(messages("      - {id: a, text: A, type: level}\n") ==
          "12:9 a question of type level sets an indicator: missing 'sets'\n");
    CHECK(messages("      - {id: a, text: A, type: number, min: 3, max: 2}\n") ==
          "12:9 'max' must be greater than 'min'\n");
    CHECK(messages("      - {id: a, text: A, type: text, skipped: {M1: no}}\n") ==
          "12:47 'skipped' belongs to a question with 'ask_if'\n");
}

TEST_CASE("options that survey tools or people could not tell apart are refused") {
    CHECK(messages("      - id: a\n        text: A?\n        type: choice\n"
                   "        options: [{id: x-1, text: One}, {id: b, text: One}, "
                   "{id: b, text: Two}, {id: unknown, text: U}]\n") ==
          "15:19 'x-1' cannot be the id of an option: a letter, then letters, digits and "
          "'_', 32 in all\n"
          "15:41 two options of a question have the same text; nobody could tell them "
          "apart in a list of answers\n"
          "15:61 option 'b' is given twice\n"
          "15:81 'unknown' is an answer to every question; give the option another id\n");
    CHECK(messages(
              "      - {id: a, text: A, type: choice, options: [{id: b, text: B}]}\n") ==
          "12:49 a question with options has at least two of them\n");
    CHECK(messages("      - {id: a, text: A, type: choice}\n") ==
          "12:9 missing 'options'\n");
}

TEST_CASE("bands ascend") {
    CHECK(
        messages(
            "      - id: a\n        text: A?\n        type: number\n"
            "        bands: [{from: 2, sets: {M1: yes}}, {from: 2, sets: {M1: no}}]\n") ==
        "15:16 the bounds of the bands must ascend\n");
    CHECK(
        messages(
            "      - id: a\n        text: A?\n        type: date\n"
            "        bands: [{sets: {M1: yes}}, {within_months: 2, sets: {M1: no}}]\n") ==
        "15:16 only the last band of a date may be without its bound\n");
    CHECK(messages("      - id: a\n        text: A?\n        type: number\n"
                   "        bands: [{from: 2, sets: {M1: 3}}]\n") ==
          "15:38 '3' is not an answer here; expected yes, partly, no, unknown or "
          "not_applicable\n");
}

TEST_CASE("a skip rule looks at earlier questions and at answers they have") {
    const std::string start = "      - {id: a, text: A, type: yes_partly_no, sets: M1}\n"
                              "      - {id: o, text: O, type: text}\n"
                              "      - {id: n, text: N, type: number}\n";
    CHECK(messages(start + "      - {id: b, text: B, type: text, ask_if: {c: [yes]}}\n"
                           "      - {id: c, text: C, type: text}\n") ==
          "15:47 unknown earlier question 'c'; did you mean 'a'?\n");
    CHECK(messages(start +
                   "      - {id: b, text: B, type: text, ask_if: {a: [maybe]}}\n") ==
          "15:51 'maybe' is not an answer to a; expected yes, partly, no, unknown or "
          "not_applicable\n");
    CHECK(
        messages(start + "      - {id: b, text: B, type: text, ask_if: {o: [yes]}}\n") ==
        "15:51 'yes' is not an answer to o; an open question cannot be looked at\n");
    CHECK(
        messages(start +
                 "      - {id: b, text: B, type: text, ask_if: {a: {at_least: 1}}}\n") ==
        "15:50 a has no number to compare; expected a list of its answers\n");
    CHECK(messages(start + "      - {id: b, text: B, type: text, ask_if: {n: {}}}\n") ==
          "15:50 expected {at_least: N}, {at_most: N} or both\n");
    CHECK(messages(start + "      - {id: b, text: B, type: text, ask_if: {}}\n") ==
          "15:46 this rule names no question; leave 'ask_if' out to ask always\n");
    CHECK(messages(start + "      - {id: b, text: B, type: text, ask_if: {any: []}}\n") ==
          "15:52 this list holds no rule\n");
    CHECK(messages(start + "      - {id: b, text: B, type: text, ask_if: {a: []}}\n") ==
          "15:50 this list names no answer, so the rule could never hold\n");
    CHECK(messages(start + "      - {id: b, text: B, type: text, ask_if: [a]}\n") ==
          "15:46 a skip rule is a map from earlier questions to their answers, as in "
          "{STR-2.2: [yes, partly]}\n");
}

TEST_CASE("what a whole questionnaire does not ask is listed") {
    CHECK(questionnaire_messages(
              questionnaire_text(
                  "      - {id: a, text: A, type: yes_partly_no, sets: [M1]}\n", "all"),
              small_model()) ==
          "1:1 no question asks for M2; add one, or write 'asks: part'\n"
          "1:1 no question asks for L1; add one, or write 'asks: part'\n"
          "1:1 no question asks for N1; add one, or write 'asks: part'\n");
    CHECK(messages("      - {id: a, text: A, type: level, sets: L1}\n"
                   "      - {id: b, text: B, type: level, sets: L1}\n") ==
          "1:1 L1 is set by a and by b; an indicator with levels or figures takes one "
          "question\n");
}

TEST_CASE("questions are taken from another questionnaire by their ids") {
    const Questionnaire base = questionnaire_of(
        questionnaire_text("      - {id: a, text: A, type: yes_partly_no, sets: M1}\n"
                           "      - {id: b, text: B, type: yes_partly_no, sets: M2, "
                           "ask_if: {a: [yes]}}\n"),
        small_model());
    const auto taking = [](std::string_view ids) {
        return R"(capmat: questionnaire/1
id: r
edition: "1"
from: q@1
model: small@1
title: T
language: en
asks: part
sections:
  - {id: s, title: S, questions: )" +
               std::string(ids) + "}\n";
    };
    const Questionnaire taken = questionnaire_of(
        taking("[{id: o, text: O, type: text}, a, b]"), small_model(), &base);
    REQUIRE(taken.questions.size() == 3);
    CHECK(taken.questions[2].ask_if->test.question == 1);
    CHECK(taken.questions[2].origin == "q");
    CHECK(taken.questions[0].origin == "r");
    CHECK(questionnaire_messages(taking("[b]"), small_model(), &base) ==
          "10:35 whether b is asked depends on a, which must be taken before it\n");
    CHECK(questionnaire_messages(taking("[a, c]"), small_model(), &base) ==
          "10:38 unknown question 'c'; did you mean 'a'?\n");
    CHECK(questionnaire_messages(taking("[a]"), small_model()) ==
          "4:7 questionnaire q@1 was not found\n"
          "10:35 a question by its id alone ('a') needs 'from', which names the "
          "questionnaire it is taken from\n");
    CHECK(questionnaire_messages(questionnaire_text(""), small_model()) ==
          "11:5 'questions' must be a list, found nothing\n");
}

} // namespace capmat::test
