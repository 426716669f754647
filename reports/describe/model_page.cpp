// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/model_page.h"

#include "models/model_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
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
    std::string ids;
    for (const std::size_t first : indicator.prerequisites) {
        ids += (ids.empty() ? "" : ", ") + model.indicators[first].id.text;
    }
    return ids;
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
    std::string kinds;
    for (const std::size_t kind : indicator.evidence->kinds) {
        kinds += (kinds.empty() ? "" : ", ") + model.evidence_kinds[kind].id;
    }
    const std::optional<int>& months = indicator.evidence->max_age_months;
    return (kinds.empty() ? "any" : kinds) +
           (months ? fmt::format("; at most {} months old", *months) : "");
}

static std::vector<Column> indicator_columns() {
    return {{"indicator", "Indicator", Align::Text, 0, 0},
            {"stage", "Stage", Align::Number, 0, 0},
            {"gate", "Gate", Align::Text, 0, 0},
            {"statement", "Must be shown", Align::Text, 0, 0},
            {"evidence", "Evidence", Align::Text, 0, 0},
            {"ask", "Ask", Align::Text, 0, 0},
            {"requires", "Needs first", Align::Text, 0, 0}};
}

static Row indicator_row(const Model& model, const Indicator& indicator) {
    return {{text_cell(indicator.id.text),
             indicator.stage ? count_cell(static_cast<std::size_t>(*indicator.stage))
                             : Cell{},
             text_cell(indicator.gate ? "gate" : ""), text_cell(indicator.statement),
             text_cell(evidence_rule_text(model, indicator)),
             text_cell(roles_text(model, indicator)),
             text_cell(prerequisites_text(model, indicator))}};
}

static std::string cap_text(const Model& model, const Cap& cap) {
    std::string ids;
    for (const std::size_t index : cap.unless) {
        ids += (ids.empty() ? "" : ", ") + model.indicators[index].id.text;
    }
    return ids.empty() ? fmt::format("Never above stage {}.", cap.stage)
                       : fmt::format("Not above stage {} unless {} is met in full.",
                                     cap.stage, ids);
}

static Section node_section(const Model& model, const Node& node) {
    Section section{
        anchor_of(node.id.text), fmt::format("{} {}", node.id.text, node.title), {}, {}};
    if (!node.about.empty()) {
        section.blocks.emplace_back(Paragraph{node.about, TextRole::Body, Tone::Plain});
    }
    section.blocks.emplace_back(
        Paragraph{fmt::format("Rule: {}.", rule_text(words_of(model), node.scoring)),
                  TextRole::Note, Tone::Plain});
    for (const Cap& cap : node.caps) {
        section.blocks.emplace_back(
            Paragraph{cap_text(model, cap), TextRole::Callout, Tone::Caution});
    }
    if (node.holds_indicators()) {
        Table table{"indicators", "", indicator_columns(), {}, {}};
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
    Table table{"stages",
                "",
                {{"stage", "Stage", Align::Number, 0, 0},
                 {"name", "Name", Align::Text, 0, 0},
                 {"definition", "Definition", Align::Text, 0, 0},
                 {"comparable_to", "Comparable to", Align::Text, 0, 0}},
                {},
                "This model has no stages."};
    for (const Stage& stage : model.stages) {
        table.rows.push_back(
            {{count_cell(static_cast<std::size_t>(stage.id)), text_cell(stage.name),
              text_cell(stage.definition), text_cell(stage.comparable_to)}});
    }
    return {"scale", "Scale", {std::move(table)}, {}};
}

static Section profile_section(const Model& model) {
    Table table{"profiles",
                "",
                {{"id", "Id", Align::Text, 0, 0},
                 {"title", "Title", Align::Text, 0, 0},
                 {"about", "What it is for", Align::Text, 0, 0},
                 {"targets", "Targets", Align::Number, 0, 0}},
                {},
                "This model has no ready-made targets."};
    for (const Profile& profile : model.profiles) {
        table.rows.push_back(
            {{text_cell(profile.id), text_cell(profile.title), text_cell(profile.about),
              count_cell(profile.targets.size())}});
    }
    return {"profiles", "Ready-made targets", {std::move(table)}, {}};
}

static Section activity_section(const Model& model) {
    Table table{"activities",
                "",
                {{"id", "Id", Align::Text, 0, 0},
                 {"title", "Title", Align::Text, 0, 0},
                 {"type", "Type", Align::Text, 0, 0},
                 {"duration", "Duration", Align::Text, 0, 0},
                 {"serves", "Indicators served", Align::Number, 0, 0}},
                {},
                "This model has no catalogue of activities."};
    for (const Activity& activity : model.activities) {
        table.rows.push_back(
            {{text_cell(activity.id), text_cell(activity.title), text_cell(activity.type),
              text_cell(activity.duration), count_cell(activity.serves.size())}});
    }
    return {"activities", "Activities", {std::move(table)}, {}};
}

static Section framework_section(const Model& model) {
    Table table{"frameworks",
                "",
                {{"id", "Id", Align::Text, 0, 0},
                 {"title", "Title", Align::Text, 0, 0},
                 {"note", "What was checked", Align::Text, 0, 0}},
                {},
                "This model refers to no other framework."};
    for (const Framework& framework : model.frameworks) {
        table.rows.push_back({{text_cell(framework.id), text_cell(framework.title),
                               text_cell(framework.note)}});
    }
    return {"frameworks", "References", {std::move(table)}, {}};
}

Document describe_model(const Model& model, const std::string& sha256) {
    Document document;
    document.format = "model-page/1";
    document.title = fmt::format("{} ({})", model.title, to_string(model.reference));
    document.subtitle = model.description;
    document.language = model.language;
    document.header = {
        "header",
        {{"id", "Id", text_cell(model.reference.id), 0},
         {"edition", "Edition", text_cell(model.reference.edition), 0},
         {"extends", "Changes", text_cell(model.extends ? to_string(*model.extends) : ""),
          0},
         {"licence", "Licence", text_cell(model.licence), 0},
         {"reading", "Headline reading",
          text_cell(std::string(word_for(reading_words, model.policy))), 0},
         {"indicators", "Indicators", count_cell(model.indicators.size()), 0},
         {"source", "Source", text_cell(model.source), 0},
         {"sha256", "SHA-256", text_cell(sha256), 0}}};
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
