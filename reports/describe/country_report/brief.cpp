// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/country_report/brief.h"

#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/change_table.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/standing.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace capmat {

static constexpr std::size_t most_strengths = 3;
static constexpr std::size_t most_gaps = 3;

static std::string named(const Node& node) {
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

static std::string renewal_text(const Model& model, const Assessment& assessment,
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
    return first ? fmt::format(" The first proof to renew is that of {}, good until {}.",
                               model.indicators[which].id.text,
                               day_text(words_of(model), *first))
                 : std::string();
}

static List strengths_of(const Subject& subject, const std::vector<std::size_t>& gaps) {
    List list;
    for (const std::size_t index : strongest_units(subject.model, subject.assessment,
                                                   all_units(subject.model).size())) {
        // What needs work is not offered as a strength in the same breath.
        const bool is_gap = std::ranges::find(gaps, index) != gaps.end();
        if (is_gap || list.items.size() == most_strengths) {
            continue;
        }
        const Node& node = subject.model.nodes[index];
        const NodeResult& result = subject.assessment.node(index);
        list.items.push_back(
            {fmt::format("{}: {}.{}", named(node),
                         result_name(subject.model, node, result),
                         renewal_text(subject.model, subject.assessment, node)),
             Tone::Good,
             {}});
    }
    return list;
}

/// Units below their target, the widest gap first; without a target, the weakest.
static std::vector<std::size_t> gaps_that_matter(const Subject& subject) {
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

static std::string way_up_text(const Subject& subject, std::size_t index) {
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
    const bool aimed = subject.target() != nullptr;
    return fmt::format(" {} it{}: {}.",
                       count_text(changes, aimed ? "change closes" : "change lifts",
                                  aimed ? "changes close" : "changes lift"),
                       aimed ? "" : " one step",
                       listed(words_of(subject.model), numbers));
}

static List gaps_of(const Subject& subject, const std::vector<std::size_t>& gaps) {
    List list;
    for (const std::size_t index : gaps) {
        const Node& node = subject.model.nodes[index];
        const NodeResult& result = subject.assessment.node(index);
        const auto wanted =
            target_of_node(subject.model, subject.assessment, subject.target(), index);
        const std::string goal =
            wanted ? fmt::format(" today, {} wanted",
                                 figure_name(subject.model, node, *wanted))
                   : std::string();
        list.items.push_back({fmt::format("{}: {}{}.{}", named(node),
                                          result_name(subject.model, node, result), goal,
                                          way_up_text(subject, index)),
                              Tone::Bad,
                              {}});
    }
    return list;
}

/// The effort classes that appear, in the model's words: "S: up to 20 person-days".
static std::string effort_legend(const Model& model) {
    std::vector<std::string> parts;
    for (const Effort& effort : model.efforts) {
        if (!effort.meaning.empty()) {
            parts.push_back(fmt::format("{}: {}", effort.id, effort.meaning));
        }
    }
    return parts.empty() ? std::string()
                         : fmt::format("Effort. {}. Months count from the day on which "
                                       "what comes before is done.",
                                       fmt::join(parts, "; "));
}

static void add_movement(const Subject& subject, Section& section) {
    const Assessment* previous = subject.previous();
    if (previous == nullptr) {
        return;
    }
    const Movement movement = movement_of(subject.model, subject.assessment, *previous);
    const std::string text =
        movement_sentence(subject.model, movement, previous->round->round);
    if (!text.empty()) {
        section.blocks.emplace_back(lead(text));
    }
    const std::size_t count = movement.fallen_in_proof.size();
    if (count > 0) {
        std::vector<std::string> names;
        for (const std::size_t index : movement.fallen_in_proof) {
            names.push_back(named(subject.model.nodes[index]));
        }
        section.blocks.emplace_back(
            body(fmt::format("{} lost ground on paper only: the answers claim no less "
                             "than before, but less "
                             "of it is proven.",
                             listed(words_of(subject.model), names))));
    }
}

static void add_list(Section& section, const char* title, List list) {
    if (!list.items.empty()) {
        section.blocks.emplace_back(heading(title));
        section.blocks.emplace_back(std::move(list));
    }
}

/// What moves results without any new work: answers and documents.
static std::string desk_sentence(const Subject& subject) {
    std::vector<std::size_t> indicators;
    for (const Recommendation& one : subject.recommendations) {
        if (need_at(subject.assessment, one.indicator) != Need::Do) {
            indicators.push_back(one.indicator);
        }
    }
    if (indicators.size() == subject.recommendations.size()) {
        return {}; // they are the decisions
    }
    const std::vector<std::string> numbers =
        numbers_of(subject.recommendations, indicators);
    return numbers.empty()
               ? std::string()
               : fmt::format("{} an answer or a document rather than new work: {}.",
                             count_text(numbers.size(), "other recommendation needs",
                                        "other recommendations need"),
                             listed(words_of(subject.model), numbers));
}

static void add_decisions(const Subject& subject, Section& section) {
    Table decisions = decision_table(subject.model, subject.assessment, subject.extras);
    if (decisions.rows.empty()) {
        return;
    }
    section.blocks.emplace_back(heading("Decisions asked for"));
    section.blocks.emplace_back(std::move(decisions));
    const std::string desk = desk_sentence(subject);
    if (!desk.empty()) {
        section.blocks.emplace_back(body(desk));
    }
    const std::string legend = effort_legend(subject.model);
    if (!legend.empty()) {
        section.blocks.emplace_back(note(legend));
    }
}

static std::string consulted_sentence(const Subject& subject) {
    std::vector<std::string> names;
    for (const ResponseSet& set : subject.round().sets) {
        names.push_back(respondent_text(subject.model, set));
    }
    return fmt::format("{} answered: {}.", count_text(names.size(), "body", "bodies"),
                       listed(words_of(subject.model), names));
}

Section describe_brief(const Subject& subject) {
    const Round& round = subject.round();
    Section section{"brief", fmt::format("{} at a glance", round.name), {}, {}};
    section.blocks.emplace_back(
        lead(standing_sentence(subject.model, subject.assessment)));
    add_movement(subject, section);
    const std::string rank = rank_sentence(subject.model, subject.assessment);
    if (!rank.empty()) {
        section.blocks.emplace_back(body(rank));
    }
    if (auto bars = range_bars(subject.model, subject.assessment,
                               chapters_of(subject.model), subject.beside())) {
        section.blocks.emplace_back(std::move(*bars));
    }
    const std::vector<std::size_t> gaps = gaps_that_matter(subject);
    add_list(section, "Strengths to protect", strengths_of(subject, gaps));
    add_list(section, "Gaps that matter", gaps_of(subject, gaps));
    add_decisions(subject, section);
    section.blocks.emplace_back(heading("How sure we are"));
    section.blocks.emplace_back(body(fmt::format(
        "{}", fmt::join(certainty_sentences(subject.model, subject.assessment), " "))));
    section.blocks.emplace_back(heading("Who was consulted"));
    section.blocks.emplace_back(body(consulted_sentence(subject)));
    section.blocks.emplace_back(note(fmt::format(
        "Assessment of {}, {}, edition {}. Marking: {}.",
        day_text(words_of(subject.model), round.as_of), subject.model.title,
        subject.model.reference.edition, word_for(marking_words, round.marking))));
    section.blocks.emplace_back(
        body("Noted: ______________________________   Date: ____________"));
    return section;
}

} // namespace capmat
