// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/consensus/agreement.h"
#include "assessor/consensus/merge.h"
#include "assessor/finding.h"
#include "assessor/scoring/leaf.h"
#include "models/model.h"
#include "questionnaires/round.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace capmat {

inline constexpr std::array all_readings{Reading::Claimed, Reading::Evidenced,
                                         Reading::Verified};

/// A value for each reading.
template <class Value>
struct ByReading {
    std::array<Value, all_readings.size()> values{};

    [[nodiscard]] Value& operator[](Reading reading) {
        return values[static_cast<std::size_t>(reading)];
    }

    [[nodiscard]] const Value& operator[](Reading reading) const {
        return values[static_cast<std::size_t>(reading)];
    }
};

/// One indicator under one reading: what it is worth at its lowest and at its highest.
struct LeafRange {
    Leaf low;
    Leaf high;
};

struct IndicatorResult {
    MergedAnswer merged;
    ByReading<LeafRange> ranges;
    ByReading<Proof> proof; ///< of `claimed`: as of `evidenced`
};

/// How many indicators below a node are in which state. `answered + open == applicable`.
struct NodeCounts {
    std::size_t applicable = 0;
    std::size_t answered = 0;
    std::size_t open = 0; ///< unknown or unanswered
    std::size_t contested = 0;
    std::size_t evidenced = 0; ///< positive answers with accepted evidence in date
};

/// One node under one reading. Figures are in the node's own range: stages, levels,
/// points or credit.
struct NodeResult {
    bool applicable = false;
    std::optional<double> low; ///< empty where the rule gives no figure
    std::optional<double> high;
    std::optional<double> progress; ///< staged: credit of the next stage, low run
    std::optional<double> coverage_low;
    std::optional<double> coverage_high;
    std::vector<std::size_t> biting_caps; ///< indices into Node::caps, low run
    bool limited_by_empty_stage = false;  ///< the next stage up has nothing that applies
    std::optional<std::size_t> band_low;  ///< indices into Scoring::bands
    std::optional<std::size_t> band_high;
    NodeCounts counts;
};

/// One country in one round, measured against one model: a value, complete.
///
/// Everything is held for all three readings; `headline` is the one the model asks for,
/// or the user.
struct Assessment {
    std::shared_ptr<const Round> round; ///< evidence below points into it
    Reading headline = Reading::Claimed;
    std::vector<IndicatorResult> indicators;    ///< by indicator
    ByReading<std::vector<NodeResult>> nodes;   ///< by node
    ByReading<std::optional<std::size_t>> tier; ///< index into Model::tiers
    std::vector<Finding> findings;
    std::vector<Agreement> agreement; ///< by node

    [[nodiscard]] const NodeResult& node(std::size_t index) const {
        return nodes[headline][index];
    }

    [[nodiscard]] const LeafRange& range(std::size_t indicator) const {
        return indicators[indicator].ranges[headline];
    }
};

} // namespace capmat
