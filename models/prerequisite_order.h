// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"

#include <vector>

namespace capmat {

/// Circles in `requires`, each once, beginning with its first indicator in model order.
///
/// Walks the graph without recursion, so that a chain of any length is safe.
[[nodiscard]] std::vector<std::vector<std::size_t>>
prerequisite_cycles(const Model& model);

/// Every indicator that `start` requires, directly or through others, in model order,
/// without `start` itself. The model must be free of circles.
[[nodiscard]] std::vector<std::size_t> all_prerequisites(const Model& model,
                                                         std::size_t start);

} // namespace capmat
