// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/wording.h"

#include "models/model_words.h"
#include "questionnaires/response_words.h"

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
static std::string rounded(double figure, int decimals) {
    const double nudge = figure < 0 ? -1e-9 : 1e-9;
    return fmt::format("{:.{}f}", figure + nudge, decimals);
}

std::string figure_text(const Model& model, const Node& node, double figure) {
    if (node.figure == FigureKind::Stage) {
        return stage_text(model, figure);
    }
    const std::string number = rounded(figure, decimals_of(node));
    return node.figure == FigureKind::Percent ? number + " %" : number;
}

static std::string stage_name(const Model& model, double figure) {
    const auto stage = static_cast<std::size_t>(figure);
    return stage >= 1 && stage <= model.stages.size() ? model.stages[stage - 1].name
                                                      : fmt::format("{}", figure);
}

static std::string stage_range_text(const Model& model, double low, double high) {
    return fmt::format("{} to {} ({} to {})", low, high, stage_name(model, low),
                       stage_name(model, high));
}

std::string result_text(const Model& model, const Node& node, const NodeResult& result) {
    if (!result.applicable) {
        return "not applicable";
    }
    if (!result.low || !result.high) {
        return "no single figure";
    }
    if (*result.low == *result.high) {
        return figure_text(model, node, *result.low);
    }
    if (node.figure == FigureKind::Stage) {
        return stage_range_text(model, *result.low, *result.high);
    }
    return fmt::format("{} to {}", figure_text(model, node, *result.low),
                       figure_text(model, node, *result.high));
}

std::string result_name(const Model& model, const Node& node, const NodeResult& result) {
    if (node.figure != FigureKind::Stage || !result.low || !result.high) {
        return result_text(model, node, result);
    }
    const std::string low = stage_name(model, *result.low);
    const std::string high = stage_name(model, *result.high);
    return low == high ? low : fmt::format("{} to {}", low, high);
}

std::string figure_name(const Model& model, const Node& node, double figure) {
    return node.figure == FigureKind::Stage ? stage_name(model, figure)
                                            : figure_text(model, node, figure);
}

std::string short_result_text(const Model& model, const Node& node,
                              const NodeResult& result) {
    if (!result.applicable) {
        return "n/a";
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
               : fmt::format("{} to {}", figure(*result.low), figure(*result.high));
}

std::string share_text(double low, double high) {
    const std::string from = rounded(100.0 * low, 0);
    const std::string to = rounded(100.0 * high, 0);
    return from == to ? from + " %" : fmt::format("{} to {} %", from, to);
}

std::string count_text(std::size_t count, std::string_view singular,
                       std::string_view plural) {
    return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

Cell figure_cell(const std::optional<double>& figure) {
    return figure ? Cell{*figure, Tone::Plain, {}} : Cell{};
}

std::string_view state_word(MergedState state) {
    switch (state) {
    case MergedState::Answered:
        return "answered";
    case MergedState::Contested:
        return "contested";
    case MergedState::Unknown:
        return "unknown";
    case MergedState::Unanswered:
        return "unanswered";
    case MergedState::NotApplicable:
        return "not applicable";
    case MergedState::OutOfScope:
        return "not assessed";
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

std::string_view need_word(Need need) {
    switch (need) {
    case Need::Do:
        return "do";
    case Need::Prove:
        return "prove";
    case Need::FindOut:
        return "find out";
    case Need::Settle:
        return "settle";
    }
    return {};
}

std::string answer_word(const Answer& answer) {
    return answer.state == AnswerState::NotApplicable ? "not applicable"
                                                      : to_string(answer);
}

std::string answer_text(const MergedAnswer& merged) {
    if (merged.answers.empty() || !merged.applies() || merged.is_open()) {
        return std::string(state_word(merged.state));
    }
    std::string text;
    for (const DistinctAnswer& answer : merged.answers) {
        text += (text.empty() ? "" : " or ") + to_string(answer.answer);
    }
    if (merged.answers.size() == 1 && merged.state == MergedState::Contested) {
        text += " or not applicable";
    }
    return text;
}

std::string place_text(const SourcePosition& position) {
    return position.line == 0 ? position.file
                              : fmt::format("{}:{}", position.file, position.line);
}

std::string rule_text(const Scoring& scoring) {
    const std::string_view word = word_for(rule_words, scoring.rule);
    if (scoring.rule != Rule::Staged) {
        return std::string(word);
    }
    return fmt::format("{}, share {}{}", word, scoring.share,
                       scoring.gates ? ", gates" : ", without gates");
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
