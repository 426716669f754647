// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/changes/branch.h"
#include "assessor/changes/frontier.h"

namespace capmat {

/// The stages a staged node can reach, before any cap.
[[nodiscard]] Frontier staged_frontier(const Branch& branch, const Node& node);

} // namespace capmat
