// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/describe/stage_figures.h"
#include "reports/document/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace capmat {

/// Results side by side for a spreadsheet: a row a node, figures as numbers, with the
/// round before, the target, the other readings and the counts.
[[nodiscard]] Table node_table(const Model& model, const Assessment& assessment,
                               const std::vector<std::size_t>& nodes,
                               const Beside& beside);

} // namespace capmat
