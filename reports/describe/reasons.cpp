// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/reasons.h"

#include "reports/describe/phrases.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/wording.h"
#include "reports/describe/worked_formula.h"

#include <set>
#include <utility>

namespace capmat {

static void add_formula(const Model& model, const Assessment& assessment,
                        std::size_t index, std::vector<std::string>& sentences) {
    const Language& words = words_of(model);
    const Node& node = model.nodes[index];
    sentences.push_back(rule_sentence(words, node.scoring, children_word(model, node)));
    const std::string low = worked_formula(model, assessment, index, Run::Low);
    const std::string high = worked_formula(model, assessment, index, Run::High);
    if (low == high) {
        sentences.push_back(sentence(words, low));
        return;
    }
    sentences.push_back(words.say_with("reasons/at_worst", "At worst: {0}.", low));
    sentences.push_back(words.say_with("reasons/at_best", "At best: {0}.", high));
}

/// The indicators below a node and those elsewhere that lift its caps.
static std::vector<std::size_t> decided_by(const Node& node) {
    std::set<std::size_t> indicators;
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        indicators.insert(i);
    }
    for (const Cap& cap : node.caps) {
        indicators.insert(cap.unless.begin(), cap.unless.end());
    }
    return {indicators.begin(), indicators.end()};
}

namespace {

/// The answers that make a range of what could be one figure.
struct RangeCauses {
    std::vector<std::size_t> open;
    std::vector<std::size_t> contested;
    std::vector<std::size_t> unproven;
};

} // namespace

static RangeCauses range_causes(const Assessment& assessment, const Node& node) {
    RangeCauses causes;
    for (const std::size_t i : decided_by(node)) {
        const LeafRange& range = assessment.range(i);
        const MergedAnswer& merged = assessment.indicators[i].merged;
        if (!merged.applies() || range.low.credit == range.high.credit) {
            continue;
        }
        auto& list = merged.is_open()                         ? causes.open
                     : merged.state == MergedState::Contested ? causes.contested
                                                              : causes.unproven;
        list.push_back(i);
    }
    return causes;
}

/// What the answers are that make a range: "open (A) or not proven (B and C)".
static std::string causes_text(const Model& model, const RangeCauses& causes) {
    const Language& words = words_of(model);
    const auto ids = [&](const std::vector<std::size_t>& list) {
        return first_few(words, indicator_ids(model, list), 6);
    };
    std::vector<std::string> parts;
    if (!causes.open.empty()) {
        parts.push_back(
            words.say_with("reasons/answers_open", "open ({0})", ids(causes.open)));
    }
    if (!causes.contested.empty()) {
        parts.push_back(words.say_with("reasons/answers_contested", "contested ({0})",
                                       ids(causes.contested)));
    }
    if (!causes.unproven.empty()) {
        parts.push_back(words.say_with("reasons/answers_unproven", "not proven ({0})",
                                       ids(causes.unproven)));
    }
    return listed(words, parts, Joined::Or);
}

static std::string range_sentence(const Model& model, const Assessment& assessment,
                                  std::size_t index) {
    const Language& words = words_of(model);
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    const std::string low = figure_text(model, node, *result.low);
    const std::string high = figure_text(model, node, *result.high);
    const std::string causes = causes_text(model, range_causes(assessment, node));
    return causes.empty()
               ? words.say_with("reasons/range", "The result lies between {0} and {1}.",
                                low, high)
               : words.say_with("reasons/range_because",
                                "The result lies between {0} and {1}, because answers "
                                "are {2}.",
                                low, high, causes);
}

static std::string result_sentence(const Model& model, const Assessment& assessment,
                                   std::size_t index) {
    const Language& words = words_of(model);
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    if (!result.applicable) {
        return words.say("reasons/not_applicable",
                         "Not applicable: none of its indicators applies.");
    }
    if (!result.low || !result.high) {
        return rule_sentence(words, node.scoring, children_word(model, node));
    }
    if (*result.low == *result.high) {
        return words.say_with("reasons/result", "The result is {0}.",
                              figure_text(model, node, *result.low));
    }
    return range_sentence(model, assessment, index);
}

static std::string would_stand_text(const Language& words, Reading reading,
                                    const std::string& result) {
    switch (reading) {
    case Reading::Claimed:
        return words.say_with("reasons/if_claimed",
                              "Taken at their word, it would stand at {0}.", result);
    case Reading::Evidenced:
        return words.say_with("reasons/if_evidenced",
                              "Counting what is backed by evidence, it would stand at "
                              "{0}.",
                              result);
    case Reading::Verified:
        return words.say_with("reasons/if_verified",
                              "Counting only what an assessor has checked, it would "
                              "stand at {0}.",
                              result);
    }
    return {};
}

/// Where a reading other than the headline would put the node, if elsewhere.
static void add_readings(const Model& model, const Assessment& assessment,
                         std::size_t index, std::vector<std::string>& sentences) {
    const Node& node = model.nodes[index];
    const std::string headline = result_text(model, node, assessment.node(index));
    for (const Reading reading : all_readings) {
        const std::string other =
            result_text(model, node, assessment.nodes[reading][index]);
        if (reading != assessment.headline && other != headline) {
            sentences.push_back(would_stand_text(words_of(model), reading, other));
        }
    }
}

std::vector<std::string> reasons_for(const Model& model, const Assessment& assessment,
                                     std::size_t index) {
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    std::vector<std::string> sentences{result_sentence(model, assessment, index)};
    if (!result.applicable) {
        return sentences;
    }
    if (node.scoring.rule == Rule::Staged) {
        for (std::string& text : stage_reasons(model, assessment, index)) {
            sentences.push_back(std::move(text));
        }
    } else if (node.scoring.rule != Rule::None) {
        add_formula(model, assessment, index, sentences);
    }
    for (const std::size_t cap : result.biting_caps) {
        sentences.push_back(cap_reason(model, node.caps[cap]));
    }
    add_readings(model, assessment, index, sentences);
    std::erase(sentences, std::string());
    return sentences;
}

} // namespace capmat
