// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace capmat {

/// Indicators which, brought to full credit, lift a node to a figure.
struct ChangeSet {
    std::vector<std::size_t> indicators; ///< in model order
    double figure = 0.0;                 ///< the low end the node has then
    bool smallest = true; ///< false: the search was cut short; a smaller set may exist
};

/// The smallest set of indicators that brings the low end of `node` to at least `wanted`.
///
/// Candidates are applicable indicators whose low credit is below 1, those named in a
/// cap's `unless` included, wherever they stand. Fewest first; ties go to the set with
/// more gates, then to the smaller total effort, then to the earlier indicators in model
/// order (scoring.md section 8 and fine print 15). Empty set: the node is there already.
/// Nothing: no set can do it (a cap that cannot be lifted, a stage nothing applies to).
///
/// `leaves` are the indicators under one reading, by indicator.
[[nodiscard]] std::optional<ChangeSet> smallest_changes(const Model& model,
                                                        std::span<const LeafRange> leaves,
                                                        std::size_t node, double wanted);

/// The next figure worth asking for above the node's low end. Of a stage or level: the
/// next one that can be reached and that something below can have; a stage to which
/// nothing applies is skipped. Of any other figure: the bound of the next band, if that
/// can be reached. Nothing at the top.
[[nodiscard]] std::optional<double>
next_step(const Model& model, std::span<const LeafRange> leaves, std::size_t node);

} // namespace capmat
