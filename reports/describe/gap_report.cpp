// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/gap_report.h"

#include "reports/describe/assessment_header.h"
#include "reports/describe/cells.h"
#include "reports/describe/change_table.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/stage_figures.h"
#include "reports/describe/wording.h"

#include <algorithm>

namespace capmat {

static std::string target_word(const Model& model, const TargetValue& target) {
    const Language& words = words_of(model);
    const double value = target.value.value_or(1.0);
    if (!target.is_indicator) {
        return figure_text(model, model.nodes[target.index], value);
    }
    return target.value ? plain_number(words, value)
                        : answer_word(words, Answer{AnswerState::Yes, 0.0});
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
    const Language& words = words_of(model);
    if (!gap.reachable) {
        return words.say("gaps/cannot_close", "no change of answers can close it");
    }
    const std::string needs = needs_text(model, assessment, gap.blockers);
    return gap.smallest ? needs
                        : words.say_with("gaps/maybe_smaller",
                                         "{0} (a smaller set may exist)", needs);
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
        return plain_number(english_language(), gap.size).find('.') != std::string::npos;
    });
    const int decimals = fractions ? 2 : 0;
    const Language& words = words_of(model);
    Table table{"gaps",
                words.say("table/gaps", "Gaps"),
                {},
                {},
                words.say("empty/gaps", "Every target is met.")};
    table.columns = {
        text_column("id", words.say("column/id", "Id")),
        text_column("title", words.say("column/title", "Title"), 0.2),
        text_column("now", words.say("column/now", "Now")),
        text_column("wanted", words.say("column/target", "Target")),
        number_column("low", words.say("column/low", "Low"), decimals),
        number_column("high", words.say("column/high", "High"), decimals),
        number_column("target", words.say("column/target_figure", "Target figure"),
                      decimals),
        number_column("gap", words.say("column/gap", "Gap"), decimals),
        text_column("reachable", words.say("column/reachable", "Reachable")),
        text_column("blockers", words.say("column/blockers", "Blockers")),
        text_column("closing", words.say("column/what_closes_it", "What closes it"),
                    0.25)};
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
             text_cell(need_word(words_of(model), blocker.need)),
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
    const Language& words = words_of(model);
    Table table{"blockers",
                words.say("table/blockers", "What to act on, by priority"),
                {},
                {},
                words.say("empty/blockers", "There is nothing to act on.")};
    table.columns = {
        number_column("rank", words.say("column/rank", "Rank")),
        text_column("indicator", words.say("column/indicator", "Indicator")),
        text_column("need", words.say("column/needs", "Needs")),
        text_column("action", words.say("column/action", "Action"), 0.24),
        text_column("missing", words.say("column/missing", "What is missing")),
        text_column("owner", words.say("column/who", "Who")),
        text_column("effort", words.say("column/effort", "Effort")),
        number_column("months", words.say("column/months", "Months")),
        number_column("leverage", words.say("column/leverage", "Leverage")),
        number_column("weight", words.say("column/times_weight", "× weight"), 2),
        number_column("gap", words.say("column/times_gap", "× gap"), 2),
        number_column("effort_count", words.say("column/by_effort", "/ effort"), 0),
        number_column("priority", words.say("column/is_priority", "= priority"), 2),
        text_column("is_blocker", words.say("column/blocks_target", "Blocks a target")),
        text_column("serves", words.say("column/needed_for", "Needed for"))};
    for (std::size_t i = 0; i < analysis.blockers.size(); ++i) {
        table.rows.push_back(blocker_row(model, assessment, analysis.blockers[i], i + 1));
    }
    return table;
}

/// How many indicators must change to close so many gaps.
static std::string closing_sentence(const Language& words, std::size_t gaps,
                                    std::size_t blockers) {
    if (gaps == 1) {
        return words.say_count("gaps/close_one",
                               "To close the gap, {0} indicator must change.",
                               "To close the gap, {0} indicators must change.", blockers);
    }
    return words.say_count(
        "gaps/close_all", "To close {1}, {0} indicator must change.",
        "To close {1}, {0} indicators must change.", blockers,
        words.say_count("gaps/these_gaps", "the {0} gap", "the {0} gaps", gaps));
}

std::string gaps_sentence(const Language& words, const GapAnalysis& analysis) {
    const std::size_t gaps = analysis.gaps.size();
    const std::size_t met = analysis.targets - std::min(analysis.targets, gaps);
    const auto lost = static_cast<std::size_t>(std::ranges::count_if(
        analysis.gaps, [](const Gap& gap) { return !gap.reachable; }));
    const auto blockers = static_cast<std::size_t>(
        std::ranges::count_if(analysis.blockers, &Blocker::is_blocker));
    std::vector<std::string> sentences{
        words.say_count("gaps/met", "{1} of {0} target is met.",
                        "{1} of {0} targets are met.", analysis.targets, met)};
    if (gaps > lost) {
        sentences.push_back(closing_sentence(words, gaps - lost, blockers));
    }
    if (lost > 0) {
        sentences.push_back(words.say_count(
            "gaps/lost", "{0} gap cannot be closed by any change of answers.",
            "{0} gaps cannot be closed by any change of answers.", lost));
    }
    return joined_sentences(sentences);
}

static Facts target_facts(const Language& words, const Target& target,
                          const GapAnalysis& analysis) {
    Facts facts{
        "target",
        {text_fact("title", words.say("fact/target", "Target"), target.title),
         text_fact("by", words.say("fact/by_date", "By"),
                   target.by ? to_string(*target.by) : std::string()),
         {"targets", words.say("fact/targets_held_against", "Targets held against"),
          count_cell(analysis.targets), 0},
         {"open_gaps", words.say("fact/gaps", "Gaps"), count_cell(analysis.gaps.size()),
          0}}};
    std::erase_if(facts.rows, [](const Fact& fact) {
        return std::holds_alternative<std::monostate>(fact.value.value);
    });
    return facts;
}

Document describe_gaps(const Model& model, const Assessment& assessment,
                       const Target& target, const GapAnalysis& analysis) {
    const Language& words = words_of(model);
    const Round& round = *assessment.round;
    Document document =
        document_about(model, assessment,
                       words.say_with("gaps/title", "{0} {1}: gaps",
                                      country_name(model, round), round.round));
    document.format = "gaps/1";
    document.subtitle = target.title;
    Section section{"gaps", words.say("section/gaps", "Gaps"), {}, {}};
    section.blocks.emplace_back(lead(gaps_sentence(words, analysis)));
    section.blocks.emplace_back(target_facts(words, target, analysis));
    section.blocks.emplace_back(gap_table(model, assessment, analysis));
    document.sections.push_back(std::move(section));
    Section actions{"blockers", words.say("section/act_on", "What to act on"), {}, {}};
    actions.blocks.emplace_back(note(words.say(
        "gaps/priority",
        "Priority = leverage × weight × gap / effort. Leverage counts the blockers that "
        "need this one, itself included.")));
    actions.blocks.emplace_back(blocker_table(model, assessment, analysis));
    document.sections.push_back(std::move(actions));
    return document;
}

} // namespace capmat
