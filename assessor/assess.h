// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "questionnaires/round.h"

#include <memory>
#include <optional>
#include <span>

namespace capmat {

/// Merges, reads and scores a round under all three readings.
///
/// Cannot fail: both arguments were checked when they were read. `headline` overrides the
/// reading the model asks for.
[[nodiscard]] Assessment assess(const Model& model, std::shared_ptr<const Round> round,
                                std::optional<Reading> headline = std::nullopt);

/// Counts one indicator into the sort it belongs to; one that does not apply into none.
void count_indicator(NodeCounts& counts, const IndicatorResult& result, Reading reading);

/// What a leaf is worth at its lowest and highest, once its answers are merged.
[[nodiscard]] LeafRange read_leaf(const Model& model, const Indicator& indicator,
                                  const MergedAnswer& merged, Reading reading);

/// Scores every node under one reading; `counts` are left at zero.
[[nodiscard]] std::vector<NodeResult> score_nodes(const Model& model,
                                                  std::span<const LeafRange> leaves);

/// The highest tier whose targets all hold at the low end.
[[nodiscard]] std::optional<std::size_t> find_tier(const Model& model,
                                                   std::span<const NodeResult> nodes,
                                                   std::span<const LeafRange> leaves);

/// Whether one target holds at the low end. What does not apply cannot be shown.
[[nodiscard]] bool holds(const TargetValue& target, std::span<const NodeResult> nodes,
                         std::span<const LeafRange> leaves);

} // namespace capmat
