// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/worked_formula.h"

#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

namespace {

/// One child that takes part in a formula.
struct Summand {
    double value = 0.0;
    double weight = 1.0;
};

} // namespace

std::vector<Leaf> leaves_of(const Assessment& assessment, Run run) {
    std::vector<Leaf> leaves;
    for (std::size_t i = 0; i < assessment.indicators.size(); ++i) {
        const LeafRange& range = assessment.range(i);
        leaves.push_back(run == Run::Low ? range.low : range.high);
    }
    return leaves;
}

static std::optional<double> figure_of(const NodeResult& result, Run run) {
    return run == Run::Low ? result.low : result.high;
}

static std::vector<Summand> terms_of(const Model& model, const Assessment& assessment,
                                     const Node& node, Run run) {
    std::vector<Summand> terms;
    for (const std::size_t child : node.children) {
        const NodeResult& result = assessment.node(child);
        if (result.applicable && figure_of(result, run)) {
            terms.push_back({*figure_of(result, run), model.nodes[child].weight});
        }
    }
    if (!node.holds_indicators()) {
        return terms;
    }
    const std::vector<Leaf> leaves = leaves_of(assessment, run);
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        const Indicator& indicator = model.indicators[i];
        const bool raw = indicator.scale.is_ordinal() || node.scoring.rule == Rule::Sum;
        if (leaves[i].applicable) {
            terms.push_back({raw ? leaves[i].value : leaves[i].credit, indicator.weight});
        }
    }
    return terms;
}

static double weight_of(const std::vector<Summand>& terms) {
    double sum = 0.0;
    for (const Summand& term : terms) {
        sum += term.weight;
    }
    return sum;
}

static bool equal_weights(const std::vector<Summand>& terms) {
    return std::ranges::all_of(
        terms, [&](const Summand& term) { return term.weight == terms.front().weight; });
}

/// Terms put into `pattern`, which takes the weight and the value, joined by " + ".
template <class Pattern>
static std::string sum_text(const Language& words, const std::vector<Summand>& terms,
                            Pattern pattern) {
    std::string text;
    for (const Summand& term : terms) {
        text += (text.empty() ? "" : " + ") + pattern(plain_number(words, term.weight),
                                                      plain_number(words, term.value));
    }
    return text;
}

static std::string product(const std::string& weight, const std::string& value) {
    return weight + " × " + value;
}

static std::string ordered_text(const Language& words, std::vector<Summand> terms) {
    const bool equal = equal_weights(terms);
    std::ranges::sort(terms, {}, &Summand::value);
    std::string text;
    for (const Summand& term : terms) {
        const std::string value = plain_number(words, term.value);
        const std::string next =
            equal ? value
                  : words.say_with("formula/weighted", "{0} (weight {1})", value,
                                   plain_number(words, term.weight));
        text =
            text.empty() ? next : words.say_with("formula/next", "{0}, {1}", text, next);
    }
    return text;
}

/// Where a child at 0 makes the result 0, whatever the others are.
static bool is_sunk(Rule rule, const std::vector<Summand>& terms) {
    const bool can_sink = rule == Rule::Geometric || rule == Rule::Harmonic;
    return can_sink && std::ranges::any_of(terms, [](const Summand& term) {
               return term.weight > 0.0 && term.value <= 0.0;
           });
}

static std::string left_side(const Language& words, const std::vector<Summand>& terms,
                             Rule rule) {
    const std::string weight = plain_number(words, weight_of(terms));
    switch (rule) {
    case Rule::Mean:
        return fmt::format("({}) / {}", sum_text(words, terms, product), weight);
    case Rule::Sum:
        return sum_text(words, terms, product);
    case Rule::Geometric:
        return fmt::format("exp(({}) / {})",
                           sum_text(words, terms,
                                    [](const std::string& w, const std::string& x) {
                                        return w + " × ln " + x;
                                    }),
                           weight);
    case Rule::Harmonic:
        return fmt::format(
            "{} / ({})", weight,
            sum_text(words, terms, [](const std::string& w, const std::string& x) {
                return w + " / " + x;
            }));
    case Rule::Min:
        return words.say_with("formula/min", "lowest of {0}", ordered_text(words, terms));
    case Rule::Max:
        return words.say_with("formula/max", "highest of {0}",
                              ordered_text(words, terms));
    case Rule::Median:
        return words.say_with("formula/lower_median", "lower median of {0}",
                              ordered_text(words, terms));
    case Rule::Staged:
    case Rule::Percent:
    case Rule::Coverage:
    case Rule::None:
        break;
    }
    return {};
}

/// `percent` and `coverage` look past the children at every indicator below.
static std::string over_leaves(const Model& model, const Assessment& assessment,
                               const Node& node, Run run) {
    const std::vector<Leaf> leaves = leaves_of(assessment, run);
    double got = 0.0;
    double possible = 0.0;
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        const Indicator& indicator = model.indicators[i];
        const bool percent = node.scoring.rule == Rule::Percent;
        const double most = percent ? indicator.scale.best - indicator.scale.worst : 1.0;
        const double won =
            percent ? leaves[i].value - indicator.scale.worst : leaves[i].credit;
        if (leaves[i].applicable) {
            got += indicator.weight * won;
            possible += indicator.weight * most;
        }
    }
    const std::string_view factor = node.scoring.rule == Rule::Percent ? "100 × " : "";
    return fmt::format("{}{} / {}", factor, plain_number(words_of(model), got),
                       plain_number(words_of(model), possible));
}

std::string worked_formula(const Model& model, const Assessment& assessment,
                           std::size_t index, Run run) {
    const Node& node = model.nodes[index];
    const std::optional<double> figure = figure_of(assessment.node(index), run);
    const Rule rule = node.scoring.rule;
    if (!figure || rule == Rule::Staged || rule == Rule::None) {
        return {};
    }
    const Language& words = words_of(model);
    const std::string result = figure_text(model, node, *figure);
    if (rule == Rule::Percent || rule == Rule::Coverage) {
        return fmt::format("{} = {}", over_leaves(model, assessment, node, run), result);
    }
    const std::vector<Summand> terms = terms_of(model, assessment, node, run);
    return is_sunk(rule, terms)
               ? words.say_with("formula/sunk", "with a child at 0, the result = {0}",
                                result)
               : fmt::format("{} = {}", left_side(words, terms, rule), result);
}

} // namespace capmat
