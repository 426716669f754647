// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "assessor/scoring/staged.h"
#include "models/model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// One stage of a staged node in both runs, with its gates.
struct StageLine {
    StageCheck low;
    StageCheck high;
    std::size_t indicators = 0; ///< of the stage, in the model
    std::size_t applicable = 0;
    std::vector<std::size_t> gates; ///< applicable ones
    std::vector<std::size_t>
        unmet_gates; ///< of those, short of full credit in the low run
};

/// All stages from 2 up of a staged node under the headline reading.
[[nodiscard]] std::vector<StageLine>
stage_lines(const Model& model, const Assessment& assessment, std::size_t index);

/// The stage a node's progress counts towards: the next above its low end that has an
/// indicator that applies. Nothing at the top, or where the node is not staged.
[[nodiscard]] std::optional<int>
stage_ahead(const Model& model, const Assessment& assessment, std::size_t index);

/// "3 Working": a stage by number and name.
[[nodiscard]] std::string stage_label(const Model& model, int stage);

/// Why a staged node stands where it stands: the stages that pass and the first that does
/// not, with what it lacks.
[[nodiscard]] std::vector<std::string>
stage_reasons(const Model& model, const Assessment& assessment, std::size_t index);

/// A cap that holds the node's result down, and what lifts it.
[[nodiscard]] std::string cap_reason(const Model& model, const Cap& cap);

} // namespace capmat
