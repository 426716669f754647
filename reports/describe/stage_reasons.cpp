// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/stage_reasons.h"

#include "assessor/scoring/tolerance.h"
#include "reports/describe/phrases.h"
#include "reports/describe/worked_formula.h"

#include <fmt/format.h>

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
    return words_of(model).say_count("reasons/stages_pass", "Stage {1} passes.",
                                     "Stages {1} pass.", passed.size(),
                                     listed(words_of(model), passed));
}

namespace {

/// What a sentence about a stage that does not pass is made of.
struct StageFailure {
    std::string stage;
    std::size_t unmet = 0; ///< gates
    std::string gates;     ///< the unmet ones
    bool falls_short = false;
    std::string credit;
    std::string needed;
};

} // namespace

static StageFailure stage_failure(const Model& model, const Node& node,
                                  const StageLine& line) {
    const Language& words = words_of(model);
    return {stage_label(model, line.low.stage),
            line.unmet_gates.size(),
            listed(words, indicator_ids(model, line.unmet_gates)),
            !reaches(line.low.credit, node.scoring.share),
            words.number(fmt::format("{:.2f}", line.low.credit + 1e-9)),
            plain_number(words, node.scoring.share)};
}

static std::string certain_failure(const Language& words, const StageFailure& what) {
    if (what.unmet == 0) {
        return words.say_with("reasons/fails_on_credit",
                              "Stage {0} does not pass: the mean credit is {1} where {2} "
                              "is needed.",
                              what.stage, what.credit, what.needed);
    }
    if (!what.falls_short) {
        return words.say_count("reasons/fails_on_gates",
                               "Stage {1} does not pass: gate {2} is not met in full.",
                               "Stage {1} does not pass: gates {2} are not met in full.",
                               what.unmet, what.stage, what.gates);
    }
    return words.say_count(
        "reasons/fails_on_both",
        "Stage {1} does not pass: gate {2} is not met in full and the mean credit is {3} "
        "where {4} is needed.",
        "Stage {1} does not pass: gates {2} are not met in full and the mean credit is "
        "{3} where {4} is needed.",
        what.unmet, what.stage, what.gates, what.credit, what.needed);
}

/// It passes when all that is open turns out at its best.
static std::string possible_failure(const Language& words, const StageFailure& what) {
    if (what.unmet == 0) {
        return words.say_with("reasons/uncertain_on_credit",
                              "Stage {0} is not certain: at worst, the mean credit is "
                              "{1} where {2} is needed; at best, it passes.",
                              what.stage, what.credit, what.needed);
    }
    if (!what.falls_short) {
        return words.say_count("reasons/uncertain_on_gates",
                               "Stage {1} is not certain: at worst, gate {2} is not met "
                               "in full; at best, it passes.",
                               "Stage {1} is not certain: at worst, gates {2} are not "
                               "met in full; at best, it passes.",
                               what.unmet, what.stage, what.gates);
    }
    return words.say_count(
        "reasons/uncertain_on_both",
        "Stage {1} is not certain: at worst, gate {2} is not met in full and the mean "
        "credit is {3} where {4} is needed; at best, it passes.",
        "Stage {1} is not certain: at worst, gates {2} are not met in full and the mean "
        "credit is {3} where {4} is needed; at best, it passes.",
        what.unmet, what.stage, what.gates, what.credit, what.needed);
}

/// The first stage that does not pass for certain, and why; empty when every stage does.
static std::string failed_text(const Model& model, const Node& node,
                               const std::vector<StageLine>& lines) {
    for (const StageLine& line : lines) {
        if (line.low.passes) {
            continue;
        }
        const StageFailure failure = stage_failure(model, node, line);
        return line.high.passes ? possible_failure(words_of(model), failure)
                                : certain_failure(words_of(model), failure);
    }
    return {};
}

std::vector<std::string> stage_reasons(const Model& model, const Assessment& assessment,
                                       std::size_t index) {
    const Language& words = words_of(model);
    const std::vector<StageLine> lines = stage_lines(model, assessment, index);
    const std::string failed = failed_text(model, model.nodes[index], lines);
    std::vector<std::string> sentences;
    if (failed.empty()) {
        sentences.push_back(words.say("reasons/all_pass", "Every stage passes."));
    } else {
        sentences = {passed_text(model, lines), failed};
    }
    if (assessment.node(index).limited_by_empty_stage) {
        sentences.push_back(
            words.say("reasons/empty_stage",
                      "No indicator of the next stage applies to the country, so that "
                      "stage is passed over but cannot be the result."));
    }
    std::erase(sentences, std::string());
    return sentences;
}

std::string cap_reason(const Model& model, const Cap& cap) {
    const Language& words = words_of(model);
    const std::string stage = stage_label(model, cap.stage);
    if (cap.unless.empty()) {
        return words.say_with("reasons/fixed_cap",
                              "The model allows no more than {0} here.", stage);
    }
    return words.say_count("reasons/cap", "It is held at {1} until {2} is met in full.",
                           "It is held at {1} until {2} are met in full.",
                           cap.unless.size(), stage,
                           listed(words, indicator_ids(model, cap.unless)));
}

} // namespace capmat
