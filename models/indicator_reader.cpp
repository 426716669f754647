// SPDX-License-Identifier: Apache-2.0
#include "models/input/read_word.h"
#include "models/model_draft.h"
#include "models/model_words.h"

#include <fmt/format.h>

namespace capmat {

static EvidenceRule read_evidence_rule(YamlValue value, const ModelDraft& draft) {
    YamlMap yaml(value);
    EvidenceRule rule;
    if (const auto kinds = yaml.find("kinds")) {
        rule.kinds = read_references(*kinds, draft.kinds, "evidence kind");
    }
    if (auto months = yaml.find("max_age_months")) {
        rule.max_age_months = months->whole_number();
        if (rule.max_age_months && *rule.max_age_months < 1) {
            months->error("'max_age_months' must be at least 1");
        }
    }
    yaml.reject_unknown_keys();
    return rule;
}

static Guidance read_guidance(YamlValue value) {
    Guidance guidance;
    if (value.is_scalar()) {
        guidance.note = value.text().value_or("");
        return guidance;
    }
    for (auto& [key, meaning] : value.entries()) {
        const std::string text = meaning.text().value_or("");
        if (key.scalar() == "note") {
            guidance.note = text;
        } else {
            guidance.answers.emplace_back(key.scalar(), text);
        }
    }
    return guidance;
}

/// The answers a leaf can be given, as guidance names them.
static bool is_answer_of(const LeafScale& scale, const std::string& word) {
    if (scale.kind == LeafKind::Met) {
        return word == "yes" || word == "partly" || word == "no";
    }
    const bool digits = word.find_first_not_of("0123456789-") == std::string::npos;
    return digits || word == "yes" || word == "no";
}

static void check_guidance(YamlValue value, const Indicator& indicator) {
    for (const auto& [word, meaning] : indicator.guidance.answers) {
        if (!is_answer_of(indicator.scale, word)) {
            value.error(fmt::format(
                "{} is not an answer to this indicator; guidance is given for yes, "
                "partly and no, or for each level",
                in_quotes(word)));
        }
    }
}

static std::vector<Reference> read_reference_list(YamlValue value,
                                                  const ModelDraft& draft) {
    std::vector<Reference> references;
    for (const YamlValue& item : value.list()) {
        YamlMap yaml(item);
        Reference reference;
        if (const auto framework = yaml.require("framework")) {
            reference.framework =
                read_reference(*framework, draft.frameworks, "framework").value_or(0);
        }
        reference.locator = yaml.text("locator");
        reference.unverified = yaml.boolean("unverified", false);
        yaml.reject_unknown_keys();
        references.push_back(std::move(reference));
    }
    return references;
}

static Action read_action(YamlValue value, const ModelDraft& draft) {
    YamlMap yaml(value);
    Action action;
    action.title = yaml.text("title");
    if (const auto effort = yaml.require("effort")) {
        action.effort = read_reference(*effort, draft.efforts, "effort class");
    }
    if (auto months = yaml.require("months")) {
        action.months = months->whole_number();
        if (action.months && *action.months < 0) {
            months->error("'months' must not be negative");
        }
    }
    if (auto type = yaml.find("type")) {
        action.type = type->text().value_or("");
        if (!action.type.empty() && !find_term(draft.model.activity_types, action.type)) {
            type->error(fmt::format("unknown activity type {}", in_quotes(action.type)));
        }
    }
    if (const auto activities = yaml.find("activities")) {
        action.activities = read_references(*activities, draft.activities, "activity");
    }
    yaml.reject_unknown_keys();
    return action;
}

static LeafScale read_level_scale(YamlValue value) {
    YamlMap yaml(value);
    LeafScale scale{LeafKind::Level, 0.0, 1.0};
    auto from = yaml.require("from");
    auto to = yaml.require("to");
    yaml.reject_unknown_keys();
    const std::optional<int> lowest = from ? from->whole_number() : std::nullopt;
    const std::optional<int> highest = to ? to->whole_number() : std::nullopt;
    if (lowest && highest) {
        scale.worst = *lowest;
        scale.best = *highest;
        if (*lowest >= *highest) {
            from->error("'from' must be less than 'to'");
        }
    }
    return scale;
}

static LeafScale read_number_scale(YamlValue value) {
    static constexpr Words<bool, 2> better_words{{{"higher", false}, {"lower", true}}};
    YamlMap yaml(value);
    auto lowest = yaml.require("min");
    auto highest = yaml.require("max");
    const auto better = yaml.find("better");
    yaml.reject_unknown_keys();
    const std::optional<double> from = lowest ? lowest->number() : std::nullopt;
    const std::optional<double> to = highest ? highest->number() : std::nullopt;
    const bool less =
        better && read_word(*better, better_words, "a direction").value_or(false);
    if (!from || !to) {
        return {LeafKind::Number, 0.0, 1.0};
    }
    if (*from >= *to) {
        lowest->error("'min' must be less than 'max'");
        return {LeafKind::Number, 0.0, 1.0};
    }
    return less ? LeafScale{LeafKind::Number, *to, *from}
                : LeafScale{LeafKind::Number, *from, *to};
}

static LeafScale read_points_scale(YamlValue value) {
    const double points = value.number().value_or(1.0);
    if (points <= 0.0) {
        value.error("'points' must be more than 0");
        return {LeafKind::Points, 0.0, 1.0};
    }
    return {LeafKind::Points, 0.0, points};
}

static LeafScale read_stage_scale(YamlValue value, const Model& model) {
    if (model.stages.size() < 2) {
        value.error("'answer: stage' needs a model with 'stages'");
        return {LeafKind::Stage, 1.0, 2.0};
    }
    return {LeafKind::Stage, 1.0, static_cast<double>(model.stages.size())};
}

static LeafScale read_scale(YamlValue value, const Model& model) {
    if (value.is_scalar() && value.scalar() == "met") {
        return {};
    }
    if (value.is_scalar() && value.scalar() == "stage") {
        return read_stage_scale(value, model);
    }
    static constexpr std::string_view expected =
        "expected met, stage, {level: {from, to}}, {points: N} or {number: {min, max}}";
    if (!value.is_map()) {
        value.error(fmt::format("{} is not a kind of answer; {}",
                                in_quotes(value.scalar()), expected));
        return {};
    }
    YamlMap yaml(value);
    const auto level = yaml.find("level");
    const auto points = yaml.find("points");
    const auto number = yaml.find("number");
    yaml.reject_unknown_keys();
    const int kinds = (level ? 1 : 0) + (points ? 1 : 0) + (number ? 1 : 0);
    if (kinds != 1) {
        value.error(fmt::format("'answer' must name one kind; {}", expected));
        return {};
    }
    return level ? read_level_scale(*level)
                 : (points ? read_points_scale(*points) : read_number_scale(*number));
}

/// What is asked of an indicator and how its answer is proved.
static void read_question(YamlMap& yaml, const ModelDraft& draft, Indicator& indicator) {
    if (const auto answer = yaml.find("answer")) {
        indicator.scale = read_scale(*answer, draft.model);
    }
    if (const auto guidance = yaml.find("guidance")) {
        indicator.guidance = read_guidance(*guidance);
        check_guidance(*guidance, indicator);
    }
    indicator.not_applicable_when = yaml.optional_text("not_applicable_when");
    if (const auto evidence = yaml.find("evidence")) {
        indicator.evidence = read_evidence_rule(*evidence, draft);
    }
    if (const auto ask = yaml.find("ask")) {
        indicator.ask = read_references(*ask, draft.roles, "role");
    }
    if (const auto release = yaml.find("release")) {
        indicator.release = read_word(*release, release_words, "a release level")
                                .value_or(Release::Public);
    }
}

/// How an indicator hangs together with others and with the world outside the model.
static void read_relations(YamlMap& yaml, const ModelDraft& draft, Indicator& indicator) {
    if (const auto first = yaml.find("requires")) {
        indicator.prerequisites =
            read_references(*first, draft.model.indicator_by_id, "indicator");
    }
    if (const auto kind = yaml.find("kind")) {
        indicator.kind = read_word(*kind, indicator_kind_words, "a kind of indicator")
                             .value_or(IndicatorKind::Unstated);
    }
    if (const auto references = yaml.find("references")) {
        indicator.references = read_reference_list(*references, draft);
    }
    if (const auto action = yaml.find("action")) {
        indicator.action = read_action(*action, draft);
    }
    if (const auto replaces = yaml.find("replaces")) {
        indicator.replaces = read_id(*replaces).value_or("");
    }
}

Indicator read_indicator(YamlValue value, const ModelDraft& draft) {
    YamlMap yaml(value);
    Indicator indicator;
    indicator.position = value.position();
    if (const auto id = yaml.find("id")) {
        indicator.id = {id->scalar()}; // judged when the ids were collected
    }
    indicator.statement = yaml.text("statement");
    indicator.weight = read_weight(yaml);
    indicator.gate = yaml.boolean("gate", false);
    if (auto stage = yaml.find("stage")) {
        // A stage that cannot be read was reported; 2 keeps later checks quiet about it.
        indicator.stage = stage->whole_number().value_or(2);
    }
    read_question(yaml, draft, indicator);
    read_relations(yaml, draft, indicator);
    yaml.reject_unknown_keys();
    return indicator;
}

} // namespace capmat
