// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/country_report/strengths_and_gaps.h"

#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/standing.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>

namespace capmat {

static constexpr std::size_t most_strengths = 3;
static constexpr std::size_t most_gaps = 3;

std::string name_and_id(const Node& node) {
    return fmt::format("{} ({})", node.title, node.id.text);
}

/// The day on which an indicator loses its last accepted evidence; nothing if it has none
/// or it never grows old.
static std::optional<Date> proof_ends(const MergedAnswer& merged) {
    std::optional<Date> last;
    for (const CheckedEvidence& item : merged.evidence) {
        if (item.state != EvidenceState::InDate) {
            continue;
        }
        if (!item.expires) {
            return std::nullopt;
        }
        last = last ? std::max(*last, *item.expires) : *item.expires;
    }
    return last;
}

/// Which proof of a node has to be renewed first, and when; empty when none grows old.
static std::string renewal_sentence(const Model& model, const Assessment& assessment,
                                    const Node& node) {
    std::optional<Date> first;
    std::size_t which = node.first_leaf;
    for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
        const MergedAnswer& merged = assessment.indicators[i].merged;
        const bool positive = merged.applies() && merged.is_positive();
        const auto ends =
            positive && model.indicators[i].evidence ? proof_ends(merged) : std::nullopt;
        if (ends && (!first || *ends < *first)) {
            first = ends;
            which = i;
        }
    }
    const Language& words = words_of(model);
    return first
               ? words.say_with("brief/first_renewal",
                                "The first proof to renew is that of {0}, good until "
                                "{1}.",
                                model.indicators[which].id.text, day_text(words, *first))
               : std::string();
}

/// What is told of a unit, in one item of a list; `more` may be empty.
static ListItem told(std::string text, const std::string& more, Tone tone) {
    text += more.empty() ? "" : " " + more;
    return {std::move(text), tone, {}};
}

List strengths_of(const Subject& subject, const std::vector<std::size_t>& gaps) {
    const Language& words = words_of(subject.model);
    List list;
    for (const std::size_t index : strongest_units(subject.model, subject.assessment,
                                                   all_units(subject.model).size())) {
        // What needs work is not offered as a strength in the same breath.
        const bool is_gap = std::ranges::find(gaps, index) != gaps.end();
        if (is_gap || list.items.size() == most_strengths) {
            continue;
        }
        const Node& node = subject.model.nodes[index];
        const std::string result =
            result_name(subject.model, node, subject.assessment.node(index));
        list.items.push_back(told(
            words.say_with("brief/unit_result", "{0}: {1}.", name_and_id(node), result),
            renewal_sentence(subject.model, subject.assessment, node), Tone::Good));
    }
    return list;
}

std::vector<std::size_t> gaps_that_matter(const Subject& subject) {
    std::vector<std::tuple<double, double, std::size_t>> ranked;
    for (const std::size_t index : all_units(subject.model)) {
        const Node& node = subject.model.nodes[index];
        const NodeResult& result = subject.assessment.node(index);
        const auto height = height_of(node, result);
        const auto wanted =
            target_of_node(subject.model, subject.assessment, subject.target(), index);
        if (!height || (subject.target() != nullptr && !wanted)) {
            continue;
        }
        const double goal =
            wanted ? (*wanted - node.lowest) / (node.highest - node.lowest) : 1.0;
        if (goal > *height + 1e-9) {
            ranked.emplace_back(*height - goal, result.coverage_low.value_or(0.0), index);
        }
    }
    std::ranges::sort(ranked);
    std::vector<std::size_t> widest;
    for (const auto& [gap, coverage, index] : ranked) {
        if (widest.size() < most_gaps) {
            widest.push_back(index);
        }
    }
    return widest;
}

/// How many changes lift a unit, and which recommendations they are; empty when none do.
static std::string way_up_sentence(const Subject& subject, std::size_t index) {
    std::vector<std::string> numbers;
    std::size_t changes = 0;
    for (const Recommendation& one : subject.recommendations) {
        for (const Lift& lift : one.lifts) {
            if (lift.node == index) {
                numbers.push_back(one.number);
                changes = lift.others + 1;
            }
        }
    }
    if (numbers.empty()) {
        return {};
    }
    const Language& words = words_of(subject.model);
    return subject.target() != nullptr
               ? words.say_count("brief/closes_gap", "{0} change closes it: {1}.",
                                 "{0} changes close it: {1}.", changes,
                                 listed(words, numbers))
               : words.say_count("brief/lifts_a_step",
                                 "{0} change lifts it one step: {1}.",
                                 "{0} changes lift it one step: {1}.", changes,
                                 listed(words, numbers));
}

List gaps_of(const Subject& subject, const std::vector<std::size_t>& gaps) {
    const Model& model = subject.model;
    const Language& words = words_of(model);
    List list;
    for (const std::size_t index : gaps) {
        const Node& node = model.nodes[index];
        const std::string result =
            result_name(model, node, subject.assessment.node(index));
        const auto wanted =
            target_of_node(model, subject.assessment, subject.target(), index);
        list.items.push_back(
            told(wanted ? words.say_with("brief/unit_and_target",
                                         "{0}: {1} today, {2} wanted.", name_and_id(node),
                                         result, figure_name(model, node, *wanted))
                        : words.say_with("brief/unit_result", "{0}: {1}.",
                                         name_and_id(node), result),
                 way_up_sentence(subject, index), Tone::Bad));
    }
    return list;
}

} // namespace capmat
