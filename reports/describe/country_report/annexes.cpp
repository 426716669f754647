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
                         const std::vector<std::string>& ids, bool unverified) {
    return {
        {text_cell(framework.id), text_cell(locator),
         text_cell(fmt::format("{}", fmt::join(ids, ", "))),
         unverified ? text_cell("to be checked", Tone::Caution) : text_cell("checked")}};
}

static Table reference_table(const Model& model) {
    Table table{"references", "Where other frameworks ask the like", {}, {}, {}};
    table.columns = {
        text_column("framework", "Framework"), text_column("locator", "Place"),
        text_column("indicators", "Indicators", 0.5), text_column("checked", "Pointer")};
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
        table.rows.push_back(reference_row(model.frameworks[place.first], place.second,
                                           ids, unverified.contains(place)));
    }
    return table;
}

static Table framework_table(const Model& model) {
    Table table{"frameworks", "Frameworks", {}, {}, {}};
    table.columns = {text_column("id", "Short"), text_column("title", "Title", 0.4),
                     text_column("note", "What was checked", 0.45)};
    for (const Framework& framework : model.frameworks) {
        table.rows.push_back({{text_cell(framework.id), text_cell(framework.title),
                               text_cell(framework.note)}});
    }
    return table;
}

/// Activities that help with at least one recommendation.
static Table activity_table(const Subject& subject) {
    Table table{"activities", "Activities that help", {}, {}, {}};
    table.columns = {text_column("id", "Id"),
                     text_column("title", "Activity", 0.3),
                     text_column("type", "Type"),
                     text_column("audience", "For whom", 0.2),
                     text_column("duration", "Duration"),
                     text_column("serves", "Helps with", 0.2)};
    const Model& model = subject.model;
    for (std::size_t i = 0; i < model.activities.size(); ++i) {
        const Activity& activity = model.activities[i];
        std::vector<std::string> numbers =
            numbers_of(subject.recommendations, activity.serves);
        if (numbers.empty()) {
            continue;
        }
        const auto type = find_term(model.activity_types, activity.type);
        std::string type_text = type ? model.activity_types[*type].id : activity.type;
        std::ranges::replace(type_text, '_', ' ');
        table.rows.push_back(
            {{text_cell(activity.id), text_cell(activity.title), text_cell(type_text),
              text_cell(fmt::format("{}", fmt::join(activity.audience, "; "))),
              text_cell(activity.duration),
              text_cell(fmt::format("{}", fmt::join(numbers, ", ")))}});
    }
    return table;
}

Facts provenance_facts(const Model& model, const Provenance& provenance) {
    Facts facts{
        "provenance",
        {text_fact("tool", "Made with", provenance.program),
         text_fact("model", "Model", to_string(model.reference)),
         text_fact("extends", "Laid over",
                   model.extends ? to_string(*model.extends) : std::string()),
         text_fact("model_sha256", "SHA-256 of the model", provenance.model_sha256),
         text_fact("licence", "Licence of the model", model.licence),
         text_fact("printed", "Printed", provenance.date)}};
    std::erase_if(facts.rows, [](const Fact& fact) {
        return std::holds_alternative<std::monostate>(fact.value.value);
    });
    return facts;
}

Table input_table(const Provenance& provenance) {
    Table table{"inputs", "Files that went in", {}, {}, {}};
    table.columns = {text_column("file", "File"), text_column("sha256", "SHA-256")};
    for (const InputFile& input : provenance.inputs) {
        table.rows.push_back({{text_cell(input.name), text_cell(input.sha256)}});
    }
    return table;
}

static void add_table(Section& section, const char* key, const char* title, Table table) {
    if (!table.rows.empty()) {
        table.title.clear();
        section.sections.push_back({key, title, {without_empty_columns(table)}, {}});
    }
}

static void add_references(const Model& model, Section& annexes) {
    Table places = reference_table(model);
    if (places.rows.empty()) {
        return;
    }
    annexes.sections.push_back({"annex-references",
                                "Other frameworks",
                                {framework_table(model), std::move(places)},
                                {}});
}

Section describe_annexes(const Subject& subject) {
    const Model& model = subject.model;
    const Assessment& assessment = subject.assessment;
    const std::vector<std::size_t> all = every_indicator(model);
    Section annexes{"annexes", "Annexes", {}, {}};
    add_table(annexes, "annex-indicators", "Every indicator",
              with_columns(indicator_table(model, assessment, all),
                           {"id", "stage", "gate", "statement", "answer", "missing"}));
    add_table(annexes, "annex-answers", "Every answer",
              with_columns(answer_table(model, assessment, all),
                           {"indicator", "by", "sort", "answer", "note", "assessor_note",
                            "place"}));
    add_table(annexes, "annex-evidence", "Every item of evidence",
              with_columns(evidence_table(model, assessment, all),
                           {"indicator", "title", "kind", "date", "expires", "state",
                            "verified_by", "offered_by"}));
    add_references(model, annexes);
    add_table(annexes, "annex-activities", "Activities that help",
              activity_table(subject));
    Section origin{"annex-provenance",
                   "Where this report comes from",
                   {provenance_facts(model, subject.extras.provenance)},
                   {}};
    Table inputs = input_table(subject.extras.provenance);
    if (!inputs.rows.empty()) {
        origin.blocks.emplace_back(std::move(inputs));
    }
    annexes.sections.push_back(std::move(origin));
    return annexes;
}

} // namespace capmat
