// SPDX-License-Identifier: Apache-2.0
#include "assessor/scoring/aggregate.h"

#include "assessor/scoring/tolerance.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace capmat {

static double total_weight(std::span<const Part> parts) {
    double sum = 0.0;
    for (const Part& part : parts) {
        sum += part.weight;
    }
    return sum;
}

static double weighted_sum(std::span<const Part> parts) {
    double sum = 0.0;
    for (const Part& part : parts) {
        sum += part.weight * part.value;
    }
    return sum;
}

static bool has_zero(std::span<const Part> parts) {
    return std::ranges::any_of(
        parts, [](const Part& part) { return part.weight > 0.0 && part.value <= 0.0; });
}

static double geometric(std::span<const Part> parts) {
    if (has_zero(parts)) {
        return 0.0;
    }
    double sum = 0.0;
    for (const Part& part : parts) {
        sum += part.weight > 0.0 ? part.weight * std::log(part.value) : 0.0;
    }
    return std::exp(sum / total_weight(parts));
}

static double harmonic(std::span<const Part> parts) {
    if (has_zero(parts)) {
        return 0.0;
    }
    double sum = 0.0;
    for (const Part& part : parts) {
        sum += part.weight > 0.0 ? part.weight / part.value : 0.0;
    }
    return total_weight(parts) / sum;
}

static double smallest(std::span<const Part> parts) {
    double found = HUGE_VAL;
    for (const Part& part : parts) {
        found = part.weight > 0.0 ? std::min(found, part.value) : found;
    }
    return found;
}

static double largest(std::span<const Part> parts) {
    double found = -HUGE_VAL;
    for (const Part& part : parts) {
        found = part.weight > 0.0 ? std::max(found, part.value) : found;
    }
    return found;
}

static double lower_median(std::span<Part> parts) {
    std::ranges::sort(parts, {}, &Part::value);
    const double half = total_weight(parts) / 2.0;
    double passed = 0.0;
    for (const Part& part : parts) {
        passed += part.weight;
        if (part.weight > 0.0 && reaches(passed, half)) {
            return part.value;
        }
    }
    return parts.back().value;
}

double aggregate(Rule rule, std::span<Part> parts) {
    switch (rule) {
    case Rule::Mean:
        return weighted_sum(parts) / total_weight(parts);
    case Rule::Geometric:
        return geometric(parts);
    case Rule::Harmonic:
        return harmonic(parts);
    case Rule::Min:
        return smallest(parts);
    case Rule::Max:
        return largest(parts);
    case Rule::Median:
        return lower_median(parts);
    case Rule::Sum:
        return weighted_sum(parts);
    case Rule::Staged:
    case Rule::Percent:
    case Rule::Coverage:
    case Rule::None:
        break; // these look at the leaves below, not at what the children hand up
    }
    assert(false);
    return 0.0;
}

} // namespace capmat
