// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace capmat {

/// The two runs every result is computed in: all that is open at its worst, at its best.
enum class Run : std::uint8_t { Low, High };

/// The indicators as one run of the headline reading sees them.
[[nodiscard]] std::vector<Leaf> leaves_of(const Assessment& assessment, Run run);

/// The formula of a node with its numbers put in: "(1 × 0.5 + 2 × 1) / 3 = 0.83".
/// Empty for `staged`, which is told stage by stage, for `none`, and where nothing
/// applies.
[[nodiscard]] std::string worked_formula(const Model& model, const Assessment& assessment,
                                         std::size_t index, Run run);

} // namespace capmat
