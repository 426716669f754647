// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/answer_tables.h"
#include "reports/describe/cells.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace capmat {

static std::vector<std::size_t> every_indicator(const Model& model) {
    return indicators_below(model.nodes.front());
}

/// Where our indicators point in one framework, place by place.
static Row reference_row(const Framework& framework, const std::string& locator,
                         const std::string& ids, Cell checked) {
    return {{text_cell(framework.id), text_cell(locator), text_cell(ids),
             std::move(checked)}};
}

static Cell checked_cell(const Language& words, bool unverified) {
    return unverified ? text_cell(words.say("annex/to_be_checked", "to be checked"),
                                  Tone::Caution)
                      : text_cell(words.say("annex/checked", "checked"));
}

static Table reference_table(const Model& model) {
    const Language& words = words_of(model);
    Table table{"references",
                words.say("annex/references", "Where other frameworks ask the like"),
                {},
                {},
                {}};
    table.columns = {
        text_column("framework", words.say("column/framework", "Framework")),
        text_column("locator", words.say("column/locator", "Place")),
        text_column("indicators", words.say("column/indicators", "Indicators"), 0.5),
        text_column("checked", words.say("column/pointer", "Pointer"))};
    std::map<std::pair<std::size_t, std::string>, std::vector<std::string>> places;
    std::set<std::pair<std::size_t, std::string>> unverified;
    for (const Indicator& indicator : model.indicators) {
        for (const Reference& reference : indicator.references) {
            const std::pair place(reference.framework, reference.locator);
            places[place].push_back(indicator.id.text);
            if (reference.unverified) {
                unverified.insert(place);
            }
        }
    }
    for (const auto& [place, ids] : places) {
        table.rows.push_back(
            reference_row(model.frameworks[place.first], place.second, in_row(words, ids),
                          checked_cell(words, unverified.contains(place))));
    }
    return table;
}

static Table framework_table(const Model& model) {
    const Language& words = words_of(model);
    Table table{
        "frameworks", words.say("annex/framework_table", "Frameworks"), {}, {}, {}};
    table.columns = {text_column("id", words.say("column/short", "Short")),
                     text_column("title", words.say("column/title", "Title"), 0.4),
                     text_column("note",
                                 words.say("column/what_was_checked", "What was checked"),
                                 0.45)};
    for (const Framework& framework : model.frameworks) {
        table.rows.push_back({{text_cell(framework.id), text_cell(framework.title),
                               text_cell(framework.note)}});
    }
    return table;
}

/// A model's key for a type of activity as a word: "technical assistance". Keys are
/// English; in another language the model's own text stands for it.
static std::string type_text(const Model& model, const Activity& activity) {
    const auto type = find_term(model.activity_types, activity.type);
    if (type && !words_of(model).is_english()) {
        return model.activity_types[*type].text;
    }
    std::string text = activity.type;
    std::ranges::replace(text, '_', ' ');
    return text;
}

static std::vector<Column> activity_columns(const Language& words) {
    return {text_column("id", words.say("column/id", "Id")),
            text_column("title", words.say("column/activity", "Activity"), 0.3),
            text_column("type", words.say("column/type", "Type")),
            text_column("audience", words.say("column/for_whom", "For whom"), 0.2),
            text_column("duration", words.say("column/duration", "Duration")),
            text_column("serves", words.say("column/helps_with", "Helps with"), 0.2)};
}

/// Activities that help with at least one recommendation.
static Table activity_table(const Subject& subject) {
    const Model& model = subject.model;
    const Language& words = words_of(model);
    Table table{"activities", "", activity_columns(words), {}, {}};
    for (std::size_t i = 0; i < model.activities.size(); ++i) {
        const Activity& activity = model.activities[i];
        std::vector<std::string> numbers =
            numbers_of(subject.recommendations, activity.serves);
        if (numbers.empty()) {
            continue;
        }
        table.rows.push_back(
            {{text_cell(activity.id), text_cell(activity.title),
              text_cell(type_text(model, activity)),
              text_cell(side_by_side(words, activity.audience)),
              text_cell(activity.duration), text_cell(in_row(words, numbers))}});
    }
    return table;
}

static Facts provenance_facts(const Model& model, const Provenance& provenance) {
    const Language& words = words_of(model);
    Facts facts{
        "provenance",
        {text_fact("tool", words.say("fact/made_with", "Made with"), provenance.program),
         text_fact("model", words.say("fact/model", "Model"), to_string(model.reference)),
         text_fact("extends", words.say("fact/laid_over", "Laid over"),
                   model.extends ? to_string(*model.extends) : std::string()),
         text_fact("model_sha256", words.say("fact/model_sha256", "SHA-256 of the model"),
                   provenance.model_sha256),
         text_fact("licence", words.say("fact/model_licence", "Licence of the model"),
                   model.licence),
         text_fact("printed", words.say("fact/printed", "Printed"), provenance.date)}};
    std::erase_if(facts.rows, [](const Fact& fact) {
        return std::holds_alternative<std::monostate>(fact.value.value);
    });
    return facts;
}

static Table input_table(const Language& words, const Provenance& provenance) {
    Table table{"inputs", words.say("annex/inputs", "Files that went in"), {}, {}, {}};
    table.columns = {text_column("file", words.say("column/file", "File")),
                     text_column("sha256", "SHA-256")};
    for (const InputFile& input : provenance.inputs) {
        table.rows.push_back({{text_cell(input.name), text_cell(input.sha256)}});
    }
    return table;
}

static void add_table(Section& section, std::string key, std::string title, Table table) {
    if (!table.rows.empty()) {
        table.title.clear();
        section.sections.push_back(
            {std::move(key), std::move(title), {without_empty_columns(table)}, {}});
    }
}

static void add_references(const Model& model, Section& annexes) {
    Table places = reference_table(model);
    if (places.rows.empty()) {
        return;
    }
    annexes.sections.push_back(
        {"annex-references",
         words_of(model).say("annex/frameworks", "Other frameworks"),
         {framework_table(model), std::move(places)},
         {}});
}

std::vector<Block> provenance_blocks(const Subject& subject) {
    const Provenance& provenance = subject.extras.provenance;
    std::vector<Block> blocks{provenance_facts(subject.model, provenance)};
    Table inputs = input_table(words_of(subject.model), provenance);
    if (!inputs.rows.empty()) {
        blocks.emplace_back(std::move(inputs));
    }
    return blocks;
}

Section describe_annexes(const Subject& subject) {
    const Model& model = subject.model;
    const Language& words = words_of(model);
    const Assessment& assessment = subject.assessment;
    const std::vector<std::size_t> all = every_indicator(model);
    Section annexes{"annexes", words.say("annex/title", "Annexes"), {}, {}};
    add_table(annexes, "annex-indicators",
              words.say("annex/indicators", "Every indicator"),
              with_columns(indicator_table(model, assessment, all),
                           {"id", "stage", "gate", "statement", "answer", "missing"}));
    add_table(annexes, "annex-answers", words.say("annex/answers", "Every answer"),
              with_columns(answer_table(model, assessment, all),
                           {"indicator", "by", "sort", "answer", "note", "assessor_note",
                            "place"}));
    add_table(annexes, "annex-evidence",
              words.say("annex/evidence", "Every item of evidence"),
              with_columns(evidence_table(model, assessment, all),
                           {"indicator", "title", "kind", "date", "expires", "state",
                            "verified_by", "offered_by"}));
    add_references(model, annexes);
    add_table(annexes, "annex-activities",
              words.say("annex/activities", "Activities that help"),
              activity_table(subject));
    annexes.sections.push_back(
        {"annex-provenance",
         words.say("annex/provenance", "Where this report comes from"),
         provenance_blocks(subject),
         {}});
    return annexes;
}

} // namespace capmat
