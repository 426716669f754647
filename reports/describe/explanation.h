// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/document/document.h"

#include <cstddef>

namespace capmat {

/// Why a result is what it is, so that a reader can check it by hand: the rule with its
/// figures, every answer with the file and line it stands in, the evidence and how long
/// it stays good, what the headline reading leaves out, and the smallest set of changes
/// that leads to the next step. For machines: `explanation/1`.
[[nodiscard]] Document
describe_explanation(const Model& model, const Assessment& assessment, std::size_t index);

/// The same for one indicator: what was asked and what counts as yes, who said what, the
/// evidence, what it rests on and what rests on it.
[[nodiscard]] Document describe_indicator_explanation(const Model& model,
                                                      const Assessment& assessment,
                                                      std::size_t index);

} // namespace capmat
