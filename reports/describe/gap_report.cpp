// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/gap_report.h"

#include "reports/describe/assessment_header.h"
#include "reports/describe/cells.h"
#include "reports/describe/change_table.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/stage_figures.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string target_word(const Model& model, const TargetValue& target) {
    const double value = target.value.value_or(1.0);
    return target.is_indicator ? (target.value ? plain_number(words_of(model), value)
                                               : std::string("yes"))
                               : figure_text(model, model.nodes[target.index], value);
}

static std::string now_word(const Model& model, const Assessment& assessment,
                            const TargetValue& target) {
    if (!target.is_indicator) {
        return result_text(model, model.nodes[target.index],
                           assessment.node(target.index));
    }
    return settled_answer_text(words_of(model),
                               assessment.indicators[target.index].merged);
}

static std::string closing_text(const Model& model, const Assessment& assessment,
                                const Gap& gap) {
    if (!gap.reachable) {
        return "no change of answers can close it";
    }
    const std::string needs = needs_text(model, assessment, gap.blockers);
    return gap.smallest ? needs : needs + " (a smaller set may exist)";
}

static Row gap_row(const Model& model, const Assessment& assessment, const Gap& gap) {
    const bool is_indicator = gap.target.is_indicator;
    const std::string& id = is_indicator ? model.indicators[gap.target.index].id.text
                                         : model.nodes[gap.target.index].id.text;
    const std::string& title = is_indicator ? model.indicators[gap.target.index].statement
                                            : model.nodes[gap.target.index].title;
    return {{text_cell(id), text_cell(title),
             text_cell(now_word(model, assessment, gap.target)),
             text_cell(target_word(model, gap.target)), number_cell(gap.low),
             number_cell(gap.high), number_cell(gap.target.value.value_or(1.0)),
             number_cell(gap.size),
             Cell{gap.reachable, gap.reachable ? Tone::Plain : Tone::Bad, {}},
             list_cell(indicator_ids(model, gap.blockers)),
             text_cell(closing_text(model, assessment, gap))}};
}

Table gap_table(const Model& model, const Assessment& assessment,
                const GapAnalysis& analysis) {
    const bool fractions = std::ranges::any_of(analysis.gaps, [](const Gap& gap) {
        return plain_number(language_of("en"), gap.size).find('.') != std::string::npos;
    });
    const int decimals = fractions ? 2 : 0;
    Table table{"gaps", "Gaps", {}, {}, "Every target is met."};
    table.columns = {text_column("id", "Id"),
                     text_column("title", "Title", 0.2),
                     text_column("now", "Now"),
                     text_column("wanted", "Target"),
                     number_column("low", "Low", decimals),
                     number_column("high", "High", decimals),
                     number_column("target", "Target figure", decimals),
                     number_column("gap", "Gap", decimals),
                     text_column("reachable", "Reachable"),
                     text_column("blockers", "Blockers"),
                     text_column("closing", "What closes it", 0.25)};
    for (const Gap& gap : analysis.gaps) {
        table.rows.push_back(gap_row(model, assessment, gap));
    }
    return table;
}

static Row blocker_row(const Model& model, const Assessment& assessment,
                       const Blocker& blocker, std::size_t rank) {
    const std::size_t index = blocker.indicator;
    const Indicator& indicator = model.indicators[index];
    const auto months = months_of(model, assessment, index);
    return {{count_cell(rank), text_cell(indicator.id.text),
             text_cell(std::string(need_word(words_of(model), blocker.need))),
             text_cell(full_action_text(model, assessment, index)),
             text_cell(shortfall_text(model, assessment, index)),
             text_cell(owner_text(model, indicator)),
             text_cell(effort_text(model, assessment, index)),
             months ? number_cell(*months) : Cell{}, count_cell(blocker.leverage),
             number_cell(blocker.weight), number_cell(blocker.gap),
             number_cell(blocker.effort), number_cell(blocker.priority),
             Cell{blocker.is_blocker, Tone::Plain, {}},
             list_cell(indicator_ids(model, blocker.serves))}};
}

Table blocker_table(const Model& model, const Assessment& assessment,
                    const GapAnalysis& analysis) {
    Table table{
        "blockers", "What to act on, by priority", {}, {}, "There is nothing to act on."};
    table.columns = {number_column("rank", "Rank"),
                     text_column("indicator", "Indicator"),
                     text_column("need", "Needs"),
                     text_column("action", "Action", 0.24),
                     text_column("missing", "What is missing"),
                     text_column("owner", "Who"),
                     text_column("effort", "Effort"),
                     number_column("months", "Months"),
                     number_column("leverage", "Leverage"),
                     number_column("weight", "× weight", 2),
                     number_column("gap", "× gap", 2),
                     number_column("effort_count", "/ effort", 0),
                     number_column("priority", "= priority", 2),
                     text_column("is_blocker", "Blocks a target"),
                     text_column("serves", "Needed for")};
    for (std::size_t i = 0; i < analysis.blockers.size(); ++i) {
        table.rows.push_back(blocker_row(model, assessment, analysis.blockers[i], i + 1));
    }
    return table;
}

std::string gaps_sentence(const Language& words, const GapAnalysis& analysis) {
    const std::size_t gaps = analysis.gaps.size();
    const std::size_t met = analysis.targets - std::min(analysis.targets, gaps);
    const auto lost = static_cast<std::size_t>(std::ranges::count_if(
        analysis.gaps, [](const Gap& gap) { return !gap.reachable; }));
    const auto blockers = static_cast<std::size_t>(
        std::ranges::count_if(analysis.blockers, &Blocker::is_blocker));
    std::string text = fmt::format(
        "{} of {} met.", met, count_text(analysis.targets, "target is", "targets are"));
    if (gaps > lost) {
        const std::size_t open = gaps - lost;
        text += fmt::format(" To close {}, {} must change.",
                            open == 1 ? std::string("the gap")
                                      : fmt::format("the {} gaps", open),
                            count_of_indicators(words, blockers));
    }
    if (lost > 0) {
        text += fmt::format(
            " {} by any change of answers.",
            count_text(lost, "gap cannot be closed", "gaps cannot be closed"));
    }
    return text;
}

static Facts target_facts(const Target& target, const GapAnalysis& analysis) {
    Facts facts{"target",
                {text_fact("title", "Target", target.title),
                 text_fact("by", "By", target.by ? to_string(*target.by) : std::string()),
                 {"targets", "Targets held against", count_cell(analysis.targets), 0},
                 {"open_gaps", "Gaps", count_cell(analysis.gaps.size()), 0}}};
    std::erase_if(facts.rows, [](const Fact& fact) {
        return std::holds_alternative<std::monostate>(fact.value.value);
    });
    return facts;
}

Document describe_gaps(const Model& model, const Assessment& assessment,
                       const Target& target, const GapAnalysis& analysis) {
    const Round& round = *assessment.round;
    Document document = document_about(
        model, assessment, fmt::format("{} {}: gaps", round.name, round.round));
    document.format = "gaps/1";
    document.subtitle = target.title;
    Section section{"gaps", "Gaps", {}, {}};
    section.blocks.emplace_back(lead(gaps_sentence(words_of(model), analysis)));
    section.blocks.emplace_back(target_facts(target, analysis));
    section.blocks.emplace_back(gap_table(model, assessment, analysis));
    document.sections.push_back(std::move(section));
    Section actions{"blockers", "What to act on", {}, {}};
    actions.blocks.emplace_back(note(
        "Priority = leverage × weight × gap / effort. Leverage counts the blockers that "
        "need this one, itself included."));
    actions.blocks.emplace_back(blocker_table(model, assessment, analysis));
    document.sections.push_back(std::move(actions));
    return document;
}

} // namespace capmat
