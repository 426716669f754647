// SPDX-License-Identifier: Apache-2.0
#include "assessor/consensus/evidence_check.h"

#include <doctest/doctest.h>

#include <array>

namespace capmat::test {

static Evidence item(const char* date, std::size_t kind = 0) {
    Evidence evidence;
    evidence.kind = kind;
    evidence.date = parse_partial_date(date);
    return evidence;
}

static EvidenceState state(const Evidence& evidence, int months, const char* as_of) {
    return check_evidence(EvidenceRule{{}, months}, evidence, parse_date(as_of).value());
}

TEST_CASE("evidence is in date until the same day of the month, and that day counts") {
    CHECK(state(item("2025-03-31"), 12, "2026-03-31") == EvidenceState::InDate);
    CHECK(state(item("2025-03-31"), 12, "2026-04-01") == EvidenceState::TooOld);
    CHECK(state(item("2025-03-31"), 12, "2025-03-31") == EvidenceState::InDate);
}

TEST_CASE("where the month is shorter, its last day is the limit") {
    CHECK(state(item("2025-12-31"), 2, "2026-02-28") == EvidenceState::InDate);
    CHECK(state(item("2025-12-31"), 2, "2026-03-01") == EvidenceState::TooOld);
    CHECK(state(item("2024-02-29"), 12, "2025-02-28") == EvidenceState::InDate);
    CHECK(state(item("2024-02-29"), 12, "2025-03-01") == EvidenceState::TooOld);
    CHECK(state(item("2023-12-31"), 2, "2024-02-29") == EvidenceState::InDate);
}

TEST_CASE("a partial date means the last day of its period") {
    CHECK(state(item("2024-05"), 12, "2025-05-31") == EvidenceState::InDate);
    CHECK(state(item("2024-05"), 12, "2025-06-01") == EvidenceState::TooOld);
    CHECK(state(item("2024"), 12, "2025-12-31") == EvidenceState::InDate);
    CHECK(state(item("2024"), 12, "2026-01-01") == EvidenceState::TooOld);
    CHECK(state(item("2024-02"), 12, "2025-02-28") == EvidenceState::InDate);
    CHECK(state(item("2024-02"), 12, "2025-03-01") == EvidenceState::TooOld);
}

TEST_CASE("undated evidence is too old wherever there is a limit") {
    CHECK(state(Evidence{}, 12, "2026-03-31") == EvidenceState::TooOld);
    CHECK(check_evidence(EvidenceRule{}, Evidence{}, {2026, 3, 31}) ==
          EvidenceState::InDate);
    CHECK(check_evidence(std::nullopt, Evidence{}, {2026, 3, 31}) ==
          EvidenceState::InDate);
    CHECK(check_evidence(EvidenceRule{}, item("1901-01-01"), {2026, 3, 31}) ==
          EvidenceState::InDate);
}

TEST_CASE("evidence dated after the assessment does not count") {
    CHECK(state(item("2026-04-01"), 12, "2026-03-31") == EvidenceState::Future);
    CHECK(check_evidence(std::nullopt, item("2026-04-01"), {2026, 3, 31}) ==
          EvidenceState::Future);
    // A period that has begun is not after the assessment.
    CHECK(state(item("2026-03"), 12, "2026-03-02") == EvidenceState::InDate);
    CHECK(state(item("2026"), 12, "2026-01-01") == EvidenceState::InDate);
    CHECK(state(item("2026-04"), 12, "2026-03-31") == EvidenceState::Future);
}

TEST_CASE("only the kinds an indicator accepts count; no kinds accept all") {
    const EvidenceRule rule{{2, 3}, 12};
    const Date as_of{2026, 3, 31};
    CHECK(check_evidence(rule, item("2026-03-01", 1), as_of) == EvidenceState::WrongKind);
    CHECK(check_evidence(rule, item("2026-03-01", 3), as_of) == EvidenceState::InDate);
    CHECK(check_evidence(rule, item("2027-01-01", 1), as_of) == EvidenceState::WrongKind);
    CHECK(check_evidence(EvidenceRule{{}, 12}, item("2026-03-01", 7), as_of) ==
          EvidenceState::InDate);
}

TEST_CASE("evidence expires on the last day of its limit, where it has one") {
    CHECK(expiry(EvidenceRule{{}, 18}, item("2024-08-31")) == Date{2026, 2, 28});
    CHECK(expiry(EvidenceRule{}, item("2024-08-31")) == std::nullopt);
    CHECK(expiry(EvidenceRule{{}, 18}, Evidence{}) == std::nullopt);
    CHECK(expiry(std::nullopt, item("2024-08-31")) == std::nullopt);
}

TEST_CASE("the best item decides; under verified only checked items exist") {
    Evidence checked = item("2020-01-01");
    checked.verified = Verification{"Ada", {2026, 4, 2}};
    const Evidence unchecked = item("2026-01-01");
    const std::array items{CheckedEvidence{0, &checked, EvidenceState::TooOld, {}},
                           CheckedEvidence{0, &unchecked, EvidenceState::InDate, {}}};
    CHECK(best_proof(items, Reading::Evidenced) == Proof::InDate);
    CHECK(best_proof(items, Reading::Verified) == Proof::TooOld);
    const std::array useless{CheckedEvidence{0, &checked, EvidenceState::WrongKind, {}},
                             CheckedEvidence{0, &unchecked, EvidenceState::Future, {}}};
    CHECK(best_proof(useless, Reading::Evidenced) == Proof::None);
    CHECK(best_proof({}, Reading::Evidenced) == Proof::None);
}

} // namespace capmat::test
