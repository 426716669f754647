// SPDX-License-Identifier: Apache-2.0
#include "assessor/scoring/tolerance.h"
#include "models/model_words.h"
#include "reports/describe/answer_tables.h"
#include "reports/describe/assessment_header.h"
#include "reports/describe/cells.h"
#include "reports/describe/change_table.h"
#include "reports/describe/explanation.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static Facts indicator_facts(const Model& model, const Assessment& assessment,
                             std::size_t index) {
    const Indicator& indicator = model.indicators[index];
    const MergedAnswer& merged = assessment.indicators[index].merged;
    const auto need = need_at(assessment, index);
    Facts facts{
        "indicator",
        {text_fact("id", "Indicator", indicator.id.text),
         text_fact("node", "Part of", node_name(model.nodes[indicator.node])),
         {"stage", "Stage", indicator.stage ? number_cell(*indicator.stage) : Cell{}, 0},
         {"gate", "Gate", Cell{indicator.gate, Tone::Plain, {}}, 0},
         {"weight", "Weight", number_cell(indicator.weight), 2},
         text_fact("kind", "Asks for",
                   std::string(word_for(indicator_kind_words, indicator.kind))),
         text_fact("answer", "Answer", settled_answer_text(words_of(model), merged)),
         text_fact("state", "State",
                   std::string(state_word(words_of(model), merged.state))),
         text_fact("need", "Needs",
                   need ? std::string(need_word(words_of(model), *need)) : std::string()),
         text_fact("missing", "What is missing",
                   shortfall_text(model, assessment, index)),
         text_fact("not_applicable_when", "Not applicable when",
                   indicator.not_applicable_when)}};
    std::erase_if(facts.rows, [](const Fact& fact) {
        return std::holds_alternative<std::monostate>(fact.value.value);
    });
    return facts;
}

static Table credit_table(const Assessment& assessment, std::size_t index) {
    Table table{"readings", "Under each reading", {}, {}, {}};
    table.columns = {text_column("reading", "Reading"),
                     number_column("credit_low", "Credit, low", 2),
                     number_column("credit_high", "Credit, high", 2),
                     text_column("is_headline", "Headline")};
    for (const Reading reading : all_readings) {
        const LeafRange& range = assessment.indicators[index].ranges[reading];
        table.rows.push_back(
            {{text_cell(std::string(word_for(reading_words, reading))),
              number_cell(range.low.credit), number_cell(range.high.credit),
              Cell{reading == assessment.headline, Tone::Plain, {}}}});
    }
    return table;
}

static Table guidance_table(const Indicator& indicator) {
    Table table{"guidance", "What an answer means", {}, {}, {}};
    table.columns = {text_column("answer", "Answer"), text_column("meaning", "Meaning")};
    for (const auto& [answer, meaning] : indicator.guidance.answers) {
        table.rows.push_back({{text_cell(answer), text_cell(meaning)}});
    }
    return table;
}

static Row link_row(const Model& model, const Assessment& assessment, const char* sort,
                    std::size_t index) {
    const MergedAnswer& merged = assessment.indicators[index].merged;
    return {{text_cell(sort), text_cell(model.indicators[index].id.text),
             text_cell(model.indicators[index].statement),
             text_cell(settled_answer_text(words_of(model), merged),
                       state_tone(merged.state))}};
}

static Table links_table(const Model& model, const Assessment& assessment,
                         std::size_t index) {
    Table table{"links", "What it rests on, and what rests on it", {}, {}, {}};
    table.columns = {
        text_column("relation", "Relation"), text_column("indicator", "Indicator"),
        text_column("statement", "Statement", 0.5), text_column("answer", "Answer")};
    for (const std::size_t first : model.indicators[index].prerequisites) {
        table.rows.push_back(link_row(model, assessment, "requires", first));
    }
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        const auto& first = model.indicators[i].prerequisites;
        if (std::ranges::find(first, index) != first.end()) {
            table.rows.push_back(link_row(model, assessment, "is required by", i));
        }
    }
    return table;
}

/// The nodes whose ceiling this indicator lifts.
static std::vector<std::string> cap_sentences(const Model& model, std::size_t index) {
    std::vector<std::string> sentences;
    for (const Node& node : model.nodes) {
        for (const Cap& cap : node.caps) {
            if (std::ranges::find(cap.unless, index) != cap.unless.end()) {
                sentences.push_back(
                    fmt::format("{} cannot rise above stage {} unless this "
                                "is met in full.",
                                node_name(node), cap.stage));
            }
        }
    }
    return sentences;
}

static List findings_of(const Model& model, const Assessment& assessment,
                        std::size_t index) {
    List list;
    for (const Finding& finding : assessment.findings) {
        if (finding.indicator == index || finding.other == index) {
            list.items.push_back({sentence(words_of(model), finding_text(model, finding)),
                                  Tone::Caution,
                                  {}});
        }
    }
    return list;
}

static std::string answer_sentence(const Model& model, const Assessment& assessment,
                                   std::size_t index) {
    const MergedAnswer& merged = assessment.indicators[index].merged;
    const std::string& id = model.indicators[index].id.text;
    if (!merged.applies()) {
        return fmt::format("{} is {}.", id, state_word(words_of(model), merged.state));
    }
    const std::string missing = shortfall_text(model, assessment, index);
    return missing.empty()
               ? fmt::format("{} is met in full.", id)
               : fmt::format("{} falls short of full credit: {}.", id, missing);
}

static Section why_section(const Model& model, const Assessment& assessment,
                           std::size_t index) {
    Section section{"why", "Why", {}, {}};
    section.blocks.emplace_back(lead(answer_sentence(model, assessment, index)));
    section.blocks.emplace_back(indicator_facts(model, assessment, index));
    section.blocks.emplace_back(credit_table(assessment, index));
    for (const std::string& text : cap_sentences(model, index)) {
        section.blocks.emplace_back(body(text));
    }
    List findings = findings_of(model, assessment, index);
    if (!findings.items.empty()) {
        section.blocks.emplace_back(std::move(findings));
    }
    if (need_at(assessment, index)) {
        section.blocks.emplace_back(change_table(model, assessment, {index}));
    }
    return section;
}

static Section question_section(const Model& model, const Assessment& assessment,
                                std::size_t index) {
    const Indicator& indicator = model.indicators[index];
    Section section{"question", "What was asked", {}, {}};
    section.blocks.emplace_back(body(indicator.statement));
    if (!indicator.guidance.note.empty()) {
        section.blocks.emplace_back(body(indicator.guidance.note));
    }
    for (Table table :
         {guidance_table(indicator), links_table(model, assessment, index)}) {
        if (!table.rows.empty()) {
            section.blocks.emplace_back(std::move(table));
        }
    }
    return section;
}

Document describe_indicator_explanation(const Model& model, const Assessment& assessment,
                                        std::size_t index) {
    Document document =
        document_about(model, assessment, model.indicators[index].id.text);
    document.format = "explanation/1";
    document.subtitle = model.indicators[index].statement;
    document.sections.push_back(why_section(model, assessment, index));
    document.sections.push_back(question_section(model, assessment, index));
    Section answers{"answers", "Answers", {}, {}};
    answers.blocks.emplace_back(answer_table(model, assessment, {index}));
    answers.blocks.emplace_back(evidence_table(model, assessment, {index}));
    document.sections.push_back(std::move(answers));
    return document;
}

} // namespace capmat
