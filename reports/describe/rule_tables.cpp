// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/rule_tables.h"

#include "assessor/scoring/staged.h"
#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/stage_reasons.h"
#include "reports/describe/wording.h"
#include "reports/describe/worked_formula.h"

#include <algorithm>

namespace capmat {

static Cell verdict_cell(const Language& words, const StageLine& line) {
    if (line.low.weight <= 0.0) {
        return text_cell(words.say("verdict/empty", "empty"), Tone::Missing);
    }
    if (line.low.passes) {
        return text_cell(words.say("verdict/passes", "passes"), Tone::Good);
    }
    return line.high.passes
               ? text_cell(words.say("verdict/may_pass", "may pass"), Tone::Caution)
               : text_cell(words.say("verdict/fails", "fails"), Tone::Bad);
}

static Row stage_row(const Model& model, const Node& node, const StageLine& line) {
    const bool empty = line.low.weight <= 0.0;
    return {{text_cell(stage_label(model, line.low.stage)), count_cell(line.indicators),
             count_cell(line.applicable), count_cell(line.gates.size()),
             line.unmet_gates.empty() ? Cell{}
                                      : list_cell(indicator_ids(model, line.unmet_gates)),
             empty ? Cell{} : number_cell(line.low.credit),
             empty ? Cell{} : number_cell(line.high.credit),
             number_cell(node.scoring.share), verdict_cell(words_of(model), line)}};
}

Table stage_table(const Model& model, const Assessment& assessment, std::size_t index) {
    const Language& words = words_of(model);
    Table table{"stages", words.say("table/stages", "Stage by stage"), {}, {}, {}};
    table.columns = {
        text_column("stage", words.say("column/stage", "Stage")),
        number_column("indicators", words.say("column/indicators", "Indicators")),
        number_column("applicable", words.say("column/that_apply", "That apply")),
        number_column("gates", words.say("column/gates", "Gates")),
        text_column("unmet_gates", words.say("column/unmet_gates", "Unmet gates")),
        number_column("credit_low",
                      words.say("column/mean_credit_low", "Mean credit, low"), 2),
        number_column("credit_high", words.say("column/mean_credit_high", "high"), 2),
        number_column("share", words.say("column/needed", "Needed"), 2),
        text_column("verdict", words.say("column/verdict", "Verdict"))};
    for (const StageLine& line : stage_lines(model, assessment, index)) {
        table.rows.push_back(stage_row(model, model.nodes[index], line));
    }
    return table;
}

Table children_table(const Model& model, const Assessment& assessment,
                     std::size_t index) {
    const Language& words = words_of(model);
    Table table{
        "children", words.say("table/children", "What it is made of"), {}, {}, {}};
    table.columns = {
        text_column("id", words.say("column/node", "Node")),
        text_column("title", words.say("column/title", "Title")),
        number_column("weight", words.say("column/weight", "Weight"), 2),
        text_column("result", words.say("column/result", "Result")),
        number_column("low", words.say("column/low", "Low"),
                      decimals_of(model.nodes[index])),
        number_column("high", words.say("column/high", "High"),
                      decimals_of(model.nodes[index])),
        number_column("open", words.say("column/open", "Open")),
        number_column("contested", words.say("column/contested", "Contested"))};
    for (const std::size_t child : model.nodes[index].children) {
        const Node& node = model.nodes[child];
        const NodeResult& result = assessment.node(child);
        table.rows.push_back(
            {{text_cell(node.id.text), text_cell(node.title), number_cell(node.weight),
              text_cell(result_text(model, node, result),
                        result.applicable ? Tone::Plain : Tone::Missing),
              figure_cell(result.low), figure_cell(result.high),
              count_cell(result.counts.open), count_cell(result.counts.contested)}});
    }
    return table;
}

Table cap_table(const Model& model, const Assessment& assessment, std::size_t index) {
    const Language& words = words_of(model);
    Table table{"caps", words.say("table/caps", "Caps"), {}, {}, {}};
    table.columns = {
        text_column("stage", words.say("column/not_above", "Not above")),
        text_column("unless", words.say("column/unless_met", "Unless met")),
        text_column("holds", words.say("column/in_force", "In force")),
        text_column("bites", words.say("column/holds_down", "Holds the result down"))};
    const Node& node = model.nodes[index];
    const std::vector<std::size_t>& biting = assessment.node(index).biting_caps;
    const std::vector<Leaf> leaves = leaves_of(assessment, Run::Low);
    for (std::size_t i = 0; i < node.caps.size(); ++i) {
        const Cap& cap = node.caps[i];
        const bool bites = std::ranges::find(biting, i) != biting.end();
        table.rows.push_back({{text_cell(stage_label(model, cap.stage)),
                               list_cell(indicator_ids(model, cap.unless)),
                               Cell{cap_holds(cap, leaves), Tone::Plain, {}},
                               Cell{bites, bites ? Tone::Bad : Tone::Plain, {}}}});
    }
    return table;
}

Table reading_table(const Model& model, const Assessment& assessment, std::size_t index) {
    const Language& words = words_of(model);
    Table table{
        "readings", words.say("table/readings", "Under each reading"), {}, {}, {}};
    const Node& node = model.nodes[index];
    table.columns = {
        text_column("reading", words.say("column/reading", "Reading")),
        text_column("result", words.say("column/result", "Result")),
        number_column("low", words.say("column/low", "Low"), decimals_of(node)),
        number_column("high", words.say("column/high", "High"), decimals_of(node)),
        text_column("is_headline", words.say("column/headline", "Headline"))};
    for (const Reading reading : all_readings) {
        const NodeResult& result = assessment.nodes[reading][index];
        table.rows.push_back({{text_cell(reading_word(words, reading)),
                               text_cell(result_text(model, node, result)),
                               figure_cell(result.low), figure_cell(result.high),
                               Cell{reading == assessment.headline, Tone::Plain, {}}}});
    }
    return table;
}

} // namespace capmat
