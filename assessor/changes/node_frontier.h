// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/changes/branch.h"
#include "assessor/changes/frontier.h"

#include <cstddef>

namespace capmat {

/// What the figure of an applicable node can become within a branch, caps included.
[[nodiscard]] Frontier node_frontier(const Branch& branch, std::size_t index);

} // namespace capmat
