// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/model_page.h"

#include "reports/describe/cells.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

namespace capmat {

static Table models_table(const std::vector<Model>& models) {
    Table table{"models",
                "",
                {{"id", "Id", Align::Text, 0, 0},
                 {"edition", "Edition", Align::Text, 0, 0},
                 {"title", "Title", Align::Text, 0, 0},
                 {"indicators", "Indicators", Align::Number, 0, 0},
                 {"extends", "Changes", Align::Text, 0, 0},
                 {"licence", "Licence", Align::Text, 0, 0}},
                {},
                {}};
    for (const Model& model : models) {
        table.rows.push_back(
            {{text_cell(model.reference.id), text_cell(model.reference.edition),
              text_cell(model.title), count_cell(model.indicators.size()),
              text_cell(model.extends ? to_string(*model.extends) : ""),
              text_cell(model.licence)}});
    }
    return table;
}

static Table questionnaires_table(const std::vector<Questionnaire>& questionnaires) {
    Table table{"questionnaires",
                "",
                {{"id", "Id", Align::Text, 0, 0},
                 {"edition", "Edition", Align::Text, 0, 0},
                 {"title", "Title", Align::Text, 0, 0},
                 {"questions", "Questions", Align::Number, 0, 0},
                 {"model", "For model", Align::Text, 0, 0},
                 {"licence", "Licence", Align::Text, 0, 0}},
                {},
                {}};
    for (const Questionnaire& questionnaire : questionnaires) {
        table.rows.push_back(
            {{text_cell(questionnaire.reference.id),
              text_cell(questionnaire.reference.edition), text_cell(questionnaire.title),
              count_cell(questionnaire.questions.size()),
              text_cell(to_string(questionnaire.model)),
              text_cell(questionnaire.licence)}});
    }
    return table;
}

Document describe_models(const std::vector<Model>& models,
                         const std::vector<Questionnaire>& questionnaires) {
    Document document;
    document.format = "models/1";
    document.title = "Built-in models and questionnaires";
    document.sections.push_back({"models", "Models", {models_table(models)}, {}});
    document.sections.push_back(
        {"questionnaires", "Questionnaires", {questionnaires_table(questionnaires)}, {}});
    return document;
}

static std::string prerequisites_text(const Model& model, const Indicator& indicator) {
    return in_row(words_of(model), indicator_ids(model, indicator.prerequisites));
}

static std::string roles_text(const Model& model, const Indicator& indicator) {
    std::string roles;
    for (const std::size_t role : indicator.ask) {
        roles += (roles.empty() ? "" : ", ") + model.roles[role].id;
    }
    return roles;
}

static std::string evidence_rule_text(const Model& model, const Indicator& indicator) {
    if (!indicator.evidence) {
        return {};
    }
    const Language& words = words_of(model);
    std::string kinds;
    for (const std::size_t kind : indicator.evidence->kinds) {
        kinds += (kinds.empty() ? "" : ", ") + model.evidence_kinds[kind].id;
    }
    if (kinds.empty()) {
        kinds = words.say("model_page/any_kind", "any");
    }
    const std::optional<int>& months = indicator.evidence->max_age_months;
    return months
               ? words.say_count("model_page/kinds_and_age", "{1}; at most {0} month old",
                                 "{1}; at most {0} months old",
                                 static_cast<std::size_t>(*months), kinds)
               : kinds;
}

static std::vector<Column> indicator_columns(const Language& words) {
    return {text_column("indicator", words.say("column/indicator", "Indicator")),
            number_column("stage", words.say("column/stage", "Stage")),
            text_column("gate", words.say("column/gate", "Gate")),
            text_column("statement", words.say("column/must_be_shown", "Must be shown")),
            text_column("evidence", words.say("column/evidence", "Evidence")),
            text_column("ask", words.say("column/ask", "Ask")),
            text_column("requires", words.say("column/needs_first", "Needs first"))};
}

static Row indicator_row(const Model& model, const Indicator& indicator) {
    return {
        {text_cell(indicator.id.text),
         indicator.stage ? count_cell(static_cast<std::size_t>(*indicator.stage))
                         : Cell{},
         indicator.gate ? text_cell(words_of(model).say("word/gate", "gate")) : Cell{},
         text_cell(indicator.statement), text_cell(evidence_rule_text(model, indicator)),
         text_cell(roles_text(model, indicator)),
         text_cell(prerequisites_text(model, indicator))}};
}

static std::string cap_text(const Model& model, const Cap& cap) {
    const Language& words = words_of(model);
    if (cap.unless.empty()) {
        return words.say_with("model_page/cap", "Never above stage {0}.", cap.stage);
    }
    return words.say_count(
        "model_page/cap_unless", "Not above stage {1} unless {2} is met in full.",
        "Not above stage {1} unless {2} are met in full.", cap.unless.size(), cap.stage,
        listed(words, indicator_ids(model, cap.unless)));
}

static Section node_section(const Model& model, const Node& node) {
    const Language& words = words_of(model);
    Section section{anchor_of(node.id.text), node_name(node), {}, {}};
    if (!node.about.empty()) {
        section.blocks.emplace_back(body(node.about));
    }
    section.blocks.emplace_back(note(
        words.say_with("model_page/rule", "Rule: {0}.", rule_text(words, node.scoring))));
    for (const Cap& cap : node.caps) {
        section.blocks.emplace_back(
            Paragraph{cap_text(model, cap), TextRole::Callout, Tone::Caution});
    }
    if (node.holds_indicators()) {
        Table table{"indicators", "", indicator_columns(words), {}, {}};
        for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
            table.rows.push_back(indicator_row(model, model.indicators[i]));
        }
        section.blocks.emplace_back(std::move(table));
    }
    for (const std::size_t child : node.children) {
        section.sections.push_back(node_section(model, model.nodes[child]));
    }
    return section;
}

static Section scale_section(const Model& model) {
    const Language& words = words_of(model);
    Table table{"stages",
                "",
                {number_column("stage", words.say("column/stage", "Stage")),
                 text_column("name", words.say("column/name", "Name")),
                 text_column("definition", words.say("column/definition", "Definition")),
                 text_column("comparable_to",
                             words.say("column/comparable_to", "Comparable to"))},
                {},
                words.say("model_page/no_stages", "This model has no stages.")};
    for (const Stage& stage : model.stages) {
        table.rows.push_back(
            {{count_cell(static_cast<std::size_t>(stage.id)), text_cell(stage.name),
              text_cell(stage.definition), text_cell(stage.comparable_to)}});
    }
    return {"scale", words.say("model_page/scale", "Scale"), {std::move(table)}, {}};
}

static Section profile_section(const Model& model) {
    const Language& words = words_of(model);
    Table table{
        "profiles",
        "",
        {text_column("id", words.say("column/id", "Id")),
         text_column("title", words.say("column/title", "Title")),
         text_column("about", words.say("column/what_it_is_for", "What it is for")),
         number_column("targets", words.say("column/target_count", "Targets"))},
        {},
        words.say("model_page/no_profiles", "This model has no ready-made targets.")};
    for (const Profile& profile : model.profiles) {
        table.rows.push_back(
            {{text_cell(profile.id), text_cell(profile.title), text_cell(profile.about),
              count_cell(profile.targets.size())}});
    }
    return {"profiles",
            words.say("model_page/profiles", "Ready-made targets"),
            {std::move(table)},
            {}};
}

static Section activity_section(const Model& model) {
    const Language& words = words_of(model);
    Table table{"activities",
                "",
                {text_column("id", words.say("column/id", "Id")),
                 text_column("title", words.say("column/title", "Title")),
                 text_column("type", words.say("column/type", "Type")),
                 text_column("duration", words.say("column/duration", "Duration")),
                 number_column("serves", words.say("column/indicators_served",
                                                   "Indicators served"))},
                {},
                words.say("model_page/no_activities",
                          "This model has no catalogue of activities.")};
    for (const Activity& activity : model.activities) {
        table.rows.push_back(
            {{text_cell(activity.id), text_cell(activity.title), text_cell(activity.type),
              text_cell(activity.duration), count_cell(activity.serves.size())}});
    }
    return {"activities",
            words.say("model_page/activities", "Activities"),
            {std::move(table)},
            {}};
}

static Section framework_section(const Model& model) {
    const Language& words = words_of(model);
    Table table{
        "frameworks",
        "",
        {text_column("id", words.say("column/id", "Id")),
         text_column("title", words.say("column/title", "Title")),
         text_column("note", words.say("column/what_was_checked", "What was checked"))},
        {},
        words.say("model_page/no_frameworks",
                  "This model refers to no other framework.")};
    for (const Framework& framework : model.frameworks) {
        table.rows.push_back({{text_cell(framework.id), text_cell(framework.title),
                               text_cell(framework.note)}});
    }
    return {"frameworks",
            words.say("model_page/references", "References"),
            {std::move(table)},
            {}};
}

static Facts header_of(const Model& model, const std::string& sha256) {
    const Language& words = words_of(model);
    return {"header",
            {text_fact("id", words.say("fact/id", "Id"), model.reference.id),
             text_fact("edition", words.say("fact/edition", "Edition"),
                       model.reference.edition),
             text_fact("extends", words.say("fact/changes", "Changes"),
                       model.extends ? to_string(*model.extends) : std::string()),
             text_fact("licence", words.say("fact/licence", "Licence"), model.licence),
             text_fact("reading", words.say("fact/headline_reading", "Headline reading"),
                       reading_word(words, model.policy)),
             {"indicators", words.say("fact/indicators", "Indicators"),
              count_cell(model.indicators.size()), 0},
             text_fact("source", words.say("fact/source", "Source"), model.source),
             text_fact("sha256", "SHA-256", sha256)}};
}

Document describe_model(const Model& model, const std::string& sha256) {
    Document document;
    document.format = "model-page/1";
    document.title = fmt::format("{} ({})", model.title, to_string(model.reference));
    document.subtitle = model.description;
    document.language = model.language;
    document.header = header_of(model, sha256);
    document.sections.push_back(scale_section(model));
    for (const std::size_t child : model.nodes[0].children) {
        document.sections.push_back(node_section(model, model.nodes[child]));
    }
    document.sections.push_back(profile_section(model));
    document.sections.push_back(activity_section(model));
    document.sections.push_back(framework_section(model));
    return document;
}

} // namespace capmat
