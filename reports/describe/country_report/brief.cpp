// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/country_report/brief.h"

#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/country_report/strengths_and_gaps.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/standing.h"

namespace capmat {

/// The effort classes that appear, in the model's words: "S: up to 20 person-days".
static std::string effort_legend(const Model& model) {
    const Language& words = words_of(model);
    std::vector<std::string> parts;
    for (const Effort& effort : model.efforts) {
        if (!effort.meaning.empty()) {
            parts.push_back(labelled(words, effort.id, effort.meaning));
        }
    }
    return parts.empty()
               ? std::string()
               : words.say_with("brief/effort_legend",
                                "Effort. {0}. Months count from the day on which what "
                                "comes before is done.",
                                side_by_side(words, parts));
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
    if (!movement.fallen_in_proof.empty()) {
        const Language& words = words_of(subject.model);
        std::vector<std::string> names;
        for (const std::size_t index : movement.fallen_in_proof) {
            names.push_back(name_and_id(subject.model.nodes[index]));
        }
        section.blocks.emplace_back(body(words.say_count(
            "brief/lost_on_paper",
            "{1} lost ground on paper only: the answers claim no less than before, but "
            "less of it is proven.",
            "{1} lost ground on paper only: the answers claim no less than before, but "
            "less of it is proven.",
            names.size(), listed(words, names))));
    }
}

static void add_list(Section& section, const std::string& title, List list) {
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
    const Language& words = words_of(subject.model);
    return numbers.empty()
               ? std::string()
               : words.say_count("brief/desk_work",
                                 "{0} other recommendation needs an answer or a document "
                                 "rather than new work: {1}.",
                                 "{0} other recommendations need an answer or a document "
                                 "rather than new work: {1}.",
                                 numbers.size(), listed(words, numbers));
}

static void add_decisions(const Subject& subject, Section& section) {
    Table decisions = decision_table(subject.model, subject.assessment, subject.extras);
    if (decisions.rows.empty()) {
        return;
    }
    section.blocks.emplace_back(
        heading(words_of(subject.model).say("brief/decisions", "Decisions asked for")));
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
    const Language& words = words_of(subject.model);
    return words.say_count("brief/consulted", "{0} body answered: {1}.",
                           "{0} bodies answered: {1}.", names.size(),
                           listed(words, names));
}

/// What this page is about, under which terms, and where it is signed.
static void add_colophon(const Subject& subject, Section& section) {
    const Language& words = words_of(subject.model);
    const Round& round = subject.round();
    const std::string marking(word_for(marking_words, round.marking)); // in no language
    section.blocks.emplace_back(note(words.say_with(
        "brief/colophon", "Assessment of {0}, {1}, edition {2}. Marking: {3}.",
        day_text(words, round.as_of), subject.model.title,
        subject.model.reference.edition, marking)));
    section.blocks.emplace_back(
        body(words.say("brief/signature",
                       "Noted: ______________________________   Date: ____________")));
}

Section describe_brief(const Subject& subject) {
    const Language& words = words_of(subject.model);
    Section section{"brief",
                    words.say_with("brief/title", "{0} at a glance",
                                   country_name(subject.model, subject.round())),
                    {},
                    {}};
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
    add_list(section, words.say("brief/strengths", "Strengths to protect"),
             strengths_of(subject, gaps));
    add_list(section, words.say("brief/gaps", "Gaps that matter"),
             gaps_of(subject, gaps));
    add_decisions(subject, section);
    section.blocks.emplace_back(heading(words.say("brief/certainty", "How sure we are")));
    section.blocks.emplace_back(
        body(joined_sentences(certainty_sentences(subject.model, subject.assessment))));
    section.blocks.emplace_back(
        heading(words.say("brief/who_answered", "Who was consulted")));
    section.blocks.emplace_back(body(consulted_sentence(subject)));
    add_colophon(subject, section);
    return section;
}

} // namespace capmat
