// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/rules_in_words.h"

#include "reports/describe/phrases.h"

#include <fmt/format.h>

namespace capmat {

static std::string staged_sentence(const Language& words, const Scoring& scoring) {
    const std::string share = plain_number(words, scoring.share);
    if (scoring.gates && scoring.share > 0.0) {
        return words.say_with(
            "rule/staged_gates_share_is",
            "The result is the highest stage that passes together with every stage below "
            "it. A stage passes when every gate indicator of it is met in full and the "
            "mean credit of its indicators is at least {0}. The first stage is the floor "
            "and needs nothing.",
            share);
    }
    if (scoring.gates) {
        return words.say(
            "rule/staged_gates_is",
            "The result is the highest stage that passes together with every stage below "
            "it. A stage passes when every gate indicator of it is met in full. The "
            "first "
            "stage is the floor and needs nothing.");
    }
    if (scoring.share > 0.0) {
        return words.say_with(
            "rule/staged_share_is",
            "The result is the highest stage that passes together with every stage below "
            "it. A stage passes when the mean credit of its indicators is at least {0}. "
            "The first stage is the floor and needs nothing.",
            share);
    }
    return words.say(
        "rule/staged_is",
        "The result is the highest stage that passes together with every stage below it. "
        "A stage passes when it has an indicator that applies. The first stage is the "
        "floor and needs nothing.");
}

std::string rule_sentence(const Language& words, const Scoring& scoring,
                          const std::string& children) {
    switch (scoring.rule) {
    case Rule::Staged:
        return staged_sentence(words, scoring);
    case Rule::Mean:
        return words.say_with("rule/mean_is",
                              "The result is the weighted mean of the {0}.", children);
    case Rule::Geometric:
        return words.say_with("rule/geometric_is",
                              "The result is the weighted geometric mean of the {0}: a "
                              "single 0 makes it 0.",
                              children);
    case Rule::Harmonic:
        return words.say_with("rule/harmonic_is",
                              "The result is the weighted harmonic mean of the {0}: a "
                              "single 0 makes it 0.",
                              children);
    case Rule::Min:
        return words.say_with("rule/min_is",
                              "The result is the lowest of the {0}: the weakest link.",
                              children);
    case Rule::Max:
        return words.say_with("rule/max_is", "The result is the highest of the {0}.",
                              children);
    case Rule::Median:
        return words.say_with(
            "rule/median_is",
            "The result is the middle one of the {0}, ordered from the "
            "lowest to the highest; between two middle ones, the lower.",
            children);
    case Rule::Sum:
        return words.say_with("rule/sum_is",
                              "The result is the sum of the {0}, each times its weight.",
                              children);
    case Rule::Percent:
        return words.say(
            "rule/percent_is",
            "The result is the points won as a percentage of the points that "
            "could be won, over all indicators below that apply.");
    case Rule::Coverage:
        return words.say(
            "rule/coverage_is",
            "The result is the mean credit of all indicators below that apply.");
    case Rule::None:
        return words.say_with(
            "rule/none_is",
            "There is no single figure: the profile of the {0} is the result.", children);
    }
    return {};
}

static std::string staged_formula(const Language& words, const Scoring& scoring) {
    const std::string share = plain_number(words, scoring.share);
    return scoring.gates
               ? words.say_with("formula/staged_gates",
                                "highest s such that all stages t = 2..s pass; t passes "
                                "when sum(w × credit) / sum(w) ≥ {0} and every gate has "
                                "credit 1",
                                share)
               : words.say_with("formula/staged",
                                "highest s such that all stages t = 2..s pass; t passes "
                                "when sum(w × credit) / sum(w) ≥ {0}",
                                share);
}

std::string rule_formula(const Language& words, const Scoring& scoring) {
    switch (scoring.rule) {
    case Rule::Staged:
        return staged_formula(words, scoring);
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
        return words.say("formula/median",
                         "smallest x at which the weights up to it reach half of sum(w)");
    case Rule::Sum:
        return "sum(w × x)";
    case Rule::Percent:
        return words.say("formula/percent", "100 × sum(w × won) / sum(w × possible)");
    case Rule::Coverage:
        return words.say("formula/coverage", "sum(w × credit) / sum(w)");
    case Rule::None:
        return {};
    }
    return {};
}

std::string reading_sentence(const Language& words, Reading reading) {
    switch (reading) {
    case Reading::Claimed:
        return words.say("reading/claimed_is", "Every answer counts as it was given.");
    case Reading::Evidenced:
        return words.say(
            "reading/evidenced_is",
            "A positive answer counts only with evidence of an accepted kind "
            "that is not too old.");
    case Reading::Verified:
        return words.say(
            "reading/verified_is",
            "A positive answer counts only with evidence of an accepted kind "
            "that is not too old and that a named assessor has checked.");
    }
    return {};
}

std::string reading_phrase(const Language& words, Reading reading) {
    switch (reading) {
    case Reading::Claimed:
        return words.say("reading/claimed_as", "taken at their word");
    case Reading::Evidenced:
        return words.say("reading/evidenced_as", "counting what is backed by evidence");
    case Reading::Verified:
        return words.say("reading/verified_as",
                         "counting only what an assessor has checked");
    }
    return {};
}

std::string reading_word(const Language& words, Reading reading) {
    switch (reading) {
    case Reading::Claimed:
        return words.say("reading/claimed", "claimed");
    case Reading::Evidenced:
        return words.say("reading/evidenced", "evidenced");
    case Reading::Verified:
        return words.say("reading/verified", "verified");
    }
    return {};
}

std::string children_word(const Model& model, const Node& node) {
    if (node.holds_indicators()) {
        return words_of(model).say("word/indicators", "indicators");
    }
    return std::string(model.level_plural(model.nodes[node.children.front()]));
}

} // namespace capmat
