// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/cells.h"
#include "reports/describe/change_table.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/reasons.h"
#include "reports/describe/remedies.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace capmat {

/// The result beside the one of the round before and the target, where there are any.
static std::vector<Fact> result_facts(const Subject& subject, std::size_t index) {
    const Model& model = subject.model;
    const Language& words = words_of(model);
    const Node& node = model.nodes[index];
    std::vector<Fact> facts{
        text_fact("result", words.say("fact/result", "Result"),
                  result_text(model, node, subject.assessment.node(index)))};
    if (const Assessment* previous = subject.previous()) {
        const NodeResult& before = previous->nodes[subject.assessment.headline][index];
        facts.push_back(text_fact(
            "previous", words.say_with("fact/in_round", "In {0}", previous->round->round),
            result_text(model, node, before)));
    }
    const auto wanted =
        target_of_node(model, subject.assessment, subject.target(), index);
    if (wanted) {
        facts.push_back(text_fact("target", words.say("fact/target", "Target"),
                                  figure_text(model, node, *wanted)));
    }
    return facts;
}

static Facts unit_facts(const Subject& subject, std::size_t index) {
    const Model& model = subject.model;
    const Language& words = words_of(model);
    Facts facts{"facts-" + section_of(model.nodes[index]), result_facts(subject, index)};
    const NodeCounts& counts = subject.assessment.node(index).counts;
    if (asks_for_evidence(model)) {
        facts.rows.push_back(
            text_fact("proven", words.say("fact/proven", "Proven"),
                      words.say_with("count/of_all", "{0} of {1}", counts.evidenced,
                                     count_of_indicators(words, counts.applicable))));
    }
    if (counts.open > 0) {
        facts.rows.push_back({"open", words.say("fact/open", "Open"),
                              count_cell(counts.open, Tone::Caution), 0});
    }
    if (counts.contested > 0) {
        facts.rows.push_back({"contested", words.say("fact/contested", "Contested"),
                              count_cell(counts.contested, Tone::Caution), 0});
    }
    return facts;
}

static std::string statement_of(const Indicator& indicator) {
    return fmt::format("{} {}", indicator.id.text, clause(indicator.statement));
}

/// The lists of a unit: what is met, what is missing, what is open, what does not apply.
struct UnitLists {
    List met;
    List missing;
    List open;
    List not_applicable;
};

/// "not applicable: No team": what an answer says instead of yes or no, and why.
static std::string left_out_text(const Subject& subject, std::size_t index) {
    const Language& words = words_of(subject.model);
    const MergedAnswer& merged = subject.assessment.indicators[index].merged;
    std::string state = state_word(words, merged.state);
    for (const AnswerPlace& place : merged.given) {
        const Response& response = response_at(subject.round(), place);
        if (!response.reason.empty()) {
            return labelled(words, state, clause(response.reason));
        }
    }
    return state;
}

static void sort_in(const Subject& subject, std::size_t index, UnitLists& lists) {
    const Language& words = words_of(subject.model);
    const MergedAnswer& merged = subject.assessment.indicators[index].merged;
    const std::string statement = statement_of(subject.model.indicators[index]);
    if (!merged.applies()) {
        lists.not_applicable.items.push_back(
            {fmt::format("{} ({})", statement, left_out_text(subject, index)),
             Tone::Missing,
             {}});
        return;
    }
    const std::string shortfall =
        shortfall_text(subject.model, subject.assessment, index);
    if (shortfall.empty()) {
        lists.met.items.push_back({statement, Tone::Good, {}});
    } else if (merged.state == MergedState::Contested) {
        lists.open.items.push_back(
            {labelled(words, statement,
                      voices_text(subject.model, subject.assessment, index)),
             Tone::Caution,
             {}});
    } else if (merged.is_open()) {
        lists.open.items.push_back(
            {labelled(words, statement, shortfall), Tone::Caution, {}});
    } else {
        lists.missing.items.push_back(
            {labelled(words, statement, shortfall), Tone::Bad, {}});
    }
}

/// Each document once, with what it shows.
static List evidence_of(const Subject& subject, const Node& node) {
    std::vector<std::string> order;
    std::map<std::string, std::pair<std::string, Tone>> shown;
    std::map<std::string, std::vector<std::string>> shows;
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        const Indicator& indicator = subject.model.indicators[i];
        for (const CheckedEvidence& item :
             subject.assessment.indicators[i].merged.evidence) {
            const bool counts = item.state == EvidenceState::InDate;
            const std::string text =
                evidence_text(subject.model, indicator, item, subject.round().as_of);
            if (shown.try_emplace(text, text, counts ? Tone::Plain : Tone::Bad).second) {
                order.push_back(text);
            }
            std::vector<std::string>& ids = shows[text];
            if (ids.empty() || ids.back() != indicator.id.text) {
                ids.push_back(indicator.id.text);
            }
        }
    }
    const Language& words = words_of(subject.model);
    List list;
    for (const std::string& text : order) {
        list.items.push_back(
            {labelled(words, listed(words, shows[text]), text), shown[text].second, {}});
    }
    return list;
}

static void add_list(Section& section, const std::string& title, List list) {
    if (!list.items.empty()) {
        section.blocks.emplace_back(heading(title));
        section.blocks.emplace_back(std::move(list));
    }
}

/// What is met, what is missing and why, and what was shown.
static void add_lists(const Subject& subject, const Node& node, Section& section) {
    const Language& words = words_of(subject.model);
    UnitLists lists;
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        sort_in(subject, i, lists);
    }
    add_list(section, words.say("unit/in_place", "In place"), std::move(lists.met));
    add_list(section, words.say("unit/missing", "Missing"), std::move(lists.missing));
    add_list(section, words.say("unit/open", "Open or contested"), std::move(lists.open));
    add_list(section, words.say("unit/left_out", "Left out"),
             std::move(lists.not_applicable));
    add_list(section, words.say("table/evidence", "Evidence"),
             evidence_of(subject, node));
}

/// What lifts the unit to its target, or one step up, and where that is recommended.
static std::string way_up(const Subject& subject, std::size_t index) {
    const Node& node = subject.model.nodes[index];
    std::vector<std::size_t> changes;
    double figure = 0.0;
    for (const Recommendation& one : subject.recommendations) {
        for (const Lift& lift : one.lifts) {
            if (lift.node == index) {
                changes.push_back(one.indicator);
                figure = lift.figure;
            }
        }
    }
    if (changes.empty()) {
        return {};
    }
    const Language& words = words_of(subject.model);
    return words.say_with("unit/way_up", "To reach {0}: {1}. See {2}.",
                          figure_text(subject.model, node, figure),
                          needs_text(subject.model, subject.assessment, changes),
                          listed(words, numbers_of(subject.recommendations, changes)));
}

Section describe_unit(const Subject& subject, std::size_t index) {
    const Node& node = subject.model.nodes[index];
    Section section{section_of(node), node_name(node), {}, {}};
    if (!node.about.empty() && node.parent != 0) {
        section.blocks.emplace_back(note(node.about));
    }
    section.blocks.emplace_back(unit_facts(subject, index));
    section.blocks.emplace_back(
        body(joined_sentences(reasons_for(subject.model, subject.assessment, index))));
    add_lists(subject, node, section);
    const std::string way = way_up(subject, index);
    if (!way.empty()) {
        section.blocks.emplace_back(lead(way));
    }
    Table advice = recommendation_table(subject.model, subject.assessment,
                                        subject.recommendations, index);
    if (!advice.rows.empty()) {
        section.blocks.emplace_back(std::move(advice));
    }
    return section;
}

} // namespace capmat
