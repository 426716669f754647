// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/document/document.h"

#include <cstddef>
#include <vector>

namespace capmat {

/// Tables of what was answered, by whom and with what proof. `explain`, the annexes of
/// the report and the sheets of the workbook show the same columns. `indicators` chooses
/// the rows: indices into Model::indicators.

/// The indicators below a node, in model order.
[[nodiscard]] std::vector<std::size_t> indicators_below(const Node& node);

/// One row an indicator: stage, answer, credit, and what is missing for full credit.
[[nodiscard]] Table indicator_table(const Model& model, const Assessment& assessment,
                                    const std::vector<std::size_t>& indicators);

/// One row an answer or settlement: who, what, in which words, where in which file.
[[nodiscard]] Table answer_table(const Model& model, const Assessment& assessment,
                                 const std::vector<std::size_t>& indicators);

/// One row an item of evidence: whether it counts, its age, when it expires, who checked.
[[nodiscard]] Table evidence_table(const Model& model, const Assessment& assessment,
                                   const std::vector<std::size_t>& indicators);

/// One row a respondent of the round.
[[nodiscard]] Table respondent_table(const Model& model, const Assessment& assessment);

} // namespace capmat
