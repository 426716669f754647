// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/portfolio.h"

#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static Marking most_closed(const std::vector<Assessment>& assessments) {
    Marking marking = Marking::Clear;
    for (const Assessment& assessment : assessments) {
        marking = std::max(marking, assessment.round->marking);
    }
    return marking;
}

static Document document_for(const Language& words, const Model& model,
                             const std::vector<Assessment>& assessments, Table table) {
    Document document;
    document.format = "portfolio/1";
    document.language = model.language;
    document.title =
        words.say_count("portfolio/title", "{1}: {0} assessment", "{1}: {0} assessments",
                        assessments.size(), model.title);
    document.marking = word_for(marking_words, most_closed(assessments));
    document.header = {
        "header",
        {text_fact("model", words.say("fact/model", "Model"), to_string(model.reference)),
         text_fact("reading", words.say("fact/reading", "Reading"),
                   reading_word(words, assessments.front().headline))}};
    document.sections.push_back(
        {"portfolio", words.say("portfolio/results", "Results"), {std::move(table)}, {}});
    return document;
}

/// A figure or a range, short enough for a narrow column: "2", "2-3".
static std::string short_result(const Language& words, const Node& node,
                                const NodeResult& result) {
    if (!result.applicable || !result.low || !result.high) {
        return "-";
    }
    const int decimals = decimals_of(node);
    const std::string low = words.number(fmt::format("{:.{}f}", *result.low, decimals));
    const std::string high = words.number(fmt::format("{:.{}f}", *result.high, decimals));
    return low == high ? low
                       : words.say_with("figure/narrow_range", "{0}-{1}", low, high);
}

static std::vector<Column> columns_of(const Model& model) {
    const Language& words = words_of(model);
    std::vector<Column> columns{
        text_column("country", words.say("column/country", "Country")),
        text_column("round", words.say("column/round", "Round"))};
    for (const std::size_t child : model.nodes[0].children) {
        const std::string& id = model.nodes[child].id.text;
        columns.push_back(number_column(anchor_of(id), id));
    }
    columns.push_back(number_column("open", words.say("column/open", "Open")));
    columns.push_back(
        number_column("contested", words.say("column/contested", "Contested")));
    return columns;
}

Document describe_portfolio(const Model& model,
                            const std::vector<Assessment>& assessments) {
    const Language& words = words_of(model);
    Table table{"portfolio", "", columns_of(model), {}, {}};
    for (const Assessment& assessment : assessments) {
        Row row{{text_cell(fmt::format("{} {}", assessment.round->country,
                                       country_name(model, *assessment.round))),
                 text_cell(assessment.round->round)}};
        for (const std::size_t child : model.nodes[0].children) {
            row.cells.push_back(text_cell(
                short_result(words, model.nodes[child], assessment.node(child))));
        }
        row.cells.push_back(count_cell(assessment.node(0).counts.open));
        row.cells.push_back(count_cell(assessment.node(0).counts.contested));
        table.rows.push_back(std::move(row));
    }
    Document document = document_for(words, model, assessments, std::move(table));
    List legend;
    for (const std::size_t child : model.nodes[0].children) {
        legend.items.push_back(
            {labelled(words, model.nodes[child].id.text, model.nodes[child].title),
             Tone::Plain,
             {}});
    }
    document.sections.front().blocks.emplace_back(std::move(legend));
    return document;
}

static Row data_row(const Model& model, const Assessment& assessment, std::size_t index) {
    const NodeResult& result = assessment.node(index);
    return {{text_cell(assessment.round->country), text_cell(assessment.round->name),
             text_cell(assessment.round->round),
             text_cell(to_string(assessment.round->as_of)),
             text_cell(model.nodes[index].id.text), figure_cell(result.low),
             figure_cell(result.high), figure_cell(result.coverage_low),
             figure_cell(result.coverage_high), count_cell(result.counts.applicable),
             count_cell(result.counts.answered), count_cell(result.counts.open),
             count_cell(result.counts.contested), count_cell(result.counts.evidenced)}};
}

Document describe_portfolio_data(const Model& model,
                                 const std::vector<Assessment>& assessments) {
    Table table{"results", "", {}, {}, {}};
    for (const char* key :
         {"country", "name", "round", "date", "node", "low", "high", "coverage_low",
          "coverage_high", "applicable", "answered", "open", "contested", "evidenced"}) {
        table.columns.push_back({key, key, Align::Text, 4, 0});
    }
    for (const Assessment& assessment : assessments) {
        for (std::size_t i = 0; i < model.nodes.size(); ++i) {
            table.rows.push_back(data_row(model, assessment, i));
        }
    }
    // What machines read is the same in every language.
    return document_for(english_language(), model, assessments, std::move(table));
}

} // namespace capmat
