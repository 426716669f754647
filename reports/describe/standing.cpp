// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/standing.h"

#include "assessor/scoring/tolerance.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

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

static std::string tier_sentence(const Model& model, const Assessment& assessment) {
    const Language& words = words_of(model);
    const auto tier = assessment.tier[assessment.headline];
    return tier ? words.say_with("rank/tier", "Tier: {0}.", model.tiers[*tier].title)
                : words.say("rank/no_tier", "Tier: none reached.");
}

std::string rank_sentence(const Model& model, const Assessment& assessment) {
    const Language& words = words_of(model);
    std::vector<std::string> sentences;
    if (!model.tiers.empty()) {
        sentences.push_back(tier_sentence(model, assessment));
    }
    const std::vector<Band>& bands = model.nodes.front().scoring.bands;
    const NodeResult& total = assessment.node(0);
    if (total.band_low && total.band_high) {
        const std::string& low = bands[*total.band_low].name;
        const std::string& high = bands[*total.band_high].name;
        sentences.push_back(words.say_with(
            "rank/band", "Band: {0}.",
            low == high ? low : words.say_with("figure/range", "{0} to {1}", low, high)));
    }
    return joined_sentences(sentences);
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

/// Where chapters stand: from `low` to `high`, of `most` points; without a figure it is
/// said in `low` alone why there is none.
struct StandingPlace {
    std::string low;
    std::string high;
    std::string most;

    bool operator==(const StandingPlace&) const = default;

    [[nodiscard]] bool has_figure() const { return !high.empty(); }
};

static StandingPlace place_of(const Model& model, const Node& node,
                              const NodeResult& result) {
    if (!result.applicable || !result.low || !result.high) {
        return {result_text(model, node, result), {}, {}};
    }
    return {figure_name(model, node, *result.low), figure_name(model, node, *result.high),
            node.figure == FigureKind::Points
                ? plain_number(words_of(model), node.highest)
                : std::string()};
}

/// "between Forming and Working in CERT", "at 3 of 10 in Strategy".
static std::string place_phrase(const Language& words, const StandingPlace& place,
                                const std::string& titles) {
    const auto& [low, high, most] = place;
    if (most.empty()) {
        return low == high
                   ? words.say_with("standing/at", "at {0} in {1}", low, titles)
                   : words.say_with("standing/between", "between {0} and {1} in {2}", low,
                                    high, titles);
    }
    return low == high ? words.say_with("standing/at_of", "at {0} of {1} in {2}", low,
                                        most, titles)
                       : words.say_with("standing/between_of",
                                        "between {0} and {1} of {2} in {3}", low, high,
                                        most, titles);
}

using StandingGroups = std::vector<std::pair<StandingPlace, std::vector<std::string>>>;

/// The titles of the chapters by where they stand, the highest first.
static StandingGroups standing_groups(const Model& model, const Assessment& assessment) {
    std::vector<std::size_t> order = chapters_of(model);
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) {
        return stands_higher(model, assessment, left, right);
    });
    StandingGroups groups;
    for (const std::size_t index : order) {
        const Node& node = model.nodes[index];
        const StandingPlace place = place_of(model, node, assessment.node(index));
        if (groups.empty() || groups.back().first != place) {
            groups.emplace_back(place, std::vector<std::string>());
        }
        groups.back().second.push_back(node.title);
    }
    return groups;
}

/// "a", "a and b", "a, b, and c": each is long and may list things itself.
static std::string long_list(const Language& words,
                             const std::vector<std::string>& parts) {
    if (parts.size() < 3) {
        return listed(words, parts);
    }
    return words.say_with("list/and_long", "{0}, and {1}",
                          in_row(words, {parts.begin(), parts.end() - 1}), parts.back());
}

std::string standing_sentence(const Model& model, const Assessment& assessment) {
    const Language& words = words_of(model);
    std::vector<std::string> places;
    std::vector<std::string> sentences;
    for (const auto& [place, titles] : standing_groups(model, assessment)) {
        const std::string in = listed(words, titles);
        if (place.has_figure()) {
            places.push_back(place_phrase(words, place, in));
        } else {
            sentences.push_back(words.say_with("standing/without", "{0}: {1}.",
                                               capitalised(words, place.low), in));
        }
    }
    if (!places.empty()) {
        sentences.insert(sentences.begin(),
                         words.say_with("standing/is", "{0} stands {1}.",
                                        country_name(model, *assessment.round),
                                        long_list(words, places)));
    }
    return joined_sentences(sentences);
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
    const Language& words = words_of(model);
    const std::size_t unchanged = movement.unchanged.size();
    const std::size_t uncertain = movement.uncertain.size();
    std::vector<std::string> parts{
        words.say_count("movement/risen", "{0} of {1} has risen", "{0} of {1} have risen",
                        movement.risen.size(), count_of_units(model, all)),
        words.say_count("movement/fallen", "{0} has fallen", "{0} have fallen",
                        movement.fallen.size())};
    if (unchanged > 0) {
        parts.push_back(words.say_count("movement/unchanged", "{0} is unchanged",
                                        "{0} are unchanged", unchanged));
    }
    if (uncertain > 0) {
        parts.push_back(words.say_count("movement/uncertain",
                                        "{0} shows no certain change",
                                        "{0} show no certain change", uncertain));
    }
    return words.say_with("movement/since", "Since {0}, {1}.", round_before,
                          listed(words, parts));
}

} // namespace capmat
