// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/round.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace capmat::test {

static const Model& tiny() {
    static const Model model = model_of(R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [factor]
scoring: {factor: {rule: mean}}
nodes:
  - {id: F, title: T, indicators: [{id: A, statement: s}, {id: B, statement: s}]}
  - {id: G, title: T, indicators: [{id: C, statement: s}]}
)");
    return model;
}

TEST_CASE("a round is dated by its latest file and marked by its most closed one") {
    const auto round =
        round_of(tiny(), {{"A: yes", "O", "2026-03-31", "marking: TLP:GREEN"},
                          {"A: no", "P", "2026-05-01", "marking: TLP:AMBER"}});
    CHECK(round->country == "KEN");
    CHECK(round->name == "Kenya");
    CHECK(round->round == "2026");
    CHECK(round->as_of == Date{2026, 5, 1});
    CHECK(round->marking == Marking::Amber);
    CHECK(round_of(tiny(), {{"A: yes", "O", "2026-03-31", "marking: TLP:RED"},
                            {"A: no", "P", "2026-05-01", "marking: TLP:CLEAR"}})
              ->marking == Marking::Red);
    CHECK(round->sets.size() == 2);
    CHECK(round->replaced.empty());
}

TEST_CASE("the date asked for dates the round") {
    CHECK(round_of(tiny(), {{"A: yes"}}, Date{2027, 1, 1})->as_of == Date{2027, 1, 1});
    CHECK(round_of(tiny(), {{"A: yes"}}, Date{2026, 3, 31})->as_of == Date{2026, 3, 31});
    CHECK(gather_messages(tiny(), {{"A: yes"}, {"A: no", "P", "2026-02-01"}},
                          Date{2026, 3, 30}) ==
          "1:1 this file is dated 2026-03-31, after the assessment date 2026-03-30 asked "
          "for; leave it out or choose a later --as-of\n");
}

TEST_CASE("a later file of one respondent replaces all of the earlier one") {
    const auto round = round_of(
        tiny(), {{"A: yes", "O", "2026-01-01",
                  "settlements: {B: {answer: yes, by: x, on: 2026-01-01, why: w}}"},
                 {"B: no", "O", "2026-03-31"},
                 {"B: no", "O", "2026-02-01"}});
    REQUIRE(round->sets.size() == 1);
    CHECK(round->sets[0].date == Date{2026, 3, 31});
    CHECK(round->sets[0].settlements.empty());
    CHECK(round->sets[0].responses.size() == 1);
    REQUIRE(round->replaced.size() == 2);
    CHECK(round->replaced[0].position.file == "file3.yaml");
    CHECK(round->replaced[0].date == Date{2026, 2, 1});
    CHECK(round->replaced[1].position.file == "file1.yaml");
    CHECK(round->replaced[1].by.file == "file2.yaml");
}

TEST_CASE("the same respondent twice on one day is refused") {
    CHECK(gather_messages(tiny(), {{"A: yes"}, {"A: no"}}) ==
          "1:1 'cert' of 'O' answered twice on 2026-03-31 (also in file1.yaml:1:1); give "
          "the later answers a later date\n");
    CHECK(gather_messages(tiny(), {{"A: yes"}, {"A: no", "P"}}).empty());
}

TEST_CASE("settlements of one indicator that differ are refused") {
    const auto settled = [](const std::string& answer) {
        return "settlements: {A: {answer: " + answer +
               ", by: x, on: 2026-01-01, why: w}}";
    };
    CHECK(gather_messages(tiny(), {{"", "O", "2026-03-31", settled("yes")},
                                   {"", "P", "2026-03-31", settled("no")}}) ==
          "7:15 A is settled as no here but as yes in file1.yaml:7:15\n");
    CHECK(gather_messages(tiny(), {{"", "O", "2026-03-31", settled("yes")},
                                   {"", "P", "2026-03-31", settled("yes")}})
              .empty());
    // The one that a later file replaced does not count any more.
    CHECK(gather_messages(tiny(), {{"", "O", "2026-03-31", settled("yes")},
                                   {"", "P", "2026-03-31", settled("yes")},
                                   {"", "P", "2026-01-01", settled("no")}})
              .empty());
}

TEST_CASE("the scopes of all sets add up") {
    CHECK(round_of(tiny(), {{"A: yes", "O", "2026-03-31", "scope: [F]"}})->in_scope ==
          std::vector<bool>{true, true, false});
    CHECK(round_of(tiny(), {{"A: yes", "O", "2026-03-31", "scope: [F]"},
                            {"C: yes", "P", "2026-03-31", "scope: [G]"}})
              ->in_scope == std::vector<bool>{true, true, true});
    CHECK(round_of(tiny(), {{"A: yes", "O", "2026-03-31", "scope: [G, F]"}})->in_scope ==
          std::vector<bool>{true, true, true});
    CHECK(round_of(tiny(), {{"A: yes"}})->in_scope ==
          std::vector<bool>{true, true, true});
}

/// Country and round of each round found.
static std::string headers(const std::vector<ResponseSet>& sets) {
    Diagnostics diagnostics;
    std::string text;
    for (const Round& round : gather_rounds(sets, tiny(), std::nullopt, diagnostics)) {
        text += round.country + " " + round.round + " " +
                std::to_string(round.sets.size()) + " " + round.name + "\n";
    }
    return text + brief(diagnostics);
}

TEST_CASE("rounds come by country and name, whatever the order of the files") {
    std::vector<ResponseSet> sets;
    const auto add = [&](const std::string& country, const std::string& round) {
        ResponseSet set = sets_of(file_text(tiny(), {"A: yes"}), tiny()).at(0);
        set.country = country;
        set.round = round;
        set.respondent.organisation = "O" + std::to_string(sets.size());
        sets.push_back(std::move(set));
    };
    add("KEN", "2026");
    add("GHA", "2026");
    add("KEN", "2023");
    add("KEN", "2026");
    const std::string expected = "GHA 2026 1 Ghana\nKEN 2023 1 Kenya\nKEN 2026 2 Kenya\n";
    std::ranges::sort(sets, {}, [](const ResponseSet& set) { return set.respondent; });
    int orders = 0;
    do {
        CHECK(headers(sets) == expected);
        ++orders;
    } while (std::ranges::next_permutation(sets, {}, [](const ResponseSet& set) {
                 return set.respondent;
             }).found);
    CHECK(orders == 24);
}

TEST_CASE("one code stands for one name") {
    std::vector<ResponseSet> sets(2,
                                  sets_of(file_text(tiny(), {"A: yes"}), tiny()).at(0));
    sets[0].country = sets[1].country = "XMV";
    sets[0].name = "Maravenca";
    sets[1].name = "Marabenca";
    sets[1].respondent.organisation = "P";
    CHECK(headers(sets) == "XMV 2026 2 Maravenca\n"
                           "1:1 XMV is called 'Marabenca' here but 'Maravenca' in "
                           "responses.yaml:1:1\n");
}

} // namespace capmat::test
