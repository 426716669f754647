// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/explanation.h"

#include "reports/describe/answer_tables.h"
#include "reports/describe/assessment_header.h"
#include "reports/describe/cells.h"
#include "reports/describe/change_table.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/reasons.h"
#include "reports/describe/rule_tables.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/wording.h"

namespace capmat {

static Facts node_facts(const Model& model, const Assessment& assessment,
                        std::size_t index) {
    const Language& words = words_of(model);
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    const int decimals = decimals_of(node);
    return {
        "node",
        {text_fact("id", words.say("fact/node", "Node"), node.id.text),
         text_fact("level", words.say("fact/level", "Level"), level_text(model, node)),
         text_fact("rule", words.say("fact/rule", "Rule"),
                   rule_text(words, node.scoring)),
         text_fact("result", words.say("fact/result", "Result"),
                   result_text(model, node, result)),
         {"low", words.say("fact/low", "Low"), figure_cell(result.low), decimals},
         {"high", words.say("fact/high", "High"), figure_cell(result.high), decimals},
         {"progress", words.say("fact/progress", "Progress to the next stage"),
          figure_cell(result.progress), 2},
         {"coverage_low", words.say("fact/coverage_low", "Coverage, low"),
          figure_cell(result.coverage_low), 2},
         {"coverage_high", words.say("fact/coverage_high", "Coverage, high"),
          figure_cell(result.coverage_high), 2},
         {"applicable", words.say("fact/applicable", "Indicators that apply"),
          count_cell(result.counts.applicable), 0},
         {"open", words.say("fact/open", "Open"), count_cell(result.counts.open), 0},
         {"contested", words.say("fact/contested", "Contested"),
          count_cell(result.counts.contested), 0},
         {"evidenced", words.say("fact/proven", "Proven"),
          count_cell(result.counts.evidenced), 0}}};
}

static void add_table(Section& section, Table table) {
    if (!table.rows.empty()) {
        section.blocks.emplace_back(std::move(table));
    }
}

static Section why_section(const Model& model, const Assessment& assessment,
                           std::size_t index) {
    const Node& node = model.nodes[index];
    const Language& words = words_of(model);
    Section section{"why", words.say("section/why", "Why"), {}, {}};
    bool first = true;
    for (const std::string& text : reasons_for(model, assessment, index)) {
        section.blocks.emplace_back(first ? lead(text) : body(text));
        first = false;
    }
    section.blocks.emplace_back(node_facts(model, assessment, index));
    if (node.scoring.rule == Rule::Staged) {
        section.blocks.emplace_back(
            note(rule_sentence(words, node.scoring, children_word(model, node))));
        add_table(section, stage_table(model, assessment, index));
    }
    add_table(section, children_table(model, assessment, index));
    add_table(section, cap_table(model, assessment, index));
    add_table(section, reading_table(model, assessment, index));
    return section;
}

static Section next_section(const Model& model, const Assessment& assessment,
                            std::size_t index) {
    Section section{
        "next", words_of(model).say("section/next_step", "The next step"), {}, {}};
    const std::string text = step_sentence(model, assessment, index);
    if (!text.empty()) {
        section.blocks.emplace_back(lead(text));
    }
    if (const auto step = step_up(model, assessment, index)) {
        add_table(section, change_table(model, assessment, step->changes.indicators));
    }
    return section;
}

/// Whether the rule looks at the indicators below, not only at the nodes.
static bool reads_indicators(const Node& node) {
    return node.holds_indicators() || node.scoring.rule == Rule::Percent ||
           node.scoring.rule == Rule::Coverage;
}

static Section indicators_section(const Model& model, const Assessment& assessment,
                                  std::size_t index) {
    const std::vector<std::size_t> below = indicators_below(model.nodes[index]);
    Section section{"answers", words_of(model).say("section/answers", "Answers"), {}, {}};
    section.blocks.emplace_back(indicator_table(model, assessment, below));
    section.blocks.emplace_back(answer_table(model, assessment, below));
    section.blocks.emplace_back(evidence_table(model, assessment, below));
    return section;
}

Document describe_explanation(const Model& model, const Assessment& assessment,
                              std::size_t index) {
    const Node& node = model.nodes[index];
    Document document =
        document_about(model, assessment, index == 0 ? node.title : node_name(node));
    document.format = "explanation/1";
    document.subtitle = node.about;
    document.sections.push_back(why_section(model, assessment, index));
    Section next = next_section(model, assessment, index);
    if (!next.blocks.empty()) {
        document.sections.push_back(std::move(next));
    }
    if (reads_indicators(node)) {
        document.sections.push_back(indicators_section(model, assessment, index));
    }
    return document;
}

} // namespace capmat
