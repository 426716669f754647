// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/reasons.h"

#include "assessor/scoring/tolerance.h"
#include "reports/describe/phrases.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/wording.h"
#include "reports/describe/worked_formula.h"

#include <fmt/format.h>

#include <set>

namespace capmat {

static StageLine stage_line(const Model& model, const Assessment& assessment,
                            const Node& node, int stage) {
    const std::vector<Leaf> low = leaves_of(assessment, Run::Low);
    const std::vector<Leaf> high = leaves_of(assessment, Run::High);
    StageLine line{check_stage(model, node, low, stage),
                   check_stage(model, node, high, stage),
                   0,
                   0,
                   {},
                   {}};
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        if (model.indicators[i].stage != stage) {
            continue;
        }
        line.indicators += 1;
        if (!low[i].applicable) {
            continue;
        }
        line.applicable += 1;
        if (model.indicators[i].gate && node.scoring.gates) {
            line.gates.push_back(i);
            if (!is_full(low[i].credit)) {
                line.unmet_gates.push_back(i);
            }
        }
    }
    return line;
}

std::vector<StageLine> stage_lines(const Model& model, const Assessment& assessment,
                                   std::size_t index) {
    std::vector<StageLine> lines;
    for (int stage = 2; stage <= static_cast<int>(model.stages.size()); ++stage) {
        lines.push_back(stage_line(model, assessment, model.nodes[index], stage));
    }
    return lines;
}

std::optional<int> stage_ahead(const Model& model, const Assessment& assessment,
                               std::size_t index) {
    const NodeResult& result = assessment.node(index);
    if (model.nodes[index].scoring.rule != Rule::Staged || !result.low) {
        return std::nullopt;
    }
    for (const StageLine& line : stage_lines(model, assessment, index)) {
        if (line.low.stage > *result.low && line.low.weight > 0.0) {
            return line.low.stage;
        }
    }
    return std::nullopt;
}

std::string stage_label(const Model& model, int stage) {
    const auto at = static_cast<std::size_t>(stage);
    return at >= 1 && at <= model.stages.size()
               ? fmt::format("{} {}", stage, model.stages[at - 1].name)
               : std::to_string(stage);
}

static std::string passed_text(const Model& model, const std::vector<StageLine>& lines) {
    std::vector<std::string> passed;
    for (const StageLine& line : lines) {
        if (!line.low.passes) {
            break;
        }
        if (line.low.weight > 0.0) {
            passed.push_back(stage_label(model, line.low.stage));
        }
    }
    if (passed.empty()) {
        return {};
    }
    return fmt::format("{} {} {}.", verb(passed.size(), "Stage", "Stages"),
                       listed(words_of(model), passed),
                       verb(passed.size(), "passes", "pass"));
}

/// "gates A and B are not met in full", "the mean credit is 0.50 where 0.75 is needed".
static std::string failure_text(const Model& model, const Node& node,
                                const StageLine& line) {
    std::vector<std::string> causes;
    const std::size_t unmet = line.unmet_gates.size();
    if (unmet > 0) {
        causes.push_back(
            fmt::format("{} {} {} not met in full", verb(unmet, "gate", "gates"),
                        listed(words_of(model), indicator_ids(model, line.unmet_gates)),
                        verb(unmet, "is", "are")));
    }
    if (!reaches(line.low.credit, node.scoring.share)) {
        causes.push_back(fmt::format("the mean credit is {:.2f} where {} is needed",
                                     line.low.credit + 1e-9,
                                     plain_number(words_of(model), node.scoring.share)));
    }
    return listed(words_of(model), causes);
}

/// The first stage that does not pass for certain, and why; empty when every stage does.
static std::string failed_text(const Model& model, const Node& node,
                               const std::vector<StageLine>& lines) {
    for (const StageLine& line : lines) {
        if (line.low.passes) {
            continue;
        }
        const std::string stage = stage_label(model, line.low.stage);
        const std::string cause = failure_text(model, node, line);
        return line.high.passes
                   ? fmt::format("Stage {} is not certain: at worst, {}; at best, it "
                                 "passes.",
                                 stage, cause)
                   : fmt::format("Stage {} does not pass: {}.", stage, cause);
    }
    return {};
}

static std::string cap_text(const Model& model, const Node& node, std::size_t cap) {
    const Cap& ceiling = node.caps[cap];
    const std::string stage = stage_label(model, ceiling.stage);
    if (ceiling.unless.empty()) {
        return fmt::format("The model allows no more than {} here.", stage);
    }
    const std::size_t count = ceiling.unless.size();
    return fmt::format("It is held at {} until {} {} met in full.", stage,
                       listed(words_of(model), indicator_ids(model, ceiling.unless)),
                       verb(count, "is", "are"));
}

static void add_staged(const Model& model, const Assessment& assessment,
                       std::size_t index, std::vector<std::string>& sentences) {
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    const std::vector<StageLine> lines = stage_lines(model, assessment, index);
    const std::string passed = passed_text(model, lines);
    const std::string failed = failed_text(model, node, lines);
    if (failed.empty()) {
        sentences.emplace_back("Every stage passes.");
    } else if (!passed.empty()) {
        sentences.push_back(passed);
    }
    if (!failed.empty()) {
        sentences.push_back(failed);
    }
    if (result.limited_by_empty_stage) {
        sentences.emplace_back(
            "No indicator of the next stage applies to the country, so "
            "that stage is passed over but cannot be the result.");
    }
}

static void add_formula(const Model& model, const Assessment& assessment,
                        std::size_t index, std::vector<std::string>& sentences) {
    const Node& node = model.nodes[index];
    sentences.push_back(
        rule_sentence(words_of(model), node.scoring, children_word(model, node)));
    const std::string low = worked_formula(model, assessment, index, Run::Low);
    const std::string high = worked_formula(model, assessment, index, Run::High);
    if (low == high) {
        sentences.push_back(sentence(words_of(model), low));
        return;
    }
    sentences.push_back(fmt::format("At worst: {}.", low));
    sentences.push_back(fmt::format("At best: {}.", high));
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

/// Which answers make a range of what could be one figure.
static std::string range_causes(const Model& model, const Assessment& assessment,
                                const Node& node) {
    std::vector<std::size_t> open;
    std::vector<std::size_t> contested;
    std::vector<std::size_t> unproven;
    for (const std::size_t i : decided_by(node)) {
        const LeafRange& range = assessment.range(i);
        const MergedAnswer& merged = assessment.indicators[i].merged;
        if (!merged.applies() || range.low.credit == range.high.credit) {
            continue;
        }
        auto& list = merged.is_open()                         ? open
                     : merged.state == MergedState::Contested ? contested
                                                              : unproven;
        list.push_back(i);
    }
    std::vector<std::string> causes;
    const auto add = [&](const char* what, const std::vector<std::size_t>& list) {
        if (!list.empty()) {
            causes.push_back(
                fmt::format("{} ({})", what,
                            first_few(words_of(model), indicator_ids(model, list), 6)));
        }
    };
    add("open", open);
    add("contested", contested);
    add("not proven", unproven);
    return listed(words_of(model), causes, Joined::Or);
}

static std::string result_sentence(const Model& model, const Assessment& assessment,
                                   std::size_t index) {
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    if (!result.applicable) {
        return "Not applicable: none of its indicators applies.";
    }
    if (!result.low || !result.high) {
        return rule_sentence(words_of(model), node.scoring, children_word(model, node));
    }
    if (*result.low == *result.high) {
        return fmt::format("The result is {}.", figure_text(model, node, *result.low));
    }
    const std::string causes = range_causes(model, assessment, node);
    return fmt::format("The result lies between {} and {}{}.",
                       figure_text(model, node, *result.low),
                       figure_text(model, node, *result.high),
                       causes.empty() ? "" : ", because answers are " + causes);
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
            sentences.push_back(fmt::format(
                "{}, it would stand at {}.",
                capitalised(words_of(model),
                            std::string(reading_phrase(words_of(model), reading))),
                other));
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
        add_staged(model, assessment, index, sentences);
    } else if (node.scoring.rule != Rule::None) {
        add_formula(model, assessment, index, sentences);
    }
    for (const std::size_t cap : result.biting_caps) {
        sentences.push_back(cap_text(model, node, cap));
    }
    add_readings(model, assessment, index, sentences);
    std::erase(sentences, std::string());
    return sentences;
}

} // namespace capmat
