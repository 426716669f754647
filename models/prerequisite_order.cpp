// SPDX-License-Identifier: Apache-2.0
#include "models/prerequisite_order.h"

#include <algorithm>
#include <cstdint>

namespace capmat {

enum class Visit : std::uint8_t { New, OnPath, Done };

/// An indicator on the current path and which of its prerequisites comes next.
struct Step {
    std::size_t indicator;
    std::size_t next;
};

static std::vector<std::size_t> circle_on(const std::vector<Step>& path,
                                          std::size_t back_to) {
    std::vector<std::size_t> circle;
    const auto start = std::ranges::find(path, back_to, &Step::indicator);
    for (auto step = start; step != path.end(); ++step) {
        circle.push_back(step->indicator);
    }
    std::rotate(circle.begin(), std::ranges::min_element(circle), circle.end());
    return circle;
}

std::vector<std::vector<std::size_t>> prerequisite_cycles(const Model& model) {
    std::vector<std::vector<std::size_t>> cycles;
    std::vector<Visit> visits(model.indicators.size(), Visit::New);
    for (std::size_t start = 0; start < visits.size(); ++start) {
        std::vector<Step> path;
        if (visits[start] == Visit::New) {
            visits[start] = Visit::OnPath;
            path.push_back({start, 0});
        }
        while (!path.empty()) {
            Step& step = path.back();
            const auto& first = model.indicators[step.indicator].prerequisites;
            if (step.next == first.size()) {
                visits[step.indicator] = Visit::Done;
                path.pop_back();
                continue;
            }
            const std::size_t below = first[step.next++];
            if (visits[below] == Visit::OnPath) {
                cycles.push_back(circle_on(path, below));
            } else if (visits[below] == Visit::New) {
                visits[below] = Visit::OnPath;
                path.push_back({below, 0});
            }
        }
    }
    return cycles;
}

std::vector<std::size_t> all_prerequisites(const Model& model, std::size_t start) {
    std::vector<bool> seen(model.indicators.size(), false);
    std::vector<std::size_t> open{start};
    while (!open.empty()) {
        const std::size_t indicator = open.back();
        open.pop_back();
        for (const std::size_t below : model.indicators[indicator].prerequisites) {
            if (!seen[below]) {
                seen[below] = true;
                open.push_back(below);
            }
        }
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i]) {
            found.push_back(i);
        }
    }
    return found;
}

} // namespace capmat
