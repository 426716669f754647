// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/cells.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/reasons.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

namespace capmat {

static std::string counts_text(const Model& model, const NodeCounts& counts) {
    const Language& words = words_of(model);
    std::vector<std::string> sentences{
        asks_for_evidence(model)
            ? words.say_count(
                  "chapter/applies_and_rests", "{0} indicator applies here; {1}.",
                  "{0} indicators apply here; {1}.", counts.applicable,
                  words.say_count("chapter/rests", "{0} rests on accepted evidence",
                                  "{0} rest on accepted evidence", counts.evidenced))
            : words.say_count("chapter/applies", "{0} indicator applies here.",
                              "{0} indicators apply here.", counts.applicable)};
    if (counts.open > 0) {
        sentences.push_back(words.say_count("chapter/open", "{0} is open.",
                                            "{0} are open.", counts.open));
    }
    if (counts.contested > 0) {
        sentences.push_back(words.say_count("chapter/contested", "{0} is contested.",
                                            "{0} are contested.", counts.contested));
    }
    return joined_sentences(sentences);
}

/// A dimension that holds its indicators itself is its own and only unit.
static void add_units(const Subject& subject, std::size_t index, Section& section) {
    if (subject.model.nodes[index].holds_indicators()) {
        Section unit = describe_unit(subject, index);
        section.blocks.insert(section.blocks.end(), unit.blocks.begin(),
                              unit.blocks.end());
        return;
    }
    for (const std::size_t unit : units_below(subject.model, index)) {
        section.sections.push_back(describe_unit(subject, unit));
    }
}

Section describe_chapter(const Subject& subject, std::size_t index, std::size_t number) {
    const Node& node = subject.model.nodes[index];
    Section section{section_of(node), fmt::format("{}. {}", number, node.title), {}, {}};
    if (!node.about.empty()) {
        section.blocks.emplace_back(note(node.about));
    }
    if (node.holds_indicators()) {
        add_units(subject, index, section);
        return section;
    }
    const std::vector<std::string> reasons =
        reasons_for(subject.model, subject.assessment, index);
    section.blocks.emplace_back(lead(reasons.front()));
    section.blocks.emplace_back(
        body(counts_text(subject.model, subject.assessment.node(index).counts)));
    const std::vector<std::size_t> units = units_below(subject.model, index);
    if (auto bars =
            range_bars(subject.model, subject.assessment, units, subject.beside())) {
        bars->key = "bars-" + section_of(node);
        bars->title = labelled(words_of(subject.model), node.title,
                               std::string(units_word(subject.model)));
        section.blocks.emplace_back(std::move(*bars));
    }
    add_units(subject, index, section);
    return section;
}

} // namespace capmat
