// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/scorecard.h"

#include "models/model_words.h"
#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/reasons.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/standing.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string subtitle_of(const Model& model, const Assessment& assessment) {
    const Round& round = *assessment.round;
    const Language& words = words_of(model);
    return words.say_with("scorecard/subtitle", "{0}, {1}, reading: {2}, {3}",
                          to_string(round.as_of), to_string(model.reference),
                          reading_word(words, assessment.headline),
                          words.say_count("count/respondents", "{0} respondent",
                                          "{0} respondents", round.sets.size()));
}

/// What stands between the node and the next stage: a cap, or the progress made.
static std::string next_text(const Model& model, const Assessment& assessment,
                             std::size_t index) {
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    const Language& words = words_of(model);
    if (!result.biting_caps.empty()) {
        const Cap& cap = node.caps[result.biting_caps.front()];
        return cap.unless.empty()
                   ? words.say("scorecard/capped", "capped")
                   : words.say_with("scorecard/capped_until", "cap: {0}",
                                    listed(words, indicator_ids(model, cap.unless)));
    }
    const std::optional<int> ahead = stage_ahead(model, assessment, index);
    if (!ahead || !result.progress) {
        return {};
    }
    return words.say_with("scorecard/progress", "{0} of {1}",
                          share_text(words, *result.progress, *result.progress), *ahead);
}

static Cell result_cell(const Model& model, const Node& node, const NodeResult& result) {
    // Ranges without names: the tree must fit a terminal, and the names stand beside the
    // results that are not ranges.
    const bool range = result.low && result.high && *result.low != *result.high;
    const std::string text =
        range ? short_result_text(model, node, result) : result_text(model, node, result);
    if (!result.applicable) {
        return text_cell(text, Tone::Missing);
    }
    return text_cell(text, range ? Tone::Caution : Tone::Plain);
}

/// Another reading's figure, where it differs from the headline.
static Cell other_cell(const Model& model, const Assessment& assessment, Reading reading,
                       std::size_t index) {
    const Node& node = model.nodes[index];
    const std::string other =
        short_result_text(model, node, assessment.nodes[reading][index]);
    const std::string headline = short_result_text(model, node, assessment.node(index));
    return other == headline ? Cell{} : text_cell(other);
}

static std::vector<Reading> other_readings(const Model& model,
                                           const Assessment& assessment) {
    std::vector<Reading> readings;
    for (const Reading reading : all_readings) {
        bool differs = false;
        for (std::size_t i = 0; i < model.nodes.size(); ++i) {
            const Cell cell = other_cell(model, assessment, reading, i);
            differs |= !std::holds_alternative<std::monostate>(cell.value);
        }
        if (differs) {
            readings.push_back(reading);
        }
    }
    return readings;
}

static Cell waiting_cell(std::size_t count) {
    return count_cell(count, count > 0 ? Tone::Caution : Tone::Plain);
}

/// "72-79 %": short, because the table is wide already.
static std::string coverage_text(const Language& words, const NodeResult& result) {
    if (!result.coverage_low || !result.coverage_high) {
        return {};
    }
    return short_share_text(words, *result.coverage_low, *result.coverage_high);
}

static Row node_row(const Model& model, const Assessment& assessment, std::size_t index,
                    const std::vector<Reading>& others) {
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    Row row{{text_cell(index == 0 ? node.title : node_name(node)),
             result_cell(model, node, result),
             text_cell(next_text(model, assessment, index)),
             text_cell(coverage_text(words_of(model), result)),
             waiting_cell(result.counts.open), waiting_cell(result.counts.contested),
             count_cell(result.counts.evidenced)},
            static_cast<int>(node.level),
            !node.holds_indicators()};
    for (const Reading reading : others) {
        row.cells.push_back(other_cell(model, assessment, reading, index));
    }
    return row;
}

static Table tree_table(const Model& model, const Assessment& assessment) {
    const Language& words = words_of(model);
    const std::vector<Reading> others = other_readings(model, assessment);
    Table table{"results", "", {}, {}, {}};
    table.columns = {
        text_column("node", words.say("column/node", "Node")),
        text_column("result", words.say("column/result", "Result")),
        text_column("next", words.say("column/next_stage", "Next stage")),
        text_column("coverage", words.say("column/coverage", "Coverage")),
        number_column("open", words.say("column/open", "Open")),
        number_column("contested", words.say("column/contested", "Contested")),
        number_column("evidenced", words.say("column/proven", "Proven"))};
    for (const Reading reading : others) {
        table.columns.push_back(
            text_column(std::string(word_for(reading_words, reading)),
                        capitalised(words, reading_word(words, reading))));
    }
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        table.rows.push_back(node_row(model, assessment, i, others));
    }
    return table;
}

static std::string weakest_sentence(const Model& model, const Assessment& assessment) {
    const std::vector<std::size_t> weakest = weakest_units(model, assessment);
    if (weakest.empty()) {
        return {};
    }
    std::vector<std::string> names;
    for (const std::size_t index : weakest) {
        names.push_back(node_name(model.nodes[index]));
    }
    const std::size_t first = weakest.front();
    const Language& words = words_of(model);
    return words.say_count(
        "scorecard/weakest", "Weakest {1}: {3} ({4}).", "Weakest {2}: {3} ({4}).",
        weakest.size(), unit_word(model), units_word(model), first_few(words, names, 3),
        figure_text(model, model.nodes[first], assessment.node(first).low.value_or(0.0)));
}

static std::string findings_sentence(const Language& words,
                                     const Assessment& assessment) {
    const std::size_t count = assessment.findings.size();
    if (count == 0) {
        return words.say("scorecard/no_findings", "No findings.");
    }
    return words.say_count("scorecard/findings",
                           "{0} finding for the reviewer; capmat explain PATH ID says "
                           "why a result is what it is.",
                           "{0} findings for the reviewer; capmat explain PATH ID says "
                           "why a result is what it is.",
                           count);
}

Document describe_scorecard(const Model& model, const Assessment& assessment) {
    const Round& round = *assessment.round;
    Document document;
    document.title = fmt::format("{} {}", country_name(model, round), round.round);
    document.subtitle = subtitle_of(model, assessment);
    document.language = model.language;
    document.marking = word_for(marking_words, round.marking);
    document.date = to_string(round.as_of);
    Section section{"results", model.title, {tree_table(model, assessment)}, {}};
    for (const std::string& text :
         {weakest_sentence(model, assessment), rank_sentence(model, assessment),
          findings_sentence(words_of(model), assessment)}) {
        if (!text.empty()) {
            section.blocks.emplace_back(body(text));
        }
    }
    document.sections.push_back(std::move(section));
    return document;
}

} // namespace capmat
