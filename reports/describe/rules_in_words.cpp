// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/rules_in_words.h"

#include "reports/describe/phrases.h"

#include <fmt/format.h>

namespace capmat {

static std::string staged_sentence(const Scoring& scoring) {
    const std::string mean =
        scoring.share > 0.0
            ? fmt::format("the mean credit of its indicators is at least {}",
                          plain_number(scoring.share))
            : std::string();
    const std::string gates =
        scoring.gates ? "every gate indicator of it is met in full" : "";
    const std::string both = gates.empty() || mean.empty() ? "" : " and ";
    const std::string condition = gates.empty() && mean.empty()
                                      ? "it has an indicator that applies"
                                      : gates + both + mean;
    return fmt::format("The result is the highest stage that passes together with every "
                       "stage below it. A stage passes when {}. The first stage is the "
                       "floor and needs nothing.",
                       condition);
}

std::string rule_sentence(const Scoring& scoring, const std::string& children) {
    switch (scoring.rule) {
    case Rule::Staged:
        return staged_sentence(scoring);
    case Rule::Mean:
        return fmt::format("The result is the weighted mean of the {}.", children);
    case Rule::Geometric:
        return fmt::format(
            "The result is the weighted geometric mean of the {}: a single "
            "0 makes it 0.",
            children);
    case Rule::Harmonic:
        return fmt::format(
            "The result is the weighted harmonic mean of the {}: a single 0 "
            "makes it 0.",
            children);
    case Rule::Min:
        return fmt::format("The result is the lowest of the {}: the weakest link.",
                           children);
    case Rule::Max:
        return fmt::format("The result is the highest of the {}.", children);
    case Rule::Median:
        return fmt::format(
            "The result is the middle one of the {}, ordered from the lowest "
            "to the highest; between two middle ones, the lower.",
            children);
    case Rule::Sum:
        return fmt::format("The result is the sum of the {}, each times its weight.",
                           children);
    case Rule::Percent:
        return "The result is the points won as a percentage of the points that could be "
               "won, over all indicators below that apply.";
    case Rule::Coverage:
        return "The result is the mean credit of all indicators below that apply.";
    case Rule::None:
        return fmt::format(
            "There is no single figure: the profile of the {} is the result.", children);
    }
    return {};
}

std::string rule_formula(const Scoring& scoring) {
    switch (scoring.rule) {
    case Rule::Staged:
        return fmt::format("highest s such that all stages t = 2..s pass; t passes when "
                           "sum(w × credit) / sum(w) ≥ {}{}",
                           plain_number(scoring.share),
                           scoring.gates ? " and every gate has credit 1" : "");
    case Rule::Mean:
        return "sum(w × x) / sum(w)";
    case Rule::Geometric:
        return "exp(sum(w × ln x) / sum(w))";
    case Rule::Harmonic:
        return "sum(w) / sum(w / x)";
    case Rule::Min:
        return "min(x)";
    case Rule::Max:
        return "max(x)";
    case Rule::Median:
        return "smallest x at which the weights up to it reach half of sum(w)";
    case Rule::Sum:
        return "sum(w × x)";
    case Rule::Percent:
        return "100 × sum(w × won) / sum(w × possible)";
    case Rule::Coverage:
        return "sum(w × credit) / sum(w)";
    case Rule::None:
        return {};
    }
    return {};
}

std::string reading_sentence(Reading reading) {
    switch (reading) {
    case Reading::Claimed:
        return "Every answer counts as it was given.";
    case Reading::Evidenced:
        return "A positive answer counts only with evidence of an accepted kind that is "
               "not "
               "too old.";
    case Reading::Verified:
        return "A positive answer counts only with evidence of an accepted kind that is "
               "not "
               "too old and that a named assessor has checked.";
    }
    return {};
}

std::string_view reading_phrase(Reading reading) {
    switch (reading) {
    case Reading::Claimed:
        return "taken at their word";
    case Reading::Evidenced:
        return "counting what is backed by evidence";
    case Reading::Verified:
        return "counting only what an assessor has checked";
    }
    return {};
}

std::string children_word(const Model& model, const Node& node) {
    if (node.holds_indicators()) {
        return "indicators";
    }
    return plural_of(model.level_name(model.nodes[node.children.front()]));
}

} // namespace capmat
