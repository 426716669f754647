// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/cells.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/reasons.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

namespace capmat {

static std::string counts_sentence(const Model& model, const NodeCounts& counts) {
    std::string text =
        fmt::format("{} here", count_text(counts.applicable, "indicator applies",
                                          "indicators apply"));
    text += asks_for_evidence(model)
                ? fmt::format("; {} on accepted evidence.",
                              count_text(counts.evidenced, "rests", "rest"))
                : std::string(".");
    if (counts.open > 0) {
        text += fmt::format(" {} open.", count_text(counts.open, "is", "are"));
    }
    if (counts.contested > 0) {
        text += fmt::format(" {} contested.", count_text(counts.contested, "is", "are"));
    }
    return text;
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
        body(counts_sentence(subject.model, subject.assessment.node(index).counts)));
    const std::vector<std::size_t> units = units_below(subject.model, index);
    if (auto bars =
            range_bars(subject.model, subject.assessment, units, subject.beside())) {
        bars->key = "bars-" + section_of(node);
        bars->title = fmt::format("{}: {}", node.title, units_word(subject.model));
        section.blocks.emplace_back(std::move(*bars));
    }
    add_units(subject, index, section);
    return section;
}

} // namespace capmat
