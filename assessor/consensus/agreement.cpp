// SPDX-License-Identifier: Apache-2.0
#include "assessor/consensus/agreement.h"

#include <compare>
#include <map>
#include <span>

namespace capmat {

/// An answer's place on the scale: its claimed credit. `partly` keeps a place of its own
/// between no and yes, even where the model gives it no credit, or all of it.
struct Code {
    double credit = 0.0;
    int rank = 0;
    auto operator<=>(const Code&) const = default;
};

/// The answers of all respondents to one indicator.
using Unit = std::vector<Code>;

static Code code_of(const Model& model, const Indicator& indicator,
                    const Answer& answer) {
    const double credit = claimed_credit(model, indicator, answer);
    if (answer.state == AnswerState::Partly) {
        return {credit, 1};
    }
    return {credit, credit <= 0.0 ? 0 : (credit >= 1.0 ? 2 : 1)};
}

static Unit unit_of(const Model& model, const Round& round, std::size_t indicator,
                    const MergedAnswer& merged) {
    Unit unit;
    for (const AnswerPlace& place : merged.given) {
        const Answer& answer = response_at(round, place).answer;
        if (!place.is_settlement && answer.is_real()) {
            unit.push_back(code_of(model, model.indicators[indicator], answer));
        }
    }
    return unit.size() < 2 ? Unit{} : unit;
}

/// Squared distances between the values that occur.
class Metric {
public:
    Metric(std::span<const Unit> units, bool ordinal) : ordinal_(ordinal) {
        for (const Unit& unit : units) {
            for (const Code& value : unit) {
                counts_[value] += 1.0;
            }
        }
        double passed = 0.0;
        for (const auto& [value, count] : counts_) {
            // Where the value stands among all answers: the middle of its own block.
            ranks_[value] = passed + count / 2.0;
            passed += count;
        }
    }

    [[nodiscard]] double distance(const Code& left, const Code& right) const {
        const double gap =
            ordinal_ ? ranks_.at(left) - ranks_.at(right) : left.credit - right.credit;
        return gap * gap;
    }

    [[nodiscard]] const std::map<Code, double>& counts() const { return counts_; }

private:
    bool ordinal_;
    std::map<Code, double> counts_;
    std::map<Code, double> ranks_;
};

static double observed(std::span<const Unit> units, const Metric& metric) {
    double sum = 0.0;
    for (const Unit& unit : units) {
        double inside = 0.0;
        for (const Code& left : unit) {
            for (const Code& right : unit) {
                inside += metric.distance(left, right);
            }
        }
        sum += unit.empty() ? 0.0 : inside / static_cast<double>(unit.size() - 1);
    }
    return sum;
}

static double expected(const Metric& metric) {
    double sum = 0.0;
    for (const auto& [left, left_count] : metric.counts()) {
        for (const auto& [right, right_count] : metric.counts()) {
            sum += left_count * right_count * metric.distance(left, right);
        }
    }
    return sum;
}

static Agreement alpha_of(std::span<const Unit> units, bool ordinal) {
    Agreement agreement;
    for (const Unit& unit : units) {
        agreement.pairable += unit.size();
    }
    const Metric metric(units, ordinal);
    const double chance = expected(metric);
    if (agreement.pairable > 0 && chance > 0.0) {
        const auto others = static_cast<double>(agreement.pairable - 1);
        agreement.alpha = 1.0 - others * observed(units, metric) / chance;
    }
    return agreement;
}

static Agreement combined(const Agreement& ordinal, const Agreement& interval) {
    Agreement both{std::nullopt, ordinal.pairable + interval.pairable};
    if (ordinal.alpha && interval.alpha) {
        both.alpha = (*ordinal.alpha * static_cast<double>(ordinal.pairable) +
                      *interval.alpha * static_cast<double>(interval.pairable)) /
                     static_cast<double>(both.pairable);
    } else {
        both.alpha = ordinal.alpha ? ordinal.alpha : interval.alpha;
    }
    return both;
}

std::vector<Agreement> measure_agreement(const Model& model, const Round& round,
                                         const std::vector<MergedAnswer>& merged) {
    std::vector<Agreement> agreements(model.nodes.size());
    if (round.sets.size() < 2) {
        return agreements;
    }
    std::vector<Unit> units(model.indicators.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        units[i] = unit_of(model, round, i, merged[i]);
    }
    for (std::size_t n = 0; n < agreements.size(); ++n) {
        std::vector<Unit> ordinal;
        std::vector<Unit> interval;
        for (std::size_t i = model.nodes[n].first_leaf; i < model.nodes[n].end_leaf;
             ++i) {
            const bool figure = model.indicators[i].scale.kind == LeafKind::Number;
            (figure ? interval : ordinal).push_back(units[i]);
        }
        agreements[n] = combined(alpha_of(ordinal, true), alpha_of(interval, false));
    }
    return agreements;
}

} // namespace capmat
