// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/wording.h"

#include "models/model_words.h"
#include "questionnaires/response_words.h"
#include "reports/describe/phrases.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string stage_text(const Model& model, double figure) {
    const auto stage = static_cast<std::size_t>(figure);
    const bool named = stage >= 1 && stage <= model.stages.size();
    return named ? fmt::format("{} {}", stage, model.stages[stage - 1].name)
                 : fmt::format("{}", figure);
}

int decimals_of(const Node& node) {
    switch (node.figure) {
    case FigureKind::Stage:
    case FigureKind::Level:
    case FigureKind::None:
        return 0;
    case FigureKind::Percent:
        return 1;
    case FigureKind::Credit:
    case FigureKind::Points:
    case FigureKind::Averaged:
        return 2;
    }
    return 2;
}

/// Half away from zero on what the figure means in decimals, not on its last bit.
static std::string rounded(const Language& words, double figure, int decimals) {
    const double nudge = figure < 0 ? -1e-9 : 1e-9;
    return words.number(fmt::format("{:.{}f}", figure + nudge, decimals));
}

static std::string percent_text(const Language& words, const std::string& number) {
    return words.say_with("figure/percent", "{0} %", number);
}

static std::string span_text(const Language& words, const std::string& low,
                             const std::string& high) {
    return words.say_with("figure/range", "{0} to {1}", low, high);
}

std::string figure_text(const Model& model, const Node& node, double figure) {
    if (node.figure == FigureKind::Stage) {
        return stage_text(model, figure);
    }
    const Language& words = words_of(model);
    const std::string number = rounded(words, figure, decimals_of(node));
    return node.figure == FigureKind::Percent ? percent_text(words, number) : number;
}

static std::string stage_name(const Model& model, double figure) {
    const auto stage = static_cast<std::size_t>(figure);
    return stage >= 1 && stage <= model.stages.size() ? model.stages[stage - 1].name
                                                      : fmt::format("{}", figure);
}

static std::string stage_range_text(const Model& model, double low, double high) {
    return words_of(model).say_with("figure/stage_range", "{0} to {1} ({2} to {3})", low,
                                    high, stage_name(model, low),
                                    stage_name(model, high));
}

std::string result_text(const Model& model, const Node& node, const NodeResult& result) {
    const Language& words = words_of(model);
    if (!result.applicable) {
        return state_word(words, MergedState::NotApplicable);
    }
    if (!result.low || !result.high) {
        return words.say("figure/none", "no single figure");
    }
    if (*result.low == *result.high) {
        return figure_text(model, node, *result.low);
    }
    if (node.figure == FigureKind::Stage) {
        return stage_range_text(model, *result.low, *result.high);
    }
    return span_text(words, figure_text(model, node, *result.low),
                     figure_text(model, node, *result.high));
}

std::string result_name(const Model& model, const Node& node, const NodeResult& result) {
    if (node.figure != FigureKind::Stage || !result.low || !result.high) {
        return result_text(model, node, result);
    }
    const std::string low = stage_name(model, *result.low);
    const std::string high = stage_name(model, *result.high);
    return low == high ? low : span_text(words_of(model), low, high);
}

std::string figure_name(const Model& model, const Node& node, double figure) {
    return node.figure == FigureKind::Stage ? stage_name(model, figure)
                                            : figure_text(model, node, figure);
}

std::string short_result_text(const Model& model, const Node& node,
                              const NodeResult& result) {
    if (!result.applicable) {
        return words_of(model).say("figure/not_applicable", "n/a");
    }
    if (!result.low || !result.high) {
        return {};
    }
    const auto figure = [&](double value) {
        return node.figure == FigureKind::Stage ? fmt::format("{}", value)
                                                : figure_text(model, node, value);
    };
    return *result.low == *result.high
               ? figure(*result.low)
               : span_text(words_of(model), figure(*result.low), figure(*result.high));
}

std::string share_text(const Language& words, double low, double high) {
    const std::string from = rounded(words, 100.0 * low, 0);
    const std::string to = rounded(words, 100.0 * high, 0);
    return percent_text(words, from == to ? from : span_text(words, from, to));
}

std::string short_share_text(const Language& words, double low, double high) {
    const std::string from = rounded(words, 100.0 * low, 0);
    const std::string to = rounded(words, 100.0 * high, 0);
    return percent_text(
        words,
        from == to ? from : words.say_with("figure/narrow_range", "{0}-{1}", from, to));
}

std::string count_of_indicators(const Language& words, std::size_t count) {
    return words.say_count("count/indicators", "{0} indicator", "{0} indicators", count);
}

std::string count_of_months(const Language& words, std::size_t count) {
    return words.say_count("count/months", "{0} month", "{0} months", count);
}

Cell figure_cell(const std::optional<double>& figure) {
    return figure ? Cell{*figure, Tone::Plain, {}} : Cell{};
}

std::string state_word(const Language& words, MergedState state) {
    switch (state) {
    case MergedState::Answered:
        return words.say("state/answered", "answered");
    case MergedState::Contested:
        return words.say("state/contested", "contested");
    case MergedState::Unknown:
        return words.say("state/unknown", "unknown");
    case MergedState::Unanswered:
        return words.say("state/unanswered", "unanswered");
    case MergedState::NotApplicable:
        return words.say("state/not_applicable", "not applicable");
    case MergedState::OutOfScope:
        return words.say("state/not_assessed", "not assessed");
    }
    return {};
}

Tone state_tone(MergedState state) {
    switch (state) {
    case MergedState::Answered:
        return Tone::Plain;
    case MergedState::Contested:
    case MergedState::Unknown:
    case MergedState::Unanswered:
        return Tone::Caution;
    case MergedState::NotApplicable:
    case MergedState::OutOfScope:
        return Tone::Missing;
    }
    return Tone::Plain;
}

std::string need_word(const Language& words, Need need) {
    switch (need) {
    case Need::Do:
        return words.say("need/do", "do");
    case Need::Prove:
        return words.say("need/prove", "prove");
    case Need::FindOut:
        return words.say("need/find_out", "find out");
    case Need::Settle:
        return words.say("need/settle", "settle");
    }
    return {};
}

std::string answer_word(const Language& words, const Answer& answer) {
    switch (answer.state) {
    case AnswerState::Yes:
        return words.say("said/yes", "yes");
    case AnswerState::Partly:
        return words.say("said/partly", "partly");
    case AnswerState::No:
        return words.say("said/no", "no");
    case AnswerState::Unknown:
        return words.say("said/unknown", "unknown");
    case AnswerState::NotApplicable:
        return words.say("said/not_applicable", "not applicable");
    case AnswerState::Value:
        return words.number(to_string(answer));
    }
    return to_string(answer);
}

std::string answer_text(const Language& words, const MergedAnswer& merged) {
    if (merged.answers.empty() || !merged.applies() || merged.is_open()) {
        return state_word(words, merged.state);
    }
    std::vector<std::string> said;
    for (const DistinctAnswer& answer : merged.answers) {
        said.push_back(answer_word(words, answer.answer));
    }
    if (merged.answers.size() == 1 && merged.state == MergedState::Contested) {
        said.push_back(words.say("said/not_applicable", "not applicable"));
    }
    // Without commas: "no or partly or yes".
    std::string text = said.front();
    for (std::size_t i = 1; i < said.size(); ++i) {
        text = words.say_with("list/or", "{0} or {1}", text, said[i]);
    }
    return text;
}

std::string place_text(const SourcePosition& position) {
    return position.line == 0 ? position.file
                              : fmt::format("{}:{}", position.file, position.line);
}

static std::string rule_name(const Language& words, Rule rule) {
    switch (rule) {
    case Rule::Staged:
        return words.say("rule/staged", "staged");
    case Rule::Mean:
        return words.say("rule/mean", "mean");
    case Rule::Geometric:
        return words.say("rule/geometric", "geometric");
    case Rule::Harmonic:
        return words.say("rule/harmonic", "harmonic");
    case Rule::Min:
        return words.say("rule/min", "min");
    case Rule::Max:
        return words.say("rule/max", "max");
    case Rule::Median:
        return words.say("rule/median", "median");
    case Rule::Sum:
        return words.say("rule/sum", "sum");
    case Rule::Percent:
        return words.say("rule/percent", "percent");
    case Rule::Coverage:
        return words.say("rule/coverage", "coverage");
    case Rule::None:
        return words.say("rule/none", "none");
    }
    return {};
}

std::string rule_text(const Language& words, const Scoring& scoring) {
    std::string name = rule_name(words, scoring.rule);
    if (scoring.rule != Rule::Staged) {
        return name;
    }
    const std::string share = words.number(fmt::format("{}", scoring.share));
    return scoring.gates
               ? words.say_with("rule/share_gates", "{0}, share {1}, gates", name, share)
               : words.say_with("rule/share", "{0}, share {1}, without gates", name,
                                share);
}

std::string anchor_of(std::string_view id) {
    std::string anchor;
    for (const char letter : id) {
        if (letter >= 'A' && letter <= 'Z') {
            anchor += static_cast<char>(letter - 'A' + 'a');
        } else {
            anchor += letter == '.' || letter == '_' ? '-' : letter;
        }
    }
    return anchor;
}

} // namespace capmat
