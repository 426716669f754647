// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/consensus/evidence_check.h"
#include "models/model.h"
#include "questionnaires/round.h"

#include <cstdint>
#include <vector>

namespace capmat {

/// What became of an indicator's answers once all respondents were heard.
enum class MergedState : std::uint8_t {
    Answered,  ///< one real answer, agreed or settled
    Contested, ///< real answers that differ, or one beside `not_applicable`
    Unknown,   ///< somebody could not tell, nobody gave a real answer
    Unanswered,
    NotApplicable,
    OutOfScope ///< no file's scope holds it
};

/// Where one answer stands: `Round::sets[set]`, and there the response or settlement.
struct AnswerPlace {
    std::size_t set = 0;
    std::size_t index = 0;
    bool is_settlement = false;

    bool operator==(const AnswerPlace&) const = default;
};

[[nodiscard]] const Response& response_at(const Round& round, const AnswerPlace& place);

/// A real answer with what it is worth as claimed.
struct DistinctAnswer {
    Answer answer;
    double credit = 0.0;
};

/// One indicator's answers, merged as scoring.md section 6 says.
struct MergedAnswer {
    MergedState state = MergedState::Unanswered;
    std::vector<AnswerPlace> given; ///< all of them, settlements last
    bool settled = false;
    std::vector<DistinctAnswer> answers;   ///< those that count, by rising credit
    std::vector<CheckedEvidence> evidence; ///< pooled from every answer and settlement

    [[nodiscard]] bool applies() const {
        return state != MergedState::NotApplicable && state != MergedState::OutOfScope;
    }

    /// Applies, and nobody could say.
    [[nodiscard]] bool is_open() const {
        return state == MergedState::Unknown || state == MergedState::Unanswered;
    }

    /// Somebody claims at least part of it.
    [[nodiscard]] bool is_positive() const {
        return !answers.empty() && answers.back().credit > 0.0;
    }

    /// Everybody who answered says it is absent.
    [[nodiscard]] bool is_no() const {
        return !answers.empty() && answers.back().credit <= 0.0;
    }
};

/// What `answer` is worth as claimed, 0 to 1.
[[nodiscard]] double claimed_credit(const Model& model, const Indicator& indicator,
                                    const Answer& answer);

/// Merges the answers of all respondents, by indicator. Nothing is thrown away.
[[nodiscard]] std::vector<MergedAnswer> merge_answers(const Model& model,
                                                      const Round& round);

} // namespace capmat
