// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/document/document.h"

namespace capmat {

/// What `capmat assess` prints on a terminal: who was assessed when by which rules, the
/// tree of results with what is open, contested and proven, the weakest unit, and how
/// many findings wait for a reviewer. `describe_data` is the same for machines.
[[nodiscard]] Document describe_scorecard(const Model& model,
                                          const Assessment& assessment);

} // namespace capmat
