// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "assessor/changes.h"
#include "models/model.h"
#include "reports/document/document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// What has to change for a node to rise, in words and as a table.

/// The next step of a node and the smallest set of changes that takes it there.
struct StepUp {
    double figure = 0.0; ///< what the node is lifted to
    ChangeSet changes;
};

/// Nothing at the top, or where no change of answers can lift the node.
[[nodiscard]] std::optional<StepUp>
step_up(const Model& model, const Assessment& assessment, std::size_t node);

/// "do A and B, prove C, find out D, settle E": indicators by what each needs.
[[nodiscard]] std::string needs_text(const Model& model, const Assessment& assessment,
                                     const std::vector<std::size_t>& indicators);

/// One row an indicator: what it needs, the action, who, effort and months.
[[nodiscard]] Table change_table(const Model& model, const Assessment& assessment,
                                 const std::vector<std::size_t>& indicators);

/// "To reach 3 Working: do A, prove B.", or why there is nothing to reach.
[[nodiscard]] std::string step_sentence(const Model& model, const Assessment& assessment,
                                        std::size_t index);

} // namespace capmat
