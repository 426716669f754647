// SPDX-License-Identifier: Apache-2.0
#include "assessor/scoring/tolerance.h"
#include "questionnaires/response_words.h"
#include "reports/describe/answer_tables.h"
#include "reports/describe/assessment_header.h"
#include "reports/describe/cells.h"
#include "reports/describe/change_table.h"
#include "reports/describe/explanation.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/wording.h"

#include <algorithm>
#include <utility>

namespace capmat {

/// What an indicator asks for; empty where its model does not say.
static std::string kind_text(const Language& words, IndicatorKind kind) {
    switch (kind) {
    case IndicatorKind::Unstated:
        return {};
    case IndicatorKind::Existence:
        return words.say("asks_for/existence", "existence");
    case IndicatorKind::Practice:
        return words.say("asks_for/practice", "practice");
    case IndicatorKind::Outcome:
        return words.say("asks_for/outcome", "outcome");
    }
    return {};
}

static Facts indicator_facts(const Model& model, const Assessment& assessment,
                             std::size_t index) {
    const Language& words = words_of(model);
    const Indicator& indicator = model.indicators[index];
    const MergedAnswer& merged = assessment.indicators[index].merged;
    const auto need = need_at(assessment, index);
    Facts facts{
        "indicator",
        {text_fact("id", words.say("fact/indicator", "Indicator"), indicator.id.text),
         text_fact("node", words.say("fact/part_of", "Part of"),
                   node_name(model.nodes[indicator.node])),
         {"stage", words.say("fact/stage", "Stage"),
          indicator.stage ? number_cell(*indicator.stage) : Cell{}, 0},
         {"gate", words.say("fact/gate", "Gate"), Cell{indicator.gate, Tone::Plain, {}},
          0},
         {"weight", words.say("fact/weight", "Weight"), number_cell(indicator.weight), 2},
         text_fact("kind", words.say("fact/asks_for", "Asks for"),
                   kind_text(words, indicator.kind)),
         text_fact("answer", words.say("fact/answer", "Answer"),
                   settled_answer_text(words, merged)),
         text_fact("state", words.say("fact/state", "State"),
                   state_word(words, merged.state)),
         text_fact("need", words.say("fact/needs", "Needs"),
                   need ? need_word(words, *need) : std::string()),
         text_fact("missing", words.say("fact/missing", "What is missing"),
                   shortfall_text(model, assessment, index)),
         text_fact("not_applicable_when",
                   words.say("fact/not_applicable_when", "Not applicable when"),
                   indicator.not_applicable_when)}};
    std::erase_if(facts.rows, [](const Fact& fact) {
        return std::holds_alternative<std::monostate>(fact.value.value);
    });
    return facts;
}

static Table credit_table(const Language& words, const Assessment& assessment,
                          std::size_t index) {
    Table table{
        "readings", words.say("table/readings", "Under each reading"), {}, {}, {}};
    table.columns = {
        text_column("reading", words.say("column/reading", "Reading")),
        number_column("credit_low", words.say("column/credit_low", "Credit, low"), 2),
        number_column("credit_high", words.say("column/credit_high", "Credit, high"), 2),
        text_column("is_headline", words.say("column/headline", "Headline"))};
    for (const Reading reading : all_readings) {
        const LeafRange& range = assessment.indicators[index].ranges[reading];
        table.rows.push_back(
            {{text_cell(reading_word(words, reading)), number_cell(range.low.credit),
              number_cell(range.high.credit),
              Cell{reading == assessment.headline, Tone::Plain, {}}}});
    }
    return table;
}

/// The answer that guidance is given for: a word of model files or a level.
static std::string guided_answer(const Language& words, const std::string& answer) {
    const auto state = find_word(answer_words, answer);
    return state ? answer_word(words, Answer{*state, 0.0}) : answer;
}

static Table guidance_table(const Language& words, const Indicator& indicator) {
    Table table{
        "guidance", words.say("table/guidance", "What an answer means"), {}, {}, {}};
    table.columns = {text_column("answer", words.say("column/answer", "Answer")),
                     text_column("meaning", words.say("column/meaning", "Meaning"))};
    for (const auto& [answer, meaning] : indicator.guidance.answers) {
        table.rows.push_back(
            {{text_cell(guided_answer(words, answer)), text_cell(meaning)}});
    }
    return table;
}

static Row link_row(const Model& model, const Assessment& assessment, std::string sort,
                    std::size_t index) {
    const MergedAnswer& merged = assessment.indicators[index].merged;
    return {{text_cell(std::move(sort)), text_cell(model.indicators[index].id.text),
             text_cell(model.indicators[index].statement),
             text_cell(settled_answer_text(words_of(model), merged),
                       state_tone(merged.state))}};
}

static Table links_table(const Model& model, const Assessment& assessment,
                         std::size_t index) {
    const Language& words = words_of(model);
    Table table{"links",
                words.say("table/links", "What it rests on, and what rests on it"),
                {},
                {},
                {}};
    table.columns = {
        text_column("relation", words.say("column/relation", "Relation")),
        text_column("indicator", words.say("column/indicator", "Indicator")),
        text_column("statement", words.say("column/statement", "Statement"), 0.5),
        text_column("answer", words.say("column/answer", "Answer"))};
    for (const std::size_t first : model.indicators[index].prerequisites) {
        table.rows.push_back(
            link_row(model, assessment, words.say("link/requires", "requires"), first));
    }
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        const auto& first = model.indicators[i].prerequisites;
        if (std::ranges::find(first, index) != first.end()) {
            table.rows.push_back(link_row(
                model, assessment, words.say("link/required_by", "is required by"), i));
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
                sentences.push_back(words_of(model).say_with(
                    "indicator/lifts_cap",
                    "{0} cannot rise above stage {1} unless this is met in full.",
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
    const Language& words = words_of(model);
    const MergedAnswer& merged = assessment.indicators[index].merged;
    const std::string& id = model.indicators[index].id.text;
    if (!merged.applies()) {
        return merged.state == MergedState::NotApplicable
                   ? words.say_with("indicator/not_applicable", "{0} is not applicable.",
                                    id)
                   : words.say_with("indicator/not_assessed", "{0} is not assessed.", id);
    }
    const std::string missing = shortfall_text(model, assessment, index);
    return missing.empty()
               ? words.say_with("indicator/met", "{0} is met in full.", id)
               : words.say_with("indicator/falls_short",
                                "{0} falls short of full credit: {1}.", id, missing);
}

static Section why_section(const Model& model, const Assessment& assessment,
                           std::size_t index) {
    const Language& words = words_of(model);
    Section section{"why", words.say("section/why", "Why"), {}, {}};
    section.blocks.emplace_back(lead(answer_sentence(model, assessment, index)));
    section.blocks.emplace_back(indicator_facts(model, assessment, index));
    section.blocks.emplace_back(credit_table(words, assessment, index));
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
    const Language& words = words_of(model);
    Section section{"question", words.say("section/question", "What was asked"), {}, {}};
    section.blocks.emplace_back(body(indicator.statement));
    if (!indicator.guidance.note.empty()) {
        section.blocks.emplace_back(body(indicator.guidance.note));
    }
    for (Table table :
         {guidance_table(words, indicator), links_table(model, assessment, index)}) {
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
    Section answers{"answers", words_of(model).say("section/answers", "Answers"), {}, {}};
    answers.blocks.emplace_back(answer_table(model, assessment, {index}));
    answers.blocks.emplace_back(evidence_table(model, assessment, {index}));
    document.sections.push_back(std::move(answers));
    return document;
}

} // namespace capmat
