// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/cells.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/rules_in_words.h"

#include <algorithm>

namespace capmat {

static Table scale_table(const Model& model) {
    const Language& words = words_of(model);
    Table table{"scale", words.say("guide/stages", "The stages"), {}, {}, {}};
    table.columns = {
        number_column("stage", words.say("column/stage", "Stage")),
        text_column("name", words.say("column/name", "Name")),
        text_column("definition", words.say("column/what_it_means", "What it means"),
                    0.6),
        text_column("comparable_to", words.say("column/comparable_to", "Comparable to"))};
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
    const Language& words = words_of(model);
    Table table{
        "reading-words", words.say("guide/readings", "The three readings"), {}, {}, {}};
    table.columns = {
        text_column("reading", words.say("column/reading", "Reading")),
        text_column("meaning", words.say("column/what_counts", "What counts"), 0.7),
        text_column("use", words.say("column/in_this_report", "In this report"))};
    for (const Reading reading : all_readings) {
        table.rows.push_back(
            {{text_cell(reading_word(words, reading)),
              text_cell(reading_sentence(words, reading)),
              text_cell(reading == assessment.headline
                            ? words.say("guide/headline", "the headline")
                            : words.say("guide/beside_headline", "beside it"))}});
    }
    return table;
}

static std::string coverage_sentence(const Model& model) {
    const Language& words = words_of(model);
    const std::string chapters = count_of_chapters(model, chapters_of(model).size());
    return has_units_of_their_own(model)
               ? words.say_with("guide/covers_units",
                                "This report covers {0} with {1} in all.", chapters,
                                count_of_units(model, all_units(model).size()))
               : words.say_with("guide/covers", "This report covers {0}.", chapters);
}

Section describe_reading_guide(const Subject& subject) {
    const Model& model = subject.model;
    const Language& words = words_of(model);
    Section section{
        "reading-guide", words.say("guide/title", "How to read this report"), {}, {}};
    section.blocks.emplace_back(body(coverage_sentence(model)));
    if (!model.stages.empty()) {
        section.blocks.emplace_back(scale_table(model));
    }
    section.blocks.emplace_back(
        body(words.say("guide/ranges",
                       "A result is a range wherever something is open. \"Unknown\" and "
                       "\"not answered\" never count as \"no\": the low end shows the "
                       "result if all that is open turned out badly, the high end if it "
                       "turned out well. Where the answers of several bodies differ, the "
                       "range spans their answers until the difference is settled.")));
    if (asks_for_evidence(model)) {
        section.blocks.emplace_back(guide_to_readings(subject.model, subject.assessment));
        section.blocks.emplace_back(body(words.say(
            "guide/distance",
            "The distance between what is claimed and what was verified is a result of "
            "its own: it says how much of the picture still rests on trust.")));
    }
    if (model.nodes.front().scoring.rule == Rule::None) {
        section.blocks.emplace_back(body(words.say(
            "guide/no_single_figure",
            "There is no single figure for the country: the profile is the result.")));
    }
    return section;
}

} // namespace capmat
