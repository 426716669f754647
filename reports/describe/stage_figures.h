// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "questionnaires/target.h"
#include "reports/document/figure.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// What is drawn beside a result: the round before as a ghost, the target as a flag.
struct Beside {
    const Assessment* previous = nullptr;
    const Target* target = nullptr;
};

/// One bar a node, on one scale. Nodes whose figure is of another kind than that of the
/// first node with a figure are left out, since they share no axis; nothing when no node
/// has a figure.
[[nodiscard]] std::optional<Figure> range_bars(const Model& model,
                                               const Assessment& assessment,
                                               const std::vector<std::size_t>& nodes,
                                               const Beside& beside);

/// All units as slices, grouped by chapter; nothing unless all of them stand on stages or
/// on levels of one range.
[[nodiscard]] std::optional<Figure> stage_wheel(const Model& model,
                                                const Assessment& assessment);

/// The wanted value of a node, also where the target is one step up; nothing without one.
[[nodiscard]] std::optional<double> target_of_node(const Model& model,
                                                   const Assessment& assessment,
                                                   const Target* target,
                                                   std::size_t node);

/// Where a unit stands, for links: the key of its section in the country report.
[[nodiscard]] std::string section_of(const Node& node);

} // namespace capmat
