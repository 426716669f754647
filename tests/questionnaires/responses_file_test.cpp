// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_writer.h"
#include "questionnaires/imports/merge_import.h"
#include "questionnaires/responses_file.h"
#include "tests/support/questions.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

static const Model& written_model() {
    static const Model model = model_asking("written", R"(evidence: {kinds: {log: Log}}
roles: {cert: CERT}
nodes:
  - {id: M, title: M, indicators: [{id: M1, statement: s}, {id: M2, statement: s}]}
  - {id: L, title: L, indicators: [{id: L1, statement: s, answer: {level: {from: 0, to: 4}}}]}
)");
    return model;
}

static const std::string full_file = R"(capmat: responses/1
model: written@1
country: XAB
name: "1.0"
round: "2026"
date: 2026-03-31
respondent: {role: cert, organisation: "yes: us"}
marking: TLP:GREEN
assessor_type: facilitated
scope: [M]
answers:
  M1:
    answer: partly
    confidence: low
    note: |
      two
      lines
    assessor_note: seen
    evidence:
      - {kind: log, title: "= A log", date: 2024-05, url: "https://x.example", sha256: 0000000000000000000000000000000000000000000000000000000000000000, verified: {by: Ada, on: 2026-04-02}}
  M2: {answer: not_applicable, reason: because}
open_answers: {good: {en: "Good", fr: "Bon"}}
settlements: {M1: {answer: yes, by: Ada, on: 2026-04-10, why: seen}}
forms: [{questionnaire: written-first@1, asked: 3, open: [m, other]}]
)";

/// Places aside, which are those of the file that was read.
static ResponseSet without_places(ResponseSet set) {
    set.position = {};
    for (Response& response : set.responses) {
        response.position = {};
        for (Evidence& evidence : response.evidence) {
            evidence.position = {};
        }
    }
    for (Settlement& settlement : set.settlements) {
        settlement.response.position = {};
    }
    return set;
}

static bool same_set(const ResponseSet& left, const ResponseSet& right) {
    const ResponseSet a = without_places(left);
    const ResponseSet b = without_places(right);
    return a.country == b.country && a.name == b.name && a.round == b.round &&
           a.date == b.date && a.respondent == b.respondent && a.marking == b.marking &&
           a.assessor_type == b.assessor_type && a.scope == b.scope &&
           a.responses == b.responses && a.open_answers == b.open_answers &&
           a.settlements == b.settlements && a.forms == b.forms;
}

static std::string written(const std::vector<ResponseSet>& sets) {
    return write_yaml(responses_file(sets, written_model()));
}

TEST_CASE("responses that are written read back as they were") {
    const std::vector<ResponseSet> sets = sets_of(full_file, written_model());
    const std::vector<ResponseSet> again = sets_of(written(sets), written_model());
    REQUIRE(again.size() == 1);
    CHECK(same_set(sets[0], again[0]));
}

TEST_CASE("several sets stand side by side in one file") {
    std::vector<ResponseSet> sets = sets_of(full_file, written_model());
    sets.push_back(sets[0]);
    sets[1].respondent.organisation = "others";
    sets[1].responses.clear();
    const std::vector<ResponseSet> again = sets_of(written(sets), written_model());
    REQUIRE(again.size() == 2);
    CHECK(same_set(sets[0], again[0]));
    CHECK(same_set(sets[1], again[1]));
}

/// The file of one respondent with these answers.
static ResponseSet answers_of(const std::string& answers,
                              const std::string& organisation = "us") {
    return sets_of("capmat: responses/1\nmodel: written@1\ncountry: KEN\nround: r\n"
                   "date: 2026-03-31\nrespondent: {role: cert, organisation: " +
                       organisation + "}\nanswers: {" + answers + "}\n",
                   written_model())
        .at(0);
}

TEST_CASE("an import changes what it mentions and says what") {
    std::vector<ResponseSet> existing{answers_of("M1: yes, M2: {answer: no, "
                                                 "assessor_note: kept}")};
    const std::vector<ImportChange> changes = merge_import(
        existing, {answers_of("M2: partly, L1: 3"), answers_of("M1: no", "them")},
        written_model());
    REQUIRE(existing.size() == 2);
    REQUIRE(existing[0].responses.size() == 3);
    CHECK(existing[0].responses[0].answer.state == AnswerState::Yes);
    CHECK(existing[0].responses[1].answer.state == AnswerState::Partly);
    CHECK(existing[0].responses[1].assessor_note == "kept");
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].what == "M2");
    CHECK(changes[0].from == "no");
    CHECK(changes[0].to == "partly");
    CHECK(changes[1].what == "L1");
    CHECK(changes[1].from.empty());
    CHECK(changes[2].what == "respondent");
    CHECK(changes[2].to == "1 answers");
}

TEST_CASE("what a workshop settled is listed, though the workshop is new to the file") {
    std::vector<ResponseSet> existing{answers_of("M1: yes")};
    ResponseSet workshop = answers_of("", "workshop");
    workshop.settlements = sets_of(full_file, written_model())[0].settlements;
    const auto changes = merge_import(existing, {workshop}, written_model());
    REQUIRE(changes.size() == 2);
    CHECK(changes[1].what == "M1");
    CHECK(changes[1].to == "settled: yes");
}

TEST_CASE("answers put beside others keep the stricter marking") {
    std::vector<ResponseSet> existing{answers_of("M1: yes")};
    existing[0].marking = Marking::Green;
    ResponseSet red = existing[0];
    red.marking = Marking::Red;
    const auto changes = merge_import(existing, {red}, written_model());
    CHECK(existing[0].marking == Marking::Red);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].what == "marking");
    CHECK(changes[0].from == "TLP:GREEN");
    CHECK(changes[0].to == "TLP:RED");
    red.marking = Marking::Clear;
    CHECK(merge_import(existing, {red}, written_model()).empty());
    CHECK(existing[0].marking == Marking::Red);
}

TEST_CASE("a form sent again leaves open what both left open") {
    std::vector<ResponseSet> existing{answers_of("M1: yes")};
    existing[0].forms = {{"q@1", 5, {"a", "b", "c"}}};
    ResponseSet again = answers_of("M2: yes");
    again.forms = {{"q@1", 6, {"a", "c", "d"}}, {"other@1", 1, {}}};
    (void)merge_import(existing, {again}, written_model());
    CHECK(existing[0].forms ==
          std::vector<AnsweredForm>{{"q@1", 6, {"a", "c"}}, {"other@1", 1, {}}});
}

TEST_CASE("an import that says the same changes nothing") {
    std::vector<ResponseSet> existing{answers_of("M1: yes")};
    CHECK(merge_import(existing, {answers_of("M1: yes")}, written_model()).empty());
    const auto changes = merge_import(
        existing, {answers_of("M1: {answer: yes, note: more}")}, written_model());
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].to == "yes, other words or evidence");
}

} // namespace capmat::test
