// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes/frontier.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace capmat {

/// Beyond these a search is cut short. Models of a few hundred indicators stay below,
/// unless nearly all their weights and credits differ.
static constexpr std::size_t longest_frontier = 20'000;
static constexpr std::size_t longest_factor = 2'000;
static constexpr std::size_t most_sums = longest_factor * longest_factor;

/// Equal but for the rounding of sums. Without this, sets that reach the same figure
/// along different ways would each be kept.
static bool is_same(double a, double b) {
    constexpr double rounding = 4.0 * std::numeric_limits<double>::epsilon();
    return std::abs(a - b) <= rounding * std::max(std::abs(a), std::abs(b));
}

/// Takes options by falling value and keeps those that are cheaper than all before.
class FallingOptions {
public:
    void offer(const Option& option) {
        if (kept_.empty() || is_cheaper(option.changes, kept_.back().changes)) {
            keep(option);
        }
    }

    /// Most sums lose by their price; only the others have their sets put together.
    void offer_sum(const Option& a, const Option& b) {
        const Price price = a.changes.price + b.changes.price;
        if (kept_.empty() || price <= kept_.back().changes.price) {
            offer({a.value + b.value, united(a.changes, b.changes)});
        }
    }

    [[nodiscard]] Frontier take() {
        std::ranges::reverse(kept_);
        return {std::move(kept_), true};
    }

private:
    void keep(Option option) {
        if (!kept_.empty() && is_same(kept_.back().value, option.value)) {
            kept_.pop_back();
        }
        kept_.push_back(std::move(option));
    }

    std::vector<Option> kept_;
};

Frontier best_of(std::vector<Option> options) {
    std::ranges::stable_sort(options, std::greater{}, &Option::value);
    FallingOptions falling;
    for (const Option& option : options) {
        falling.offer(option);
    }
    return falling.take();
}

/// At most `longest` of the options. The two ends are always among them, so that what can
/// be reached at all stays reachable.
static Frontier thinned(const Frontier& frontier, std::size_t longest) {
    const std::size_t size = frontier.options.size();
    if (size <= longest) {
        return frontier;
    }
    Frontier thin{{}, false};
    thin.options.reserve(longest);
    for (std::size_t i = 0; i < longest; ++i) {
        thin.options.push_back(frontier.options[i * (size - 1) / (longest - 1)]);
    }
    return thin;
}

/// One sum of two options; sums are met from the largest down.
struct SumPlace {
    double value = 0.0;
    std::size_t a = 0;
    std::size_t b = 0;

    bool operator<(const SumPlace& other) const { return value < other.value; }
};

static Frontier all_sums(const std::vector<Option>& a, const std::vector<Option>& b) {
    std::priority_queue<SumPlace> places;
    for (std::size_t i = 0; i < b.size() && !a.empty(); ++i) {
        places.push({a.back().value + b[i].value, a.size() - 1, i});
    }
    FallingOptions falling;
    while (!places.empty()) {
        const SumPlace place = places.top();
        places.pop();
        falling.offer_sum(a[place.a], b[place.b]);
        if (place.a > 0) {
            places.push({a[place.a - 1].value + b[place.b].value, place.a - 1, place.b});
        }
    }
    return falling.take();
}

Frontier sum_of(const Frontier& a, const Frontier& b) {
    if (a.options.size() * b.options.size() > most_sums) {
        return sum_of(thinned(a, longest_factor), thinned(b, longest_factor));
    }
    Frontier sums = all_sums(a.options, b.options);
    sums.complete = a.complete && b.complete;
    return sums.options.size() > longest_frontier ? thinned(sums, longest_frontier)
                                                  : sums;
}

const Option* cheapest_at_least(const Frontier& frontier, double bound) {
    const auto found =
        std::ranges::lower_bound(frontier.options, bound, {}, &Option::value);
    return found == frontier.options.end() ? nullptr : &*found;
}

} // namespace capmat
