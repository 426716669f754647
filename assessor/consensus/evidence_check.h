// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/indicator.h"
#include "models/model.h"
#include "questionnaires/answer.h"

#include <cstdint>
#include <optional>
#include <span>

namespace capmat {

/// What one item of evidence is good for on the assessment date.
enum class EvidenceState : std::uint8_t {
    WrongKind, ///< of a kind the indicator does not accept
    Future,    ///< dated after the assessment: does not count
    TooOld,    ///< beyond the age limit, or undated where there is one
    InDate
};

/// An item of evidence and what became of it.
struct CheckedEvidence {
    std::size_t set = 0; ///< into Round::sets: who offered it
    const Evidence* item = nullptr;
    EvidenceState state = EvidenceState::InDate;
    std::optional<Date> expires; ///< last day on which it is inside the age limit
};

/// The best proof among several items; the order is the order of strength.
enum class Proof : std::uint8_t { None, TooOld, InDate };

/// Judges one item. Without a rule every kind is accepted and nothing grows old.
[[nodiscard]] EvidenceState check_evidence(const std::optional<EvidenceRule>& rule,
                                           const Evidence& item, const Date& as_of);

/// The last day on which `item` is inside the age limit, where there is one and a date.
[[nodiscard]] std::optional<Date> expiry(const std::optional<EvidenceRule>& rule,
                                         const Evidence& item);

/// The strongest proof for a reading; under `verified` only checked items exist.
[[nodiscard]] Proof best_proof(std::span<const CheckedEvidence> items, Reading reading);

} // namespace capmat
