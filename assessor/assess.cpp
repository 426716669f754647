// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"

#include "assessor/scoring/staged.h"
#include "assessor/scoring/tolerance.h"
#include "assessor/scoring/tree_scorer.h"

#include <algorithm>

namespace capmat {

/// The value that belongs to an answer: the figure given, or the credit of a word.
static Leaf claimed_leaf(const Indicator& indicator, const DistinctAnswer& answer) {
    const bool has_value = answer.answer.state == AnswerState::Value;
    const LeafScale& scale = indicator.scale;
    const double value = has_value
                             ? answer.answer.value
                             : scale.worst + answer.credit * (scale.best - scale.worst);
    return {answer.credit, value, true};
}

static Leaf worst_leaf(const Indicator& indicator) {
    return {0.0, indicator.scale.worst, true};
}

static Leaf best_leaf(const Indicator& indicator) {
    return {1.0, indicator.scale.best, true};
}

/// scoring.md section 2: what proof an answer needs, and what is left of it without.
static LeafRange read_answer(const Model& model, const Indicator& indicator,
                             const DistinctAnswer& answer, Proof proof) {
    const Leaf claimed = claimed_leaf(indicator, answer);
    if (answer.credit <= 0.0 || proof == Proof::InDate) {
        return {claimed, claimed};
    }
    if (proof == Proof::None) {
        return {worst_leaf(indicator), claimed};
    }
    if (answer.answer.state == AnswerState::Yes) {
        const Leaf partly{model.partly, model.partly, true};
        return {partly, partly};
    }
    return {claimed, claimed};
}

LeafRange read_leaf(const Model& model, const Indicator& indicator,
                    const MergedAnswer& merged, Reading reading) {
    if (!merged.applies()) {
        const Leaf left_out{0.0, 0.0, false};
        return {left_out, left_out};
    }
    if (merged.is_open()) {
        return {worst_leaf(indicator), best_leaf(indicator)};
    }
    const bool needs_none = reading == Reading::Claimed || !indicator.evidence;
    const Proof proof = needs_none ? Proof::InDate : best_proof(merged.evidence, reading);
    LeafRange range = read_answer(model, indicator, merged.answers.front(), proof);
    for (const DistinctAnswer& answer : merged.answers) {
        const LeafRange one = read_answer(model, indicator, answer, proof);
        range.low = one.low.credit < range.low.credit ? one.low : range.low;
        range.high = one.high.credit > range.high.credit ? one.high : range.high;
    }
    return range;
}

static std::optional<std::size_t> band_of(const std::vector<Band>& bands,
                                          const std::optional<double>& figure) {
    if (bands.empty() || !figure) {
        return std::nullopt;
    }
    std::size_t found = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        found = reaches(*figure, bands[i].at_least) ? i : found;
    }
    return found;
}

/// The caps that hold the node below what it would have reached without them.
static std::vector<std::size_t>
biting_caps(const Node& node, std::span<const Leaf> leaves, const NodeScore& score) {
    std::vector<std::size_t> biting;
    for (std::size_t i = 0; i < node.caps.size(); ++i) {
        const Cap& cap = node.caps[i];
        if (score.uncapped && *score.uncapped > cap.stage && cap_holds(cap, leaves)) {
            biting.push_back(i);
        }
    }
    return biting;
}

/// Whether the stage right above the one reached has indicators, but none that applies.
static bool limited_by_empty_stage(const Model& model, const Node& node,
                                   std::span<const Leaf> leaves, const NodeScore& score) {
    if (node.scoring.rule != Rule::Staged || !score.uncapped) {
        return false;
    }
    const int next = static_cast<int>(*score.uncapped) + 1;
    return next <= static_cast<int>(model.stages.size()) &&
           check_stage(model, node, leaves, next).left_empty;
}

namespace {

/// The tree with every leaf at one end of its range.
struct ScoredEnd {
    std::vector<Leaf> leaves;
    std::vector<NodeScore> nodes;
};

} // namespace

static NodeResult node_result(const Model& model, std::size_t index,
                              const ScoredEnd& low_end, const ScoredEnd& high_end) {
    const Node& node = model.nodes[index];
    const NodeScore& low = low_end.nodes[index];
    const NodeScore& high = high_end.nodes[index];
    NodeResult result;
    result.applicable = low.applicable;
    result.low = low.figure;
    result.high = high.figure;
    result.progress = low.progress;
    result.coverage_low = low.coverage;
    result.coverage_high = high.coverage;
    result.biting_caps = biting_caps(node, low_end.leaves, low);
    result.limited_by_empty_stage =
        limited_by_empty_stage(model, node, low_end.leaves, low);
    result.band_low = band_of(node.scoring.bands, low.figure);
    result.band_high = band_of(node.scoring.bands, high.figure);
    return result;
}

std::vector<NodeResult> score_nodes(const Model& model,
                                    std::span<const LeafRange> leaves) {
    ScoredEnd low{{}, std::vector<NodeScore>(model.nodes.size())};
    ScoredEnd high = low;
    for (const LeafRange& leaf : leaves) {
        low.leaves.push_back(leaf.low);
        high.leaves.push_back(leaf.high);
    }
    TreeScorer scorer(model);
    scorer.score(low.leaves, low.nodes);
    scorer.score(high.leaves, high.nodes);
    std::vector<NodeResult> results;
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        results.push_back(node_result(model, i, low, high));
    }
    return results;
}

bool holds(const TargetValue& target, std::span<const NodeResult> nodes,
           std::span<const LeafRange> leaves) {
    if (!target.is_indicator) {
        const NodeResult& node = nodes[target.index];
        return node.low && target.value && reaches(*node.low, *target.value);
    }
    const Leaf& leaf = leaves[target.index].low;
    return leaf.applicable &&
           (target.value ? reaches(leaf.value, *target.value) : is_full(leaf.credit));
}

std::optional<std::size_t> find_tier(const Model& model,
                                     std::span<const NodeResult> nodes,
                                     std::span<const LeafRange> leaves) {
    for (std::size_t i = model.tiers.size(); i > 0; --i) {
        const bool all = std::ranges::all_of(
            model.tiers[i - 1].targets,
            [&](const TargetValue& target) { return holds(target, nodes, leaves); });
        if (all) {
            return i - 1;
        }
    }
    return std::nullopt;
}

void count_indicator(NodeCounts& counts, const IndicatorResult& result, Reading reading) {
    const MergedAnswer& merged = result.merged;
    if (!merged.applies()) {
        return;
    }
    const bool proved = merged.is_positive() && !merged.is_open() &&
                        result.proof[reading] == Proof::InDate;
    counts.applicable += 1;
    counts.answered += merged.is_open() ? 0 : 1;
    counts.open += merged.is_open() ? 1 : 0;
    counts.contested += merged.state == MergedState::Contested ? 1 : 0;
    counts.evidenced += proved ? 1 : 0;
}

static NodeCounts count_below(const Node& node,
                              const std::vector<IndicatorResult>& indicators,
                              Reading reading) {
    NodeCounts counts;
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        count_indicator(counts, indicators[i], reading);
    }
    return counts;
}

static void score_reading(const Model& model, Reading reading, Assessment& assessment) {
    std::vector<LeafRange> leaves;
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        IndicatorResult& result = assessment.indicators[i];
        result.ranges[reading] =
            read_leaf(model, model.indicators[i], result.merged, reading);
        result.proof[reading] = best_proof(result.merged.evidence, reading);
        leaves.push_back(result.ranges[reading]);
    }
    std::vector<NodeResult> nodes = score_nodes(model, leaves);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        nodes[i].counts = count_below(model.nodes[i], assessment.indicators, reading);
    }
    assessment.tier[reading] = find_tier(model, nodes, leaves);
    assessment.nodes[reading] = std::move(nodes);
}

Assessment assess(const Model& model, std::shared_ptr<const Round> round,
                  std::optional<Reading> headline) {
    std::vector<MergedAnswer> merged = merge_answers(model, *round);
    Assessment assessment;
    assessment.headline = headline.value_or(model.policy);
    assessment.findings = find_inconsistencies(model, *round, merged);
    assessment.agreement = measure_agreement(model, *round, merged);
    for (MergedAnswer& answer : merged) {
        assessment.indicators.push_back({std::move(answer), {}, {}});
    }
    for (const Reading reading : all_readings) {
        score_reading(model, reading, assessment);
    }
    assessment.round = std::move(round);
    return assessment;
}

} // namespace capmat
