// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"

#include <vector>

namespace capmat {

/// What one child of a node hands up, and between which ends.
struct Handed {
    FigureKind kind = FigureKind::None;
    double lowest = 0.0;
    double highest = 0.0;
    double weight = 1.0;
};

/// What stands directly below `node` hands up, once the nodes below have their figures;
/// nodes that hold nothing are left out.
[[nodiscard]] std::vector<Handed> handed_to(const Node& node, const Model& model);

/// Whether a rule can work with figures of both kinds. A mean of stages or levels stands
/// on their scale, where the model allows averaging.
[[nodiscard]] bool same_kind(FigureKind left, FigureKind right);

[[nodiscard]] bool is_ordinal(FigureKind kind);

/// The kind and the range of the figure that the node's rule makes of what it is handed.
void set_figure(Node& node, const std::vector<Handed>& handed, const Model& model);

} // namespace capmat
