// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes/rule_frontier.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace capmat {

/// What one child adds to the sum; rises with its figure under every rule.
static double addend(Rule rule, double figure) {
    if (rule == Rule::Geometric) {
        return std::log(figure);
    }
    return rule == Rule::Harmonic ? -1.0 / figure : figure;
}

static double figure_from(Rule rule, double sum, double weight) {
    switch (rule) {
    case Rule::Geometric:
        return std::exp(sum / weight);
    case Rule::Harmonic:
        return weight / -sum;
    case Rule::Sum:
        return sum;
    case Rule::Mean:
    case Rule::Min:
    case Rule::Max:
    case Rule::Median:
    case Rule::Staged:
    case Rule::Percent:
    case Rule::Coverage:
    case Rule::None:
        break;
    }
    return sum / weight;
}

static bool is_zero_at_zero(Rule rule) {
    return rule == Rule::Geometric || rule == Rule::Harmonic;
}

static Frontier addends(Rule rule, const Child& child) {
    Frontier found{{}, child.figures.complete};
    for (const Option& option : child.figures.options) {
        if (option.value > 0.0 || !is_zero_at_zero(rule)) {
            found.options.push_back(
                {child.weight * addend(rule, option.value), option.changes});
        }
    }
    return found;
}

static bool starts_at_zero(Rule rule, const std::vector<Child>& children) {
    return is_zero_at_zero(rule) && std::ranges::any_of(children, [](const Child& child) {
               return child.figures.options.front().value <= 0.0;
           });
}

Frontier summed_frontier(Rule rule, const std::vector<Child>& children) {
    Frontier sums{{Option{}}, true};
    double weight = 0.0;
    for (const Child& child : children) {
        sums = sum_of(sums, addends(rule, child));
        weight += child.weight;
    }
    std::vector<Option> options;
    if (starts_at_zero(rule, children)) {
        options.push_back({0.0, {}});
    }
    for (Option& option : sums.options) {
        options.push_back(
            {figure_from(rule, option.value, weight), std::move(option.changes)});
    }
    Frontier frontier = best_of(std::move(options));
    frontier.complete = sums.complete;
    return frontier;
}

} // namespace capmat
