// SPDX-License-Identifier: Apache-2.0
#include "assessor/changes.h"
#include "assessor/scoring/tolerance.h"
#include "assessor/scoring/tree_scorer.h"
#include "tests/assessor/random_model.h"
#include "tests/assessor/small_model.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace capmat {

/// What one subset of the candidates leads to.
struct Outcome {
    std::vector<std::size_t> indicators;
    std::vector<std::optional<double>> figures; ///< by node
};

using Cost = std::tuple<std::size_t, std::ptrdiff_t, double, std::vector<std::size_t>>;

/// scoring.md, fine print 15, word for word. Efforts are quarters, so sums are exact.
static Cost cost_of(const Model& model, const std::vector<std::size_t>& indicators) {
    std::ptrdiff_t gates = 0;
    double effort = 0.0;
    for (const std::size_t i : indicators) {
        gates += model.indicators[i].gate ? 1 : 0;
        effort += model.effort_count(model.indicators[i]);
    }
    return {indicators.size(), -gates, effort, indicators};
}

/// What can change at a node: the indicators below it and those its caps name.
static std::vector<std::size_t> candidates_of(const Node& node,
                                              const std::vector<LeafRange>& leaves) {
    std::set<std::size_t> candidates;
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        candidates.insert(i);
    }
    for (const Cap& cap : node.caps) {
        candidates.insert(cap.unless.begin(), cap.unless.end());
    }
    std::erase_if(candidates, [&](std::size_t i) {
        return !leaves[i].low.applicable || leaves[i].low.credit >= 1.0;
    });
    return {candidates.begin(), candidates.end()};
}

/// Every subset of the candidates, cheapest first, each scored by the real scorer.
static std::vector<Outcome> all_outcomes(const Model& model,
                                         const std::vector<LeafRange>& ranges,
                                         const std::vector<std::size_t>& candidates) {
    std::vector<Outcome> outcomes;
    TreeScorer scorer(model);
    std::vector<NodeScore> scores(model.nodes.size());
    for (std::size_t set = 0; set < std::size_t{1} << candidates.size(); ++set) {
        Outcome outcome;
        std::vector<Leaf> leaves;
        for (const LeafRange& range : ranges) {
            leaves.push_back(range.low);
        }
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if ((set >> i & 1U) != 0) {
                const std::size_t indicator = candidates[i];
                leaves[indicator] = {1.0, model.indicators[indicator].scale.best, true};
                outcome.indicators.push_back(indicator);
            }
        }
        scorer.score(leaves, scores);
        for (const NodeScore& score : scores) {
            outcome.figures.push_back(score.figure);
        }
        outcomes.push_back(std::move(outcome));
    }
    std::ranges::sort(outcomes, {}, [&](const Outcome& outcome) {
        return cost_of(model, outcome.indicators);
    });
    return outcomes;
}

/// Figures to ask for: those that can be had, one between two of them, one beyond.
static std::vector<double> questions(const std::vector<Outcome>& outcomes,
                                     std::size_t node) {
    std::set<double> figures;
    for (const Outcome& outcome : outcomes) {
        figures.insert(*outcome.figures[node]);
    }
    std::vector<double> asked;
    const std::size_t every = figures.size() / 12 + 1;
    std::size_t number = 0;
    double before = *figures.begin();
    for (const double figure : figures) {
        if (number++ % every == 0 || figure == *figures.rbegin()) {
            asked.push_back(figure);
            asked.push_back((figure + before) / 2.0);
        }
        before = figure;
    }
    asked.push_back(*figures.rbegin() + 0.5);
    return asked;
}

static std::string text_of(const Model& model, const Outcome& outcome, std::size_t node) {
    return ids_of(model, outcome.indicators) + " -> " +
           std::to_string(*outcome.figures[node]);
}

static std::string text_of(const Model& model, const std::optional<ChangeSet>& set) {
    if (!set) {
        return "none";
    }
    return ids_of(model, set->indicators) + " -> " + std::to_string(set->figure) +
           (set->smallest ? "" : " (perhaps not the smallest)");
}

static std::string expected(const Model& model, const std::vector<Outcome>& outcomes,
                            std::size_t node, double wanted) {
    for (const Outcome& outcome : outcomes) {
        if (reaches(*outcome.figures[node], wanted)) {
            return text_of(model, outcome, node);
        }
    }
    return "none";
}

/// Holds every figure of `node` against the exhaustive search; how many were asked.
static std::size_t compare(const Model& model, const std::vector<LeafRange>& leaves,
                           const std::vector<Outcome>& outcomes, std::size_t node) {
    if (!outcomes.front().figures[node]) {
        CHECK_FALSE(smallest_changes(model, leaves, node, 0.0));
        return 0;
    }
    std::size_t asked = 0;
    for (const double wanted : questions(outcomes, node)) {
        CAPTURE(node);
        CAPTURE(wanted);
        CHECK(text_of(model, smallest_changes(model, leaves, node, wanted)) ==
              expected(model, outcomes, node, wanted));
        ++asked;
    }
    return asked;
}

/// What the random models covered, so that a silent gap in them is noticed.
struct Covered {
    std::map<Rule, std::size_t> rules; ///< nodes compared
    std::size_t caps_lifted = 0;
    std::size_t caps_across = 0; ///< naming an indicator outside their node
    std::size_t most_candidates = 0;
    std::size_t questions = 0;
};

static void count_caps(const Model& model, const std::vector<LeafRange>& leaves,
                       Covered& covered) {
    for (const Node& node : model.nodes) {
        for (const Cap& cap : node.caps) {
            const bool liftable = !cap.unless.empty() &&
                                  std::ranges::all_of(cap.unless, [&](std::size_t i) {
                                      return leaves[i].low.applicable;
                                  });
            const bool across = std::ranges::any_of(cap.unless, [&](std::size_t i) {
                return i < node.first_leaf || i >= node.end_leaf;
            });
            covered.caps_lifted += liftable ? 1 : 0;
            covered.caps_across += liftable && across ? 1 : 0;
        }
    }
}

static void compare_model(const Model& model, const std::vector<LeafRange>& leaves,
                          Covered& covered) {
    const auto candidates = candidates_of(model.nodes[0], leaves);
    const std::vector<Outcome> outcomes = all_outcomes(model, leaves, candidates);
    covered.most_candidates = std::max(covered.most_candidates, candidates.size());
    count_caps(model, leaves, covered);
    for (std::size_t node = 0; node < model.nodes.size(); ++node) {
        const std::size_t asked = compare(model, leaves, outcomes, node);
        covered.questions += asked;
        covered.rules[model.nodes[node].scoring.rule] += asked > 0 ? 1 : 0;
    }
}

TEST_CASE("the smallest set is that of a search through all sets, in random models") {
    constexpr unsigned first_seed = 20'260'000;
    constexpr unsigned models = 2500;
    Covered covered;
    for (unsigned seed = first_seed; seed < first_seed + models; ++seed) {
        CAPTURE(seed);
        const RandomCase random = random_case(seed);
        CAPTURE(random.text);
        compare_model(random.model, random.leaves, covered);
    }
    for (const Rule rule :
         {Rule::Staged, Rule::Mean, Rule::Geometric, Rule::Harmonic, Rule::Min, Rule::Max,
          Rule::Median, Rule::Sum, Rule::Percent, Rule::Coverage}) {
        CAPTURE(static_cast<int>(rule));
        CHECK(covered.rules[rule] >= 100);
    }
    CHECK(covered.caps_lifted >= 500);
    CHECK(covered.caps_across >= 200);
    CHECK(covered.most_candidates == 12);
    MESSAGE("seeds ", first_seed, " to ", first_seed + models - 1, ", ",
            covered.questions, " figures asked for, ", covered.caps_lifted,
            " caps that can be lifted, ", covered.caps_across, " of them across nodes");
}

TEST_CASE("the smallest set is that of a search through all sets, in every factor of the "
          "shipped model") {
    constexpr unsigned first_seed = 1;
    constexpr unsigned rounds = 40;
    const Model model = catalogue_model("national");
    std::size_t factors = 0;
    std::size_t asked = 0;
    for (unsigned seed = first_seed; seed < first_seed + rounds; ++seed) {
        CAPTURE(seed);
        const std::vector<LeafRange> leaves = random_leaves(model, seed);
        for (std::size_t node = 0; node < model.nodes.size(); ++node) {
            const Node& factor = model.nodes[node];
            if (factor.holds_indicators()) {
                const auto candidates = candidates_of(factor, leaves);
                asked +=
                    compare(model, leaves, all_outcomes(model, leaves, candidates), node);
                ++factors;
            }
        }
    }
    CHECK(factors == 27 * rounds);
    MESSAGE("seeds ", first_seed, " to ", first_seed + rounds - 1, ", ", asked,
            " figures asked for");
}

} // namespace capmat
