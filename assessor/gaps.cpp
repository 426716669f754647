// SPDX-License-Identifier: Apache-2.0
#include "assessor/gaps.h"

#include "assessor/scoring/tolerance.h"
#include "models/prerequisite_order.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace capmat {

Need need_of(const IndicatorResult& indicator, const Leaf& claimed_low) {
    if (indicator.merged.state == MergedState::Contested) {
        return Need::Settle;
    }
    if (indicator.merged.is_open()) {
        return Need::FindOut;
    }
    return is_full(claimed_low.credit) ? Need::Prove : Need::Do;
}

/// The headline reading of an assessment, ready to be searched.
struct Headline {
    const Model* model = nullptr;
    const Assessment* assessment = nullptr;
    std::vector<LeafRange> leaves;
};

static Headline headline_of(const Model& model, const Assessment& assessment) {
    Headline headline{&model, &assessment, {}};
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        headline.leaves.push_back(assessment.range(i));
    }
    return headline;
}

static std::vector<TargetValue> next_steps(const Headline& headline) {
    std::vector<TargetValue> targets;
    for (std::size_t i = 0; i < headline.model->nodes.size(); ++i) {
        if (!headline.model->nodes[i].holds_indicators()) {
            continue;
        }
        if (const auto step = next_step(*headline.model, headline.leaves, i)) {
            targets.push_back({false, i, step});
        }
    }
    return targets;
}

static std::vector<TargetValue> targets_of(const Headline& headline,
                                           const Target& target) {
    if (target.next) {
        return next_steps(headline);
    }
    std::vector<TargetValue> targets = target.values;
    std::ranges::stable_sort(targets, {}, [](const TargetValue& value) {
        return std::pair(value.is_indicator, value.index);
    });
    return targets;
}

static bool applies(const Headline& headline, const TargetValue& target) {
    return target.is_indicator
               ? headline.leaves[target.index].low.applicable
               : headline.assessment->node(target.index).low && target.value;
}

static Gap node_gap(const Headline& headline, const TargetValue& target) {
    const NodeResult& node = headline.assessment->node(target.index);
    Gap gap;
    gap.target = target;
    gap.low = *node.low;
    gap.high = node.high.value_or(*node.low);
    gap.size = *target.value - gap.low;
    const auto changes =
        smallest_changes(*headline.model, headline.leaves, target.index, *target.value);
    gap.reachable = changes.has_value();
    if (changes) {
        gap.blockers = changes->indicators;
        gap.smallest = changes->smallest;
    }
    return gap;
}

static Gap indicator_gap(const Headline& headline, const TargetValue& target) {
    const LeafRange& leaf = headline.leaves[target.index];
    const double best = headline.model->indicators[target.index].scale.best;
    Gap gap;
    gap.target = target;
    gap.low = target.value ? leaf.low.value : leaf.low.credit;
    gap.high = target.value ? leaf.high.value : leaf.high.credit;
    gap.size = target.value.value_or(1.0) - gap.low;
    gap.reachable = !target.value || reaches(best, *target.value);
    if (gap.reachable) {
        gap.blockers = {target.index};
    }
    return gap;
}

static void hold_against(const Headline& headline,
                         const std::vector<TargetValue>& targets, GapAnalysis& analysis) {
    for (const TargetValue& target : targets) {
        if (!applies(headline, target)) {
            analysis.left_out.push_back(target);
            continue;
        }
        analysis.targets += 1;
        Gap gap = target.is_indicator ? indicator_gap(headline, target)
                                      : node_gap(headline, target);
        if (gap.size > tolerance) {
            analysis.gaps.push_back(std::move(gap));
        }
    }
}

/// Weight and gap of what an indicator is needed for.
struct Stake {
    double weight = 0.0;
    double gap = 0.0;
};

static bool is_smaller(const Stake& a, const Stake& b) {
    return a.weight * a.gap < b.weight * b.gap;
}

/// Everything that must be acted on, and why.
class ActionList {
public:
    ActionList(const Headline& headline, const std::vector<Gap>& gaps)
        : headline_(&headline) {
        for (const Gap& gap : gaps) {
            add_gap(gap);
        }
        for (const auto& [blocker, stake] : blocked_) {
            add_prerequisites(blocker);
        }
    }

    [[nodiscard]] std::vector<Blocker> by_priority() const {
        std::vector<Blocker> list;
        for (const auto& [indicator, blockers] : serves_) {
            list.push_back(describe(indicator, blockers));
        }
        std::ranges::stable_sort(list, std::greater{}, &Blocker::priority);
        return list;
    }

private:
    void add_gap(const Gap& gap) {
        const Model& model = *headline_->model;
        const std::size_t node = gap.target.is_indicator
                                     ? model.indicators[gap.target.index].node
                                     : gap.target.index;
        const Stake stake{model.nodes[node].weight, gap.size};
        if (!gap.target.is_indicator) {
            node_gaps_.insert_or_assign(node, stake);
        }
        for (const std::size_t i : gap.blockers) {
            serves_.try_emplace(i);
            Stake& largest = blocked_.try_emplace(i, stake).first->second;
            largest = std::max(largest, stake, is_smaller);
        }
    }

    void add_prerequisites(std::size_t blocker) {
        for (const std::size_t i : all_prerequisites(*headline_->model, blocker)) {
            const Leaf& low = headline_->leaves[i].low;
            if (low.applicable && !is_full(low.credit)) {
                serves_[i].push_back(blocker);
            }
        }
    }

    /// Of the node that holds the indicator; where it has no gap, of what is blocked.
    [[nodiscard]] std::optional<Stake> own_stake(std::size_t indicator) const {
        const auto node = node_gaps_.find(headline_->model->indicators[indicator].node);
        if (node != node_gaps_.end()) {
            return node->second;
        }
        const auto blocked = blocked_.find(indicator);
        return blocked == blocked_.end() ? std::nullopt : std::optional(blocked->second);
    }

    [[nodiscard]] Stake stake_of(std::size_t indicator,
                                 const std::vector<std::size_t>& serves) const {
        if (const std::optional<Stake> own = own_stake(indicator)) {
            return *own;
        }
        Stake largest;
        for (const std::size_t blocker : serves) {
            const Stake stake = own_stake(blocker).value_or(Stake{});
            largest = std::max(largest, stake, is_smaller);
        }
        return largest;
    }

    [[nodiscard]] Blocker describe(std::size_t indicator,
                                   const std::vector<std::size_t>& serves) const {
        const IndicatorResult& result = headline_->assessment->indicators[indicator];
        const Stake stake = stake_of(indicator, serves);
        Blocker blocker;
        blocker.indicator = indicator;
        blocker.is_blocker = blocked_.contains(indicator);
        blocker.need = need_of(result, result.ranges[Reading::Claimed].low);
        blocker.leverage = serves.size() + (blocker.is_blocker ? 1 : 0);
        blocker.weight = stake.weight;
        blocker.gap = stake.gap;
        blocker.effort =
            headline_->model->effort_count(headline_->model->indicators[indicator]);
        blocker.priority = static_cast<double>(blocker.leverage) * blocker.weight *
                           blocker.gap / blocker.effort;
        blocker.serves = serves;
        return blocker;
    }

    const Headline* headline_;
    std::map<std::size_t, Stake> node_gaps_; ///< by node
    std::map<std::size_t, Stake> blocked_;   ///< by blocker: the most it blocks
    std::map<std::size_t, std::vector<std::size_t>> serves_; ///< by indicator to act on
};

GapAnalysis find_gaps(const Model& model, const Assessment& assessment,
                      const Target& target) {
    const Headline headline = headline_of(model, assessment);
    GapAnalysis analysis;
    hold_against(headline, targets_of(headline, target), analysis);
    analysis.blockers = ActionList(headline, analysis.gaps).by_priority();
    return analysis;
}

} // namespace capmat
