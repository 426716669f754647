// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes/rule_frontier.h"
#include "assessor/scoring/tolerance.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace capmat {

/// The cheapest changes after which enough children are at a bound or above.
struct Enough {
    std::optional<Changes> changes; ///< none: they cannot be
    bool complete = true;
};

static Enough all_reach(const std::vector<Child>& children, double bound) {
    Enough enough{Changes{}, true};
    for (const Child& child : children) {
        const Option* option = cheapest_at_least(child.figures, bound);
        if (option == nullptr) {
            return {std::nullopt, true};
        }
        enough.changes = united(*enough.changes, option->changes);
        enough.complete = enough.complete && child.figures.complete;
    }
    return enough;
}

static Enough one_reaches(const std::vector<Child>& children, double bound) {
    Enough enough;
    for (const Child& child : children) {
        const Option* option = cheapest_at_least(child.figures, bound);
        if (option != nullptr &&
            (!enough.changes || is_cheaper(option->changes, *enough.changes))) {
            enough.changes = option->changes;
        }
        enough.complete = enough.complete && child.figures.complete;
    }
    return enough;
}

/// The median is the first value at which half of the weight is passed, so what stays
/// below the bound must weigh less than half.
static Enough majority_reaches(const std::vector<Child>& children, double bound) {
    Frontier raised{{Option{}}, true};
    double total = 0.0;
    for (const Child& child : children) {
        total += child.weight;
        std::vector<Option> weights{{0.0, {}}};
        if (const Option* option = cheapest_at_least(child.figures, bound)) {
            weights.push_back({child.weight, option->changes});
        }
        Frontier weight = best_of(std::move(weights));
        weight.complete = child.figures.complete;
        raised = sum_of(raised, weight);
    }
    for (const Option& option : raised.options) {
        if (!reaches(total - option.value, total / 2.0)) {
            return {option.changes, raised.complete};
        }
    }
    return {std::nullopt, raised.complete};
}

static Enough enough_reach(Rule rule, const std::vector<Child>& children, double bound) {
    double total = 0.0;
    for (const Child& child : children) {
        total += child.weight;
    }
    // Of weights within the tolerance of 0 the least child already passes half.
    const bool is_smallest =
        rule == Rule::Min || (rule == Rule::Median && reaches(0.0, total / 2.0));
    if (is_smallest) {
        return all_reach(children, bound);
    }
    return rule == Rule::Max ? one_reaches(children, bound)
                             : majority_reaches(children, bound);
}

static std::vector<double> figures_of(const std::vector<Child>& children) {
    std::vector<double> figures;
    for (const Child& child : children) {
        for (const Option& option : child.figures.options) {
            figures.push_back(option.value);
        }
    }
    std::ranges::sort(figures);
    figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
    return figures;
}

Frontier picked_frontier(Rule rule, const std::vector<Child>& children) {
    std::vector<Option> options;
    bool complete = true;
    for (const double bound : figures_of(children)) {
        Enough enough = enough_reach(rule, children, bound);
        if (!enough.changes) {
            break;
        }
        complete = complete && enough.complete;
        options.push_back({bound, std::move(*enough.changes)});
    }
    Frontier frontier = best_of(std::move(options));
    frontier.complete = complete;
    return frontier;
}

} // namespace capmat
