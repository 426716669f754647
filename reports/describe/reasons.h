// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/describe/stage_reasons.h"

#include <cstddef>
#include <string>
#include <vector>

namespace capmat {

/// Why a node stands where it stands: full sentences in the order of the argument, the
/// result first, then what passes, what does not and why, caps, and where the other
/// readings would put it.
[[nodiscard]] std::vector<std::string>
reasons_for(const Model& model, const Assessment& assessment, std::size_t index);

} // namespace capmat
