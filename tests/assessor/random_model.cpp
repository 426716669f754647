// SPDX-License-Identifier: Apache-2.0
#include "tests/assessor/random_model.h"

#include "tests/assessor/small_model.h"

#include <array>
#include <optional>
#include <random>
#include <span>
#include <stdexcept>
#include <string_view>

namespace capmat {

using Words = std::span<const std::string_view>;

/// Draws that do not depend on the standard library's distributions.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}

    [[nodiscard]] std::size_t below(std::size_t count) { return engine_() % count; }

    [[nodiscard]] bool one_in(std::size_t count) { return below(count) == 0; }

    [[nodiscard]] std::string_view among(Words words) {
        return words[below(words.size())];
    }

    /// A quarter, half, ... half of the time; else any fraction.
    [[nodiscard]] double fraction() {
        return one_in(2) ? static_cast<double>(below(5)) / 4.0
                         : static_cast<double>(below(1'000'000)) / 1e6;
    }

private:
    std::mt19937 engine_;
};

/// Factors of one dimension hand up figures of one kind.
struct Family {
    std::string_view leaf; ///< the kind of answer
    std::vector<std::string_view> rules;
    std::vector<std::string_view> above; ///< rules of the dimension
    bool staged = false;
    bool caps = false;
};

static const std::array families{
    Family{"met",
           {"staged"},
           {"min", "max", "median", "mean", "harmonic", "coverage"},
           true,
           true},
    Family{
        "met", {"staged"}, {"median", "min", "geometric", "percent", "none"}, true, true},
    Family{"met",
           {"mean", "geometric", "harmonic", "min", "max", "median", "coverage"},
           {"mean", "geometric", "harmonic", "min", "max", "median", "sum", "coverage"},
           false,
           false},
    Family{"{points: 4}",
           {"sum"},
           {"sum", "mean", "geometric", "median", "percent"},
           false,
           false},
    Family{"{points: 3}",
           {"percent"},
           {"mean", "min", "harmonic", "percent", "coverage"},
           false,
           false},
    Family{"{level: {from: 0, to: 4}}",
           {"min", "max", "median"},
           {"min", "median", "max", "percent", "coverage"},
           false,
           false},
    Family{
        "stage", {"min", "max", "median"}, {"median", "min", "mean", "max"}, false, true},
    Family{"{number: {min: 0, max: 20, better: lower}}",
           {"mean", "harmonic", "median", "coverage"},
           {"mean", "geometric", "min", "coverage"},
           false,
           false},
    Family{"{number: {min: 1, max: 3}}",
           {"sum"},
           {"sum", "harmonic", "max", "percent"},
           false,
           false},
};

static constexpr std::array<std::string_view, 10> weights{
    "0", "0.5", "1", "1", "1", "1", "2", "0.333", "0.1", "1.7"};
static constexpr std::array<std::string_view, 5> efforts{"S", "S", "M", "L", "Q"};
static constexpr std::array<std::string_view, 6> shares{"1",   "0.75", "0.5",
                                                        "0.6", "0",    "0.333"};

/// Writes the nodes of a random model.
class ModelWriter {
public:
    explicit ModelWriter(Dice& dice) : dice_(&dice) {}

    [[nodiscard]] std::string dimension() {
        family_ = &families[dice_->below(families.size())];
        const std::string id = "D" + std::to_string(++dimensions_);
        std::vector<std::string> factors;
        const std::size_t count = 1 + dice_->below(3);
        for (std::size_t i = 0; i < count; ++i) {
            factors.push_back(factor());
        }
        const std::string_view rule = dice_->among(family_->above);
        const bool is_stage = rule == "min" || rule == "max" || rule == "median";
        return capmat::dimension(
            id, "scoring: {rule: " + std::string(rule) + "}" + cap(is_stage), factors);
    }

    [[nodiscard]] std::size_t indicators() const { return indicators_; }

private:
    [[nodiscard]] std::string factor() {
        const std::string id = "F" + std::to_string(++factors_);
        std::string scoring =
            "scoring: {rule: " + std::string(dice_->among(family_->rules));
        if (family_->staged) {
            scoring += ", share: " + std::string(dice_->among(shares));
            scoring += dice_->one_in(4) ? ", gates: false" : "";
        }
        std::vector<std::string> leaves;
        const std::size_t count = 1 + dice_->below(5);
        for (std::size_t i = 0; i < count; ++i) {
            leaves.push_back(leaf());
        }
        return capmat::factor(id, scoring + "}" + weight() + cap(true), leaves);
    }

    [[nodiscard]] std::string leaf() {
        const std::string id = "I" + std::to_string(indicators_++);
        std::string more = "answer: " + std::string(family_->leaf) + weight();
        if (family_->staged) {
            more += ", stage: " + std::to_string(2 + dice_->below(3));
            more += dice_->one_in(4) ? ", gate: true" : "";
        }
        return capmat::leaf(id, more, dice_->among(efforts));
    }

    [[nodiscard]] std::string weight() {
        return dice_->one_in(2) ? "" : ", weight: " + std::string(dice_->among(weights));
    }

    /// A cap may name any of the first indicators, wherever they stand.
    [[nodiscard]] std::string cap(bool is_stage) {
        if (!family_->caps || !is_stage || !dice_->one_in(2)) {
            return "";
        }
        std::string caps;
        const std::size_t count = 1 + dice_->below(2);
        for (std::size_t i = 0; i < count; ++i) {
            std::string unless;
            const std::size_t named = dice_->one_in(10) ? 0 : 1 + dice_->below(2);
            for (std::size_t j = 0; j < named; ++j) {
                unless +=
                    (j == 0 ? "I" : ", I") + std::to_string(dice_->below(named_below));
            }
            caps += (i == 0 ? "{stage: " : ", {stage: ") +
                    std::to_string(1 + dice_->below(3)) + ", unless: [" + unless + "]}";
        }
        return ", cap: [" + caps + "]";
    }

    static constexpr std::size_t named_below = 6;

    Dice* dice_;
    const Family* family_ = nullptr;
    std::size_t dimensions_ = 0;
    std::size_t factors_ = 0;
    std::size_t indicators_ = 0;
};

static LeafRange random_leaf(Dice& dice, const LeafScale& scale) {
    if (dice.one_in(10)) {
        return {{0.0, 0.0, false}, {0.0, 0.0, false}};
    }
    double credit = dice.one_in(2) ? 0.0 : dice.fraction();
    double value = scale.worst + credit * (scale.best - scale.worst);
    if (scale.is_ordinal()) {
        value = scale.worst +
                static_cast<double>(
                    dice.below(static_cast<std::size_t>(scale.best - scale.worst) + 1));
        credit = scale.credit_of(value);
    }
    const Leaf leaf{credit, value, true};
    return {leaf, leaf};
}

static std::vector<LeafRange> drawn_leaves(Dice& dice, const Model& model) {
    std::vector<LeafRange> leaves;
    for (const Indicator& indicator : model.indicators) {
        leaves.push_back(random_leaf(dice, indicator.scale));
    }
    return leaves;
}

std::vector<LeafRange> random_leaves(const Model& model, unsigned seed) {
    Dice dice(seed);
    return drawn_leaves(dice, model);
}

/// Fulfils indicators from the end, so that an exhaustive search can end.
static void keep_candidates(const Model& model, std::size_t most,
                            std::vector<LeafRange>& leaves) {
    std::size_t candidates = 0;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        const bool open = leaves[i].low.applicable && leaves[i].low.credit < 1.0;
        candidates += open ? 1 : 0;
        if (open && candidates > most) {
            leaves[i].low = {1.0, model.indicators[i].scale.best, true};
        }
    }
}

/// A model, or nothing where the draw is one the reader refuses (weights that add up to
/// 0, a cap that names an indicator there is not).
static std::optional<RandomCase> try_case(Dice& dice) {
    ModelWriter writer(dice);
    std::vector<std::string> dimensions;
    const std::size_t count = 1 + dice.below(2);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        dimensions.push_back(writer.dimension());
        text += dimensions.back() + "\n";
    }
    static constexpr std::array<std::string_view, 5> totals{"none", "coverage", "median",
                                                            "mean", "max"};
    const std::string more =
        "interval_scale: true\n"
        "effort: {S: {count: 1}, M: {count: 3}, L: {count: 9}, Q: {count: 0.25}}\n"
        "scoring: {total: {rule: " +
        std::string(dice.among(totals)) +
        "}, dimension: {rule: none}, factor: {rule: none}}";
    try {
        RandomCase random{text, small_model(dimensions, more), {}};
        random.leaves = drawn_leaves(dice, random.model);
        keep_candidates(random.model, dice.one_in(20) ? 12 : 9, random.leaves);
        for (const LeafRange& leaf : random.leaves) {
            random.text +=
                leaf.low.applicable ? std::to_string(leaf.low.value) + " " : "n/a ";
        }
        return random;
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

RandomCase random_case(unsigned seed) {
    Dice dice(seed);
    for (int tries = 0; tries < 1000; ++tries) {
        if (auto random = try_case(dice)) {
            return *std::move(random);
        }
    }
    throw std::runtime_error("the random models are all refused");
}

} // namespace capmat
