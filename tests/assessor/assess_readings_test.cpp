// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

namespace capmat::test {

static const std::string model_text = R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [factor]
stages: [{id: 1, name: Low}, {id: 2, name: Middle}, {id: 3, name: High}]
answers: {partly: 0.4}
evidence: {policy: evidenced, kinds: {law: A law, photo: A picture}}
scoring: {factor: {rule: coverage}}
nodes:
  - {id: F, title: T, indicators: [{id: A, statement: s, evidence: {kinds: [law], max_age_months: 12}}, {id: FREE, statement: s}]}
  - {id: L, title: T, indicators: [{id: L1, statement: s, evidence: {max_age_months: 12}, answer: {level: {from: 1, to: 5}}}]}
  - {id: S, title: T, indicators: [{id: S1, statement: s, evidence: {max_age_months: 12}, answer: stage}]}
  - {id: P, title: T, indicators: [{id: P1, statement: s, evidence: {max_age_months: 12}, answer: {points: 4}}]}
  - {id: N, title: T, indicators: [{id: N1, statement: s, evidence: {max_age_months: 12}, answer: {number: {min: 0, max: 10, better: lower}}}]}
)";

static const Model& model() {
    static const Model read = model_of(model_text);
    return read;
}

static const std::string in_date = "{kind: law, title: t, date: 2026-01-01}";
static const std::string too_old = "{kind: law, title: t, date: 2025-03-30}";
static const std::string last_day = "{kind: law, title: t, date: 2025-03-31}";
static const std::string undated = "{kind: law, title: t}";
static const std::string future = "{kind: law, title: t, date: 2026-04-01}";
static const std::string wrong_kind = "{kind: photo, title: t, date: 2026-01-01}";
static const std::string checked =
    "{kind: law, title: t, date: 2026-01-01, verified: {by: Ada, on: 2026-09-01}}";
static const std::string checked_old =
    "{kind: law, title: t, date: 2020-01-01, verified: {by: Ada, on: 2026-02-01}}";

static LeafRange range_of(const std::string& id, const std::vector<Sent>& files,
                          Reading reading) {
    const Assessment assessment = assessed(model(), files);
    return assessment.indicators.at(model().find_indicator(id).value()).ranges[reading];
}

/// Credit low and high of one answer on 2026-03-31 with some evidence.
static std::pair<double, double> credit(const std::string& id, const std::string& answer,
                                        const std::string& evidence,
                                        Reading reading = Reading::Evidenced) {
    const LeafRange range = range_of(
        id, {{id + ": {answer: " + answer + ", evidence: [" + evidence + "]}"}}, reading);
    return {range.low.credit, range.high.credit};
}

/// The same for the value the rules see.
static std::pair<double, double> value(const std::string& id, const std::string& answer,
                                       const std::string& evidence) {
    const LeafRange range =
        range_of(id, {{id + ": {answer: " + answer + ", evidence: [" + evidence + "]}"}},
                 Reading::Evidenced);
    return {range.low.value, range.high.value};
}

TEST_CASE("claimed: the answer as given") {
    CHECK(credit("A", "yes", "", Reading::Claimed) == std::pair(1.0, 1.0));
    CHECK(credit("A", "partly", "", Reading::Claimed) == std::pair(0.4, 0.4));
    CHECK(credit("A", "no", "", Reading::Claimed) == std::pair(0.0, 0.0));
    CHECK(credit("A", "unknown", "", Reading::Claimed) == std::pair(0.0, 1.0));
}

TEST_CASE(
    "evidenced: without acceptable evidence the low end is 0, the high end claimed") {
    for (const std::string& useless :
         {std::string(), wrong_kind, future, wrong_kind + ", " + future}) {
        CAPTURE(useless);
        CHECK(credit("A", "yes", useless) == std::pair(0.0, 1.0));
        CHECK(credit("A", "partly", useless) == std::pair(0.0, 0.4));
        CHECK(credit("A", "no", useless) == std::pair(0.0, 0.0));
    }
}

TEST_CASE("evidenced: in date the claim stands, on the last day too") {
    CHECK(credit("A", "yes", in_date) == std::pair(1.0, 1.0));
    CHECK(credit("A", "partly", in_date) == std::pair(0.4, 0.4));
    CHECK(credit("A", "yes", last_day) == std::pair(1.0, 1.0));
}

TEST_CASE("evidenced: too old makes partly of a yes and leaves all else") {
    for (const std::string& old : {too_old, undated, too_old + ", " + wrong_kind}) {
        CAPTURE(old);
        CHECK(credit("A", "yes", old) == std::pair(0.4, 0.4));
        CHECK(credit("A", "partly", old) == std::pair(0.4, 0.4));
        CHECK(credit("A", "no", old) == std::pair(0.0, 0.0));
        CHECK(credit("A", "unknown", old) == std::pair(0.0, 1.0));
    }
    CHECK(credit("L1", "4", too_old) == std::pair(0.75, 0.75));
    CHECK(credit("P1", "yes", too_old) == std::pair(1.0, 1.0));
    CHECK(credit("S1", "3", too_old) == std::pair(1.0, 1.0));
    CHECK(credit("N1", "1", too_old) == std::pair(0.9, 0.9));
}

TEST_CASE("the best item decides") {
    CHECK(credit("A", "yes", too_old + ", " + in_date) == std::pair(1.0, 1.0));
    CHECK(credit("A", "yes", wrong_kind + ", " + too_old) == std::pair(0.4, 0.4));
}

TEST_CASE("verified: only evidence that was checked exists, however late") {
    CHECK(credit("A", "yes", checked, Reading::Verified) == std::pair(1.0, 1.0));
    CHECK(credit("A", "yes", in_date, Reading::Verified) == std::pair(0.0, 1.0));
    CHECK(credit("A", "yes", in_date + ", " + checked_old, Reading::Verified) ==
          std::pair(0.4, 0.4));
    CHECK(credit("A", "yes", in_date + ", " + checked_old) == std::pair(1.0, 1.0));
}

TEST_CASE("an indicator without evidence needs none") {
    CHECK(credit("FREE", "yes", "", Reading::Verified) == std::pair(1.0, 1.0));
    CHECK(credit("FREE", "partly", "") == std::pair(0.4, 0.4));
}

TEST_CASE("a shortfall brings the worst value of the scale with it") {
    CHECK(value("L1", "4", "") == std::pair(1.0, 4.0));
    CHECK(value("S1", "3", "") == std::pair(1.0, 3.0));
    CHECK(value("P1", "3", "") == std::pair(0.0, 3.0));
    CHECK(value("N1", "2", "") == std::pair(10.0, 2.0));
    CHECK(credit("N1", "2", "") == std::pair(0.0, 0.8));
    CHECK(value("A", "yes", "") == std::pair(0.0, 1.0));
}

TEST_CASE("an open leaf spans its whole range") {
    CHECK(value("L1", "unknown", "") == std::pair(1.0, 5.0));
    CHECK(value("S1", "unknown", "") == std::pair(1.0, 3.0));
    CHECK(value("P1", "unknown", "") == std::pair(0.0, 4.0));
    CHECK(value("N1", "unknown", "") == std::pair(10.0, 0.0));
    CHECK(credit("N1", "unknown", in_date) == std::pair(0.0, 1.0));
}

TEST_CASE("the credit of a value is linear between the ends of its scale") {
    CHECK(credit("L1", "2", in_date) == std::pair(0.25, 0.25));
    CHECK(credit("S1", "2", in_date) == std::pair(0.5, 0.5));
    CHECK(credit("P1", "1", in_date) == std::pair(0.25, 0.25));
    CHECK(credit("N1", "10", in_date) == std::pair(0.0, 0.0));
}

static std::pair<double, double> of_files(const std::vector<Sent>& files,
                                          Reading reading = Reading::Evidenced) {
    const LeafRange range = range_of("A", files, reading);
    return {range.low.credit, range.high.credit};
}

TEST_CASE("contested answers span from the lowest to the highest credit") {
    CHECK(of_files({{"A: yes", "A"}, {"A: partly", "B"}}, Reading::Claimed) ==
          std::pair(0.4, 1.0));
    CHECK(of_files({{"A: {answer: yes, evidence: [" + in_date + "]}", "A"},
                    {"A: no", "B"}}) == std::pair(0.0, 1.0));
}

TEST_CASE(
    "the reading is applied once to each distinct answer, with the pooled evidence") {
    // B's evidence proves A's yes; too old, it makes partly of it.
    CHECK(of_files({{"A: yes", "A"},
                    {"A: {answer: yes, evidence: [" + in_date + "]}", "B"}}) ==
          std::pair(1.0, 1.0));
    CHECK(of_files({{"A: {answer: yes, evidence: [" + too_old + "]}", "A"},
                    {"A: partly", "B"}}) == std::pair(0.4, 0.4));
    CHECK(of_files({{"A: yes", "A"},
                    {"A: {answer: unknown, evidence: [" + in_date + "]}", "B"}}) ==
          std::pair(1.0, 1.0));
}

TEST_CASE("real answers set the interval beside not applicable") {
    CHECK(of_files({{"A: {answer: yes, evidence: [" + in_date + "]}", "A"},
                    {"A: {answer: not_applicable, reason: r}", "B"}}) ==
          std::pair(1.0, 1.0));
}

TEST_CASE("a settlement's own evidence counts, and the reading applies to it") {
    const auto settled = [](const std::string& evidence) {
        return Sent{"", "C", "2026-03-31",
                    "settlements: {A: {answer: yes, by: Ada, on: 2026-04-01, why: w, "
                    "evidence: [" +
                        evidence + "]}}"};
    };
    CHECK(of_files({{"A: no", "A"}, settled(in_date)}) == std::pair(1.0, 1.0));
    CHECK(of_files({{"A: no", "A"}, settled("")}) == std::pair(0.0, 1.0));
    CHECK(of_files({{"A: no", "A"}, settled(too_old)}) == std::pair(0.4, 0.4));
}

TEST_CASE("what does not apply is not applicable under every reading") {
    for (const Reading reading : all_readings) {
        const LeafRange range =
            range_of("A", {{"A: {answer: not_applicable, reason: r}"}}, reading);
        CHECK_FALSE(range.low.applicable);
        CHECK_FALSE(range.high.applicable);
    }
}

TEST_CASE("the headline is the model's policy, or the one asked for") {
    CHECK(assessed(model(), {{"A: yes"}}).headline == Reading::Evidenced);
    CHECK(assessed(model(), {{"A: yes"}}, Reading::Claimed).headline == Reading::Claimed);
}

TEST_CASE("the assessment date decides which evidence is too old") {
    const Sent file{"A: {answer: yes, evidence: [" + last_day + "]}"};
    const auto low = [&](const Date& as_of) {
        return assessed(model(), {file}, std::nullopt, as_of).range(0).low.credit;
    };
    CHECK(low({2026, 3, 31}) == 1.0);
    CHECK(low({2026, 4, 1}) == 0.4);
    // A later file moves the date, and with it what is too old.
    CHECK(
        assessed(model(), {file, {"FREE: yes", "P", "2026-04-01"}}).range(0).low.credit ==
        0.4);
}

} // namespace capmat::test
