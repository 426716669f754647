// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/assessment_data.h"

#include "models/model_words.h"
#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/wording.h"

namespace capmat {

static Cell id_list(const Model& model, const std::vector<std::size_t>& indicators) {
    std::vector<std::string> ids;
    for (const std::size_t index : indicators) {
        ids.push_back(model.indicators[index].id.text);
    }
    return {ids, Tone::Plain, {}};
}

static Cell band_cell(const Node& node, const std::optional<std::size_t>& band) {
    return band ? text_cell(node.scoring.bands[*band].name) : Cell{};
}

static Cell caps_cell(const Model& model, const Node& node, const NodeResult& result) {
    std::vector<std::size_t> missing;
    for (const std::size_t cap : result.biting_caps) {
        const std::vector<std::size_t>& unless = node.caps[cap].unless;
        missing.insert(missing.end(), unless.begin(), unless.end());
    }
    return result.biting_caps.empty() ? Cell{} : id_list(model, missing);
}

static Row node_row(const Model& model, const Assessment& assessment, std::size_t index) {
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    Row row{{{text_cell(node.id.text)},
             index == 0 ? Cell{} : text_cell(model.nodes[node.parent].id.text),
             text_cell(std::string(model.level_name(node))),
             text_cell(node.title),
             text_cell(std::string(word_for(rule_words, node.scoring.rule))),
             {result.applicable, Tone::Plain, {}},
             figure_cell(result.low),
             figure_cell(result.high),
             figure_cell(result.progress),
             figure_cell(result.coverage_low),
             figure_cell(result.coverage_high),
             caps_cell(model, node, result),
             band_cell(node, result.band_low),
             band_cell(node, result.band_high),
             count_cell(result.counts.applicable),
             count_cell(result.counts.answered),
             count_cell(result.counts.open),
             count_cell(result.counts.contested),
             count_cell(result.counts.evidenced)}};
    for (const Reading reading : all_readings) {
        row.cells.push_back(figure_cell(assessment.nodes[reading][index].low));
        row.cells.push_back(figure_cell(assessment.nodes[reading][index].high));
    }
    return row;
}

static Table nodes_table(const Model& model, const Assessment& assessment) {
    Table table{"nodes", "Nodes", {}, {}, {}};
    for (const char* key : {"id",
                            "parent",
                            "level",
                            "title",
                            "rule",
                            "is_applicable",
                            "low",
                            "high",
                            "progress",
                            "coverage_low",
                            "coverage_high",
                            "capped_unless",
                            "band_low",
                            "band_high",
                            "applicable",
                            "answered",
                            "open",
                            "contested",
                            "evidenced",
                            "claimed_low",
                            "claimed_high",
                            "evidenced_low",
                            "evidenced_high",
                            "verified_low",
                            "verified_high"}) {
        table.columns.push_back({key, key, Align::Text, 4, 0});
    }
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        table.rows.push_back(node_row(model, assessment, i));
    }
    return table;
}

/// What stands between an indicator and full credit, for machines: a need, or nothing.
static Cell why_cell(const Assessment& assessment, std::size_t index) {
    const IndicatorResult& result = assessment.indicators[index];
    const bool full = assessment.range(index).low.credit >= 1.0;
    if (!result.merged.applies() || full) {
        return {};
    }
    return text_cell(need_word(english_language(),
                               need_of(result, result.ranges[Reading::Claimed].low)));
}

static Cell places_cell(const Round& round, const MergedAnswer& merged) {
    std::vector<std::string> places;
    for (const AnswerPlace& place : merged.given) {
        places.push_back(place_text(response_at(round, place).position));
    }
    return {places, Tone::Plain, {}};
}

static Row indicator_row(const Model& model, const Assessment& assessment,
                         std::size_t index) {
    const Indicator& indicator = model.indicators[index];
    const MergedAnswer& merged = assessment.indicators[index].merged;
    const LeafRange& range = assessment.range(index);
    const bool applies = merged.applies();
    const auto value = [&](double figure) {
        return applies ? Cell{figure, Tone::Plain, {}} : Cell{};
    };
    return {{text_cell(indicator.id.text),
             text_cell(model.nodes[indicator.node].id.text),
             text_cell(indicator.statement),
             {applies, Tone::Plain, {}},
             text_cell(state_word(english_language(), merged.state)),
             text_cell(answer_text(english_language(), merged)),
             {merged.settled, Tone::Plain, {}},
             value(range.low.credit),
             value(range.high.credit),
             value(range.low.value),
             value(range.high.value),
             why_cell(assessment, index),
             count_cell(merged.evidence.size()),
             places_cell(*assessment.round, merged)}};
}

static Table indicators_table(const Model& model, const Assessment& assessment) {
    Table table{"indicators", "Indicators", {}, {}, {}};
    for (const char* key : {"id", "node", "statement", "is_applicable", "state", "answer",
                            "settled", "credit_low", "credit_high", "value_low",
                            "value_high", "why", "evidence", "places"}) {
        table.columns.push_back({key, key, Align::Text, 4, 0});
    }
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        table.rows.push_back(indicator_row(model, assessment, i));
    }
    return table;
}

static Table findings_table(const Model& model, const Assessment& assessment) {
    Table table{"findings", "Findings", {}, {}, {}};
    for (const char* key :
         {"kind", "indicator", "other", "document", "uses", "text", "place"}) {
        table.columns.push_back({key, key, Align::Text, 0, 0});
    }
    for (const Finding& finding : assessment.findings) {
        table.rows.push_back(
            {{text_cell(finding_word(english_language(), finding.kind)),
              text_cell(model.indicators[finding.indicator].id.text),
              finding.other ? text_cell(model.indicators[*finding.other].id.text)
                            : Cell{},
              text_cell(finding.document),
              finding.uses > 0 ? count_cell(finding.uses) : Cell{},
              text_cell(finding_text(english_language(), model, finding)),
              text_cell(place_text(finding.position))}});
    }
    return table;
}

static Table agreement_table(const Model& model, const Assessment& assessment) {
    Table table{"agreement", "Agreement", {}, {}, {}};
    for (const char* key : {"node", "alpha", "pairable"}) {
        table.columns.push_back({key, key, Align::Text, 4, 0});
    }
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        table.rows.push_back({{text_cell(model.nodes[i].id.text),
                               figure_cell(assessment.agreement[i].alpha),
                               count_cell(assessment.agreement[i].pairable)}});
    }
    return table;
}

static Table inputs_table(const Provenance& provenance) {
    Table table{"inputs", "Inputs", {}, {}, {}};
    for (const char* key : {"file", "sha256"}) {
        table.columns.push_back({key, key, Align::Text, 0, 0});
    }
    for (const InputFile& input : provenance.inputs) {
        table.rows.push_back({{text_cell(input.name), text_cell(input.sha256)}});
    }
    return table;
}

static Fact fact(const std::string& key, Cell value) {
    return {key, key, std::move(value), 0};
}

static Facts header_of(const Model& model, const Assessment& assessment,
                       const Provenance& provenance) {
    const Round& round = *assessment.round;
    const auto& tier = assessment.tier[assessment.headline];
    return {
        "header",
        {fact("country", text_cell(round.country)), fact("name", text_cell(round.name)),
         fact("round", text_cell(round.round)),
         fact("date", text_cell(to_string(round.as_of))),
         fact("marking", text_cell(std::string(word_for(marking_words, round.marking)))),
         fact("reading",
              text_cell(std::string(word_for(reading_words, assessment.headline)))),
         fact("tier", tier ? text_cell(model.tiers[*tier].id) : Cell{}),
         fact("tool", text_cell(provenance.program))}};
}

Document describe_data(const Model& model, const Assessment& assessment,
                       const Provenance& provenance) {
    Document document;
    document.format = "assessment/1";
    document.language = model.language; // of titles and statements; words are English
    document.title = assessment.round->name + " " + assessment.round->round;
    document.marking = word_for(marking_words, assessment.round->marking);
    document.date = provenance.date;
    document.header = header_of(model, assessment, provenance);
    const Facts model_facts{"model",
                            {fact("id", text_cell(model.reference.id)),
                             fact("edition", text_cell(model.reference.edition)),
                             fact("sha256", text_cell(provenance.model_sha256))}};
    document.sections.push_back(
        {"data",
         "Data",
         {model_facts, inputs_table(provenance), nodes_table(model, assessment),
          indicators_table(model, assessment), findings_table(model, assessment),
          agreement_table(model, assessment)},
         {}});
    return document;
}

} // namespace capmat
