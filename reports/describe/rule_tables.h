// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/document/document.h"

#include <cstddef>

namespace capmat {

/// The proof of one result as tables: what `explain` shows and a reader can check by
/// hand.

/// A staged node stage by stage: gates, mean credit from low to high, what it needs. The
/// verdict on each stage by itself is "passes", "may pass" (at best), "fails", or
/// "empty": nothing of it applies, so it is passed over but never reached.
[[nodiscard]] Table stage_table(const Model& model, const Assessment& assessment,
                                std::size_t index);

/// The nodes right below, with weight and figures.
[[nodiscard]] Table children_table(const Model& model, const Assessment& assessment,
                                   std::size_t index);

/// The caps of a node: whether each holds it down, and what lifts it.
[[nodiscard]] Table cap_table(const Model& model, const Assessment& assessment,
                              std::size_t index);

/// The node under all three readings.
[[nodiscard]] Table reading_table(const Model& model, const Assessment& assessment,
                                  std::size_t index);

} // namespace capmat
