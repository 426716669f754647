// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/scoring/aggregate.h"
#include "assessor/scoring/leaf.h"
#include "models/model.h"

#include <optional>
#include <span>
#include <vector>

namespace capmat {

/// What one run says of one node.
struct NodeScore {
    bool applicable = false;        ///< some child with weight applies
    std::optional<double> figure;   ///< none where not applicable, or the rule is none
    std::optional<double> uncapped; ///< the figure before any cap
    std::optional<double> progress; ///< staged nodes only, above the capped stage
    std::optional<double> coverage; ///< credit over the applicable leaves below, 0 to 1
};

/// Scores whole trees of one model, one run at a time.
///
/// Called twice for an assessment (every open answer low, every open answer high) and
/// thousands of times for an uncertainty analysis, so it keeps its working memory. The
/// model must outlive it.
class TreeScorer {
public:
    explicit TreeScorer(const Model& model) : model_(&model) {}

    /// `leaves` by indicator, `scores` by node; both as long as the model's lists.
    void score(std::span<const Leaf> leaves, std::span<NodeScore> scores);

private:
    [[nodiscard]] NodeScore score_node(const Node& node, std::span<const Leaf> leaves,
                                       std::span<const NodeScore> scores);
    void gather_parts(const Node& node, std::span<const Leaf> leaves,
                      std::span<const NodeScore> scores);

    const Model* model_;
    std::vector<Part> parts_;
};

} // namespace capmat
