// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes/price.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace capmat {

std::strong_ordering Price::operator<=>(const Price& other) const {
    if (count != other.count) {
        return count <=> other.count;
    }
    if (gates != other.gates) {
        return other.gates <=> gates; // more gates are better
    }
    return effort <=> other.effort;
}

Price operator+(const Price& a, const Price& b) {
    return {a.count + b.count, a.gates + b.gates, a.effort + b.effort};
}

/// Bounded, so that no sum of a model's efforts can overflow.
static std::int64_t millionths(double effort) {
    constexpr double largest = 1e9;
    return std::llround(std::min(effort, largest) * 1e6);
}

Changes change_of(const Model& model, std::size_t indicator) {
    const Indicator& changed = model.indicators[indicator];
    const std::size_t gates = changed.gate ? 1 : 0;
    return {{1, gates, millionths(model.effort_count(changed))}, {indicator}};
}

Changes united(const Changes& a, const Changes& b) {
    Changes both;
    both.price = a.price + b.price;
    both.indicators.reserve(both.price.count);
    std::ranges::merge(a.indicators, b.indicators, std::back_inserter(both.indicators));
    return both;
}

bool is_cheaper(const Changes& a, const Changes& b) {
    return a.price != b.price ? a.price < b.price : a.indicators < b.indicators;
}

} // namespace capmat
