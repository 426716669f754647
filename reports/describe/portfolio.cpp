// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/portfolio.h"

#include "models/model_words.h"
#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
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

static Document document_for(const Model& model,
                             const std::vector<Assessment>& assessments, Table table) {
    Document document;
    document.format = "portfolio/1";
    document.title =
        fmt::format("{}: {}", model.title,
                    count_text(assessments.size(), "assessment", "assessments"));
    document.marking = word_for(marking_words, most_closed(assessments));
    const Reading reading = assessments.front().headline;
    document.header = {"header",
                       {{"model", "Model", text_cell(to_string(model.reference)), 0},
                        {"reading", "Reading",
                         text_cell(std::string(word_for(reading_words, reading))), 0}}};
    document.sections.push_back({"portfolio", "Results", {std::move(table)}, {}});
    return document;
}

/// A figure or a range, short enough for a narrow column: "2", "2-3".
static std::string short_result(const Node& node, const NodeResult& result) {
    if (!result.applicable || !result.low || !result.high) {
        return "-";
    }
    const int decimals = decimals_of(node);
    const std::string low = fmt::format("{:.{}f}", *result.low, decimals);
    const std::string high = fmt::format("{:.{}f}", *result.high, decimals);
    return low == high ? low : low + "-" + high;
}

Document describe_portfolio(const Model& model,
                            const std::vector<Assessment>& assessments) {
    Table table{"portfolio",
                "",
                {{"country", "Country", Align::Text, 0, 0},
                 {"round", "Round", Align::Text, 0, 0}},
                {},
                {}};
    for (const std::size_t child : model.nodes[0].children) {
        table.columns.push_back({anchor_of(model.nodes[child].id.text),
                                 model.nodes[child].id.text, Align::Number, 0, 0});
    }
    table.columns.push_back({"open", "Open", Align::Number, 0, 0});
    table.columns.push_back({"contested", "Contested", Align::Number, 0, 0});
    for (const Assessment& assessment : assessments) {
        Row row{{text_cell(fmt::format("{} {}", assessment.round->country,
                                       assessment.round->name)),
                 text_cell(assessment.round->round)}};
        for (const std::size_t child : model.nodes[0].children) {
            row.cells.push_back(
                text_cell(short_result(model.nodes[child], assessment.node(child))));
        }
        row.cells.push_back(count_cell(assessment.node(0).counts.open));
        row.cells.push_back(count_cell(assessment.node(0).counts.contested));
        table.rows.push_back(std::move(row));
    }
    Document document = document_for(model, assessments, std::move(table));
    List legend;
    for (const std::size_t child : model.nodes[0].children) {
        legend.items.push_back(
            {fmt::format("{}: {}", model.nodes[child].id.text, model.nodes[child].title),
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
    return document_for(model, assessments, std::move(table));
}

} // namespace capmat
