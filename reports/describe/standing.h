// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// Where a country stands and where it moves: what can be said of the whole without an
/// overall figure.

/// How far up its own range the low end of a node is, 0 to 1; nothing without a figure.
[[nodiscard]] std::optional<double> height_of(const Node& node, const NodeResult& result);

/// The units with the lowest low end, in model order. Units are compared by how far up
/// their own range they are.
[[nodiscard]] std::vector<std::size_t> weakest_units(const Model& model,
                                                     const Assessment& assessment);

/// The strongest units, at most `most` and only those above their floor: highest low end
/// first, then the larger share of proven answers, then model order.
[[nodiscard]] std::vector<std::size_t>
strongest_units(const Model& model, const Assessment& assessment, std::size_t most);

/// Tier and bands, where the model has them: "Tier: Basic. Band: T3." Empty otherwise.
[[nodiscard]] std::string rank_sentence(const Model& model, const Assessment& assessment);

/// One sentence on where the chapters stand, the highest first: "Atlantis stands between
/// Working and Steered in CERT and at Forming in Strategy and Legislation."
[[nodiscard]] std::string standing_sentence(const Model& model,
                                            const Assessment& assessment);

/// How the units moved since an earlier round. Ranges that overlap show no change that is
/// certain.
struct Movement {
    std::vector<std::size_t> risen;
    std::vector<std::size_t> fallen;
    std::vector<std::size_t> fallen_in_proof; ///< of those: the claims did not fall
    std::vector<std::size_t> unchanged;
    std::vector<std::size_t> uncertain;
};

[[nodiscard]] Movement movement_of(const Model& model, const Assessment& now,
                                   const Assessment& before);
[[nodiscard]] std::string movement_sentence(const Model& model, const Movement& movement,
                                            const std::string& round_before);

} // namespace capmat
