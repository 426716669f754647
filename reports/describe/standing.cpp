// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/standing.h"

#include "assessor/scoring/tolerance.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace capmat {

std::optional<double> height_of(const Node& node, const NodeResult& result) {
    if (!result.applicable || !result.low || node.highest <= node.lowest) {
        return std::nullopt;
    }
    return (*result.low - node.lowest) / (node.highest - node.lowest);
}

std::vector<std::size_t> weakest_units(const Model& model, const Assessment& assessment) {
    std::vector<std::size_t> weakest;
    double lowest = 2.0;
    for (const std::size_t index : all_units(model)) {
        const auto height = height_of(model.nodes[index], assessment.node(index));
        if (!height || *height > lowest + tolerance) {
            continue;
        }
        if (*height < lowest - tolerance) {
            weakest.clear();
            lowest = *height;
        }
        weakest.push_back(index);
    }
    return weakest;
}

std::vector<std::size_t> strongest_units(const Model& model, const Assessment& assessment,
                                         std::size_t most) {
    std::vector<std::tuple<double, double, std::size_t>> ranked;
    for (const std::size_t index : all_units(model)) {
        const NodeResult& result = assessment.node(index);
        const auto height = height_of(model.nodes[index], result);
        const double applicable =
            std::max(1.0, static_cast<double>(result.counts.applicable));
        if (height && *height > 0.0) {
            ranked.emplace_back(
                -*height, -static_cast<double>(result.counts.evidenced) / applicable,
                index);
        }
    }
    std::ranges::sort(ranked);
    std::vector<std::size_t> strongest;
    for (const auto& [height, proven, index] : ranked) {
        if (strongest.size() < most) {
            strongest.push_back(index);
        }
    }
    return strongest;
}

std::string rank_sentence(const Model& model, const Assessment& assessment) {
    std::string text;
    if (!model.tiers.empty()) {
        const auto tier = assessment.tier[assessment.headline];
        text = tier ? fmt::format("Tier: {}.", model.tiers[*tier].title)
                    : std::string("Tier: none reached.");
    }
    const std::vector<Band>& bands = model.nodes.front().scoring.bands;
    const NodeResult& total = assessment.node(0);
    if (total.band_low && total.band_high) {
        const std::string& low = bands[*total.band_low].name;
        const std::string& high = bands[*total.band_high].name;
        text += fmt::format("{}Band: {}.", text.empty() ? "" : " ",
                            low == high ? low : fmt::format("{} to {}", low, high));
    }
    return text;
}

static bool stands_higher(const Model& model, const Assessment& assessment,
                          std::size_t left, std::size_t right) {
    const auto rank = [&](std::size_t index) {
        const NodeResult& result = assessment.node(index);
        const double low = height_of(model.nodes[index], result).value_or(-1.0);
        return std::pair(low, result.high.value_or(-1.0));
    };
    return rank(left) > rank(right);
}

/// "between Forming and Working", "at Forming", "not applicable".
static std::string place_phrase(const Model& model, const Node& node,
                                const NodeResult& result) {
    if (!result.applicable || !result.low || !result.high) {
        return result_text(model, node, result);
    }
    const std::string low = figure_name(model, node, *result.low);
    const std::string high = figure_name(model, node, *result.high);
    const std::string most = node.figure == FigureKind::Points
                                 ? " of " + plain_number(words_of(model), node.highest)
                                 : std::string();
    return low == high ? fmt::format("at {}{}", low, most)
                       : fmt::format("between {} and {}{}", low, high, most);
}

std::string standing_sentence(const Model& model, const Assessment& assessment) {
    std::vector<std::size_t> order = chapters_of(model);
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) {
        return stands_higher(model, assessment, left, right);
    });
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const std::size_t index : order) {
        const Node& node = model.nodes[index];
        const std::string name = place_phrase(model, node, assessment.node(index));
        if (groups.empty() || groups.back().first != name) {
            groups.push_back({name, {}});
        }
        groups.back().second.push_back(node.title);
    }
    std::vector<std::string> stands;
    std::string rest;
    for (const auto& [name, titles] : groups) {
        if (name.starts_with("at ") || name.starts_with("between ")) {
            stands.push_back(
                fmt::format("{} in {}", name, listed(words_of(model), titles)));
        } else {
            rest += fmt::format(" {}: {}.", capitalised(words_of(model), name),
                                listed(words_of(model), titles));
        }
    }
    if (stands.empty()) {
        return rest.empty() ? rest : rest.substr(1);
    }
    if (stands.size() > 2) {
        stands.back() = "and " + stands.back();
    }
    return fmt::format("{} stands {}.{}", assessment.round->name,
                       fmt::join(stands, stands.size() > 2 ? ", " : " and "), rest);
}

static bool below(const std::optional<double>& left, const std::optional<double>& right) {
    return left && right && *left < *right - tolerance;
}

static bool same(const NodeResult& left, const NodeResult& right) {
    return !below(left.low, right.low) && !below(right.low, left.low) &&
           !below(left.high, right.high) && !below(right.high, left.high);
}

Movement movement_of(const Model& model, const Assessment& now,
                     const Assessment& before) {
    Movement movement;
    for (const std::size_t index : all_units(model)) {
        const NodeResult& new_one = now.node(index);
        const NodeResult& old_one = before.nodes[now.headline][index];
        if (!new_one.low || !old_one.low) {
            continue;
        }
        if (below(old_one.high, new_one.low)) {
            movement.risen.push_back(index);
        } else if (below(new_one.high, old_one.low)) {
            movement.fallen.push_back(index);
            const NodeResult& claimed = now.nodes[Reading::Claimed][index];
            const NodeResult& claimed_before = before.nodes[Reading::Claimed][index];
            if (!below(claimed.low, claimed_before.low)) {
                movement.fallen_in_proof.push_back(index);
            }
        } else if (same(new_one, old_one)) {
            movement.unchanged.push_back(index);
        } else {
            movement.uncertain.push_back(index);
        }
    }
    return movement;
}

std::string movement_sentence(const Model& model, const Movement& movement,
                              const std::string& round_before) {
    const std::size_t all = movement.risen.size() + movement.fallen.size() +
                            movement.unchanged.size() + movement.uncertain.size();
    if (all == 0) {
        return {};
    }
    const auto part = [](std::size_t count, const char* one, const char* many) {
        return fmt::format("{} {}", count, verb(count, one, many));
    };
    std::vector<std::string> parts{fmt::format(
        "{} of {} {} risen", movement.risen.size(), count_of_units(model, all),
        verb(movement.risen.size(), "has", "have"))};
    parts.push_back(part(movement.fallen.size(), "has fallen", "have fallen"));
    if (!movement.unchanged.empty()) {
        parts.push_back(part(movement.unchanged.size(), "is unchanged", "are unchanged"));
    }
    if (!movement.uncertain.empty()) {
        parts.push_back(part(movement.uncertain.size(), "shows no certain change",
                             "show no certain change"));
    }
    return fmt::format("Since {}, {}.", round_before, listed(words_of(model), parts));
}

} // namespace capmat
