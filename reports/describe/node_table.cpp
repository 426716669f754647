// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/node_table.h"

#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <algorithm>

namespace capmat {

/// The figures of one reading: its low and its high end.
static void add_reading(const Language& words, Reading reading, int decimals,
                        std::vector<Column>& columns) {
    switch (reading) {
    case Reading::Claimed:
        columns.push_back(number_column(
            "claimed_low", words.say("column/claimed_low", "Claimed, low"), decimals));
        columns.push_back(number_column(
            "claimed_high", words.say("column/claimed_high", "Claimed, high"), decimals));
        return;
    case Reading::Evidenced:
        columns.push_back(
            number_column("evidenced_low",
                          words.say("column/evidenced_low", "Evidenced, low"), decimals));
        columns.push_back(number_column(
            "evidenced_high", words.say("column/evidenced_high", "Evidenced, high"),
            decimals));
        return;
    case Reading::Verified:
        columns.push_back(number_column(
            "verified_low", words.say("column/verified_low", "Verified, low"), decimals));
        columns.push_back(
            number_column("verified_high",
                          words.say("column/verified_high", "Verified, high"), decimals));
        return;
    }
}

static void add_count_columns(const Language& words, std::vector<Column>& columns) {
    columns.push_back(
        number_column("applicable", words.say("column/applicable", "Applicable")));
    columns.push_back(
        number_column("answered", words.say("column/answered", "Answered")));
    columns.push_back(number_column("open", words.say("column/open", "Open")));
    columns.push_back(
        number_column("contested", words.say("column/contested", "Contested")));
    columns.push_back(
        number_column("evidenced", words.say("column/evidenced", "Evidenced")));
}

static std::vector<Column> columns_of(const Language& words, int decimals,
                                      const Beside& beside) {
    std::vector<Column> columns{
        text_column("id", words.say("column/id", "Id")),
        text_column("title", words.say("column/title", "Title")),
        text_column("parent", words.say("column/part_of", "Part of")),
        text_column("result", words.say("column/result", "Result")),
        number_column("low", words.say("column/low", "Low"), decimals),
        number_column("high", words.say("column/high", "High"), decimals)};
    if (beside.previous != nullptr) {
        columns.push_back(number_column(
            "previous_low", words.say("column/before_low", "Before, low"), decimals));
        columns.push_back(number_column(
            "previous_high", words.say("column/before_high", "Before, high"), decimals));
    }
    if (beside.target != nullptr) {
        columns.push_back(
            number_column("target", words.say("column/target", "Target"), decimals));
    }
    for (const Reading reading : all_readings) {
        add_reading(words, reading, decimals, columns);
    }
    columns.push_back(number_column(
        "progress", words.say("column/progress", "Progress to next stage"), 2));
    columns.push_back(number_column(
        "coverage_low", words.say("column/coverage_low", "Coverage, low"), 2));
    columns.push_back(number_column(
        "coverage_high", words.say("column/coverage_high", "Coverage, high"), 2));
    columns.push_back(text_column("capped_unless",
                                  words.say("column/capped_until", "Capped until met")));
    add_count_columns(words, columns);
    return columns;
}

static std::string capped_text(const Model& model, const Node& node,
                               const NodeResult& result) {
    std::vector<std::string> ids;
    for (const std::size_t cap : result.biting_caps) {
        for (std::string& id : indicator_ids(model, node.caps[cap].unless)) {
            ids.push_back(std::move(id));
        }
    }
    return in_row(words_of(model), ids);
}

static void add_counts(const NodeCounts& counts, Row& row) {
    for (const std::size_t count : {counts.applicable, counts.answered, counts.open,
                                    counts.contested, counts.evidenced}) {
        row.cells.push_back(count_cell(count));
    }
}

static Row row_of(const Model& model, const Assessment& assessment, std::size_t index,
                  const Beside& beside) {
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    Row row{{text_cell(node.id.text), text_cell(node.title),
             index == 0 ? Cell{} : text_cell(model.nodes[node.parent].id.text),
             text_cell(result_text(model, node, result),
                       result.applicable ? Tone::Plain : Tone::Missing),
             figure_cell(result.low), figure_cell(result.high)}};
    if (beside.previous != nullptr) {
        const NodeResult& before = beside.previous->nodes[assessment.headline][index];
        row.cells.push_back(figure_cell(before.low));
        row.cells.push_back(figure_cell(before.high));
    }
    if (beside.target != nullptr) {
        row.cells.push_back(
            figure_cell(target_of_node(model, assessment, beside.target, index)));
    }
    for (const Reading reading : all_readings) {
        row.cells.push_back(figure_cell(assessment.nodes[reading][index].low));
        row.cells.push_back(figure_cell(assessment.nodes[reading][index].high));
    }
    row.cells.push_back(figure_cell(result.progress));
    row.cells.push_back(figure_cell(result.coverage_low));
    row.cells.push_back(figure_cell(result.coverage_high));
    row.cells.push_back(text_cell(capped_text(model, node, result)));
    add_counts(result.counts, row);
    return row;
}

Table node_table(const Model& model, const Assessment& assessment,
                 const std::vector<std::size_t>& nodes, const Beside& beside) {
    int decimals = 0;
    for (const std::size_t index : nodes) {
        decimals = std::max(decimals, decimals_of(model.nodes[index]));
    }
    Table table{"nodes", "", columns_of(words_of(model), decimals, beside), {}, {}};
    for (const std::size_t index : nodes) {
        table.rows.push_back(row_of(model, assessment, index, beside));
    }
    return table;
}

} // namespace capmat
