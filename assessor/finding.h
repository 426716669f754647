// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_position.h"
#include "models/model.h"
#include "questionnaires/round.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

struct MergedAnswer;

enum class FindingKind : std::uint8_t {
    PrerequisiteNo,   ///< positive, though something it requires is answered no
    FutureEvidence,   ///< evidence dated after the assessment
    WrongKind,        ///< evidence of a kind the indicator does not accept
    OverusedDocument, ///< one document offered for more indicators than the model allows
    CheckFailed       ///< one of the model's own consistency checks
};

/// Something an assessor should look at. A finding never changes an answer.
struct Finding {
    FindingKind kind = FindingKind::PrerequisiteNo;
    std::size_t indicator = 0;        ///< the answer to look at
    std::optional<std::size_t> other; ///< the prerequisite, or the check's second half
    std::string document;             ///< title of the evidence
    std::size_t uses = 0;             ///< of an overused document
    std::optional<std::size_t> check; ///< index into Model::checks
    SourcePosition position;          ///< of the answer or the evidence
};

/// All findings of scoring.md section 7, by indicator.
[[nodiscard]] std::vector<Finding>
find_inconsistencies(const Model& model, const Round& round,
                     const std::vector<MergedAnswer>& merged);

} // namespace capmat
