// SPDX-License-Identifier: Apache-2.0
#include "models/model_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/rules_in_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static Table scale_table(const Model& model) {
    Table table{"scale", "The stages", {}, {}, {}};
    table.columns = {number_column("stage", "Stage"), text_column("name", "Name"),
                     text_column("definition", "What it means", 0.6),
                     text_column("comparable_to", "Comparable to")};
    for (const Stage& stage : model.stages) {
        table.rows.push_back(
            {{count_cell(static_cast<std::size_t>(stage.id)), text_cell(stage.name),
              text_cell(stage.definition), text_cell(stage.comparable_to)}});
    }
    const bool compared = std::ranges::any_of(
        model.stages, [](const Stage& stage) { return !stage.comparable_to.empty(); });
    return compared ? table : with_columns(table, {"stage", "name", "definition"});
}

static Table guide_to_readings(const Model& model, const Assessment& assessment) {
    Table table{"reading-words", "The three readings", {}, {}, {}};
    table.columns = {text_column("reading", "Reading"),
                     text_column("meaning", "What counts", 0.7),
                     text_column("use", "In this report")};
    for (const Reading reading : all_readings) {
        table.rows.push_back(
            {{text_cell(std::string(word_for(reading_words, reading))),
              text_cell(reading_sentence(words_of(model), reading)),
              text_cell(reading == assessment.headline ? "the headline" : "beside it")}});
    }
    return table;
}

Section describe_reading_guide(const Subject& subject) {
    const Model& model = subject.model;
    Section section{"reading-guide", "How to read this report", {}, {}};
    std::string what = fmt::format("This report covers {}",
                                   count_of_chapters(model, chapters_of(model).size()));
    if (has_units_of_their_own(model)) {
        what += fmt::format(" with {} in all",
                            count_of_units(model, all_units(model).size()));
    }
    section.blocks.emplace_back(body(what + "."));
    if (!model.stages.empty()) {
        section.blocks.emplace_back(scale_table(model));
    }
    section.blocks.emplace_back(
        body("A result is a range wherever something is open. \"Unknown\" and \"not "
             "answered\" never count as \"no\": the low end shows the result if all that "
             "is open turned out badly, the high end if it turned out well. Where the "
             "answers of several bodies differ, the range spans their answers until the "
             "difference is settled."));
    if (asks_for_evidence(model)) {
        section.blocks.emplace_back(guide_to_readings(subject.model, subject.assessment));
        section.blocks.emplace_back(body(
            "The distance between what is claimed and what was verified is a result of "
            "its own: it says how much of the picture still rests on trust."));
    }
    if (model.nodes.front().scoring.rule == Rule::None) {
        section.blocks.emplace_back(body(
            "There is no single figure for the country: the profile is the result."));
    }
    return section;
}

} // namespace capmat
