// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/response_reader.h"

#include "models/hidden_ids.h"
#include "models/input/format_line.h"
#include "models/input/read_id.h"
#include "models/input/read_word.h"
#include "models/model_reader.h"
#include "questionnaires/answer_reader.h"
#include "questionnaires/answered_forms.h"
#include "questionnaires/country.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

std::optional<ModelReference> model_named_by(const YamlNode& root,
                                             Diagnostics& diagnostics) {
    YamlMap yaml = root_map(root, diagnostics);
    const auto name = yaml.require("model");
    return name ? read_model_reference(*name) : std::nullopt;
}

void require_model(YamlMap& yaml, const Model& model) {
    auto value = yaml.require("model");
    const auto named = value ? read_model_reference(*value) : std::nullopt;
    if (!named || *named == model.reference ||
        (model.extends && *named == *model.extends)) {
        return;
    }
    value->error(fmt::format("this file was written for {}, but the model is {}",
                             to_string(*named), to_string(model.reference)));
}

static std::vector<std::string> country_codes() {
    std::vector<std::string> codes;
    for (const Country& country : all_countries()) {
        codes.emplace_back(country.code);
    }
    return codes;
}

std::string read_country_code(YamlValue value) {
    std::string code = value.text().value_or("");
    if (!code.empty() && !is_user_assigned(code) && country_name(code).empty()) {
        value.error(fmt::format("{} is not a country code of ISO 3166-1 (three capital "
                                "letters){}",
                                in_quotes(code), did_you_mean(code, country_codes())));
    }
    return code;
}

void read_country(YamlMap& yaml, std::string& code, std::string& name) {
    const auto country = yaml.require("country");
    code = country ? read_country_code(*country) : "";
    auto given_name = yaml.find("name");
    name = given_name ? given_name->text().value_or("") : "";
    if (code.empty()) {
        return;
    }
    if (is_user_assigned(code)) {
        if (!given_name) {
            yaml.error(
                fmt::format("missing 'name': {} is a code of your own, so the file "
                            "must say which country it stands for",
                            code));
        }
        return;
    }
    if (given_name) {
        given_name->error(
            fmt::format("'name' belongs to codes XAA to XZZ; the name of {} "
                        "is known",
                        in_quotes(code)));
    }
}

static Respondent read_respondent(YamlValue value, const Model& model) {
    YamlMap yaml(value);
    Respondent respondent;
    auto role = yaml.require("role");
    respondent.role = role ? role->text().value_or("") : "";
    respondent.organisation = yaml.text("organisation");
    yaml.reject_unknown_keys();
    if (!respondent.role.empty() && !model.roles.empty() &&
        !find_term(model.roles, respondent.role)) {
        std::vector<std::string> known;
        for (const Term& term : model.roles) {
            known.push_back(term.id);
        }
        role->error(fmt::format("unknown role {}{}", in_quotes(respondent.role),
                                did_you_mean(respondent.role, known)));
    }
    return respondent;
}

/// The indicator that `id` names; nothing when an overlay hides it, which is a warning,
/// or when there is no such indicator.
static std::optional<std::size_t> answered_indicator(const YamlValue& id,
                                                     const Model& model) {
    const bool known = model.indicator_by_id.contains(id.scalar());
    if (!known && is_set_aside(id, model.hidden.indicators)) {
        return std::nullopt;
    }
    return read_reference(id, model.indicator_by_id, "indicator");
}

/// Nothing stands for everything; a list may be empty when overlays hide all it names.
static std::optional<std::vector<std::size_t>> read_scope(YamlValue value,
                                                          const Model& model) {
    if (value.is_scalar() && value.scalar() == "all") {
        return std::nullopt;
    }
    if (!value.is_list()) {
        value.error("'scope' is all, or a list of the nodes assessed");
        return std::nullopt;
    }
    std::vector<YamlValue> nodes = value.list();
    if (nodes.empty()) {
        value.error("'scope' names no node; write all to assess everything");
        return std::nullopt;
    }
    std::erase_if(nodes, [&](const YamlValue& node) {
        return !model.find_node(node.scalar()) && is_set_aside(node, model.hidden.nodes);
    });
    return read_references(nodes, model.node_by_id, "node");
}

static bool in_scope(const ResponseSet& set, std::size_t indicator, const Model& model) {
    return !set.scope || std::ranges::any_of(*set.scope, [&](std::size_t node) {
        return indicator >= model.nodes[node].first_leaf &&
               indicator < model.nodes[node].end_leaf;
    });
}

static void read_answers(YamlValue value, const Model& model, ResponseSet& set) {
    if (value.is_empty()) {
        return; // a blank form: nobody has answered anything yet
    }
    const AnswerReader reader(model);
    for (auto& [key, answer] : value.entries()) {
        const auto indicator = answered_indicator(key, model);
        if (!indicator) {
            continue;
        }
        if (!in_scope(set, *indicator, model)) {
            key.error(
                fmt::format("{} lies outside the 'scope' of this file", key.scalar()));
        }
        set.responses.push_back(reader.response(answer, *indicator));
        set.responses.back().position = key.position();
    }
}

static void read_open_answers(YamlValue value, ResponseSet& set) {
    for (auto& [question, texts] : value.entries()) {
        (void)read_id(question);
        OpenAnswer& answer = set.open_answers[question.scalar()];
        for (auto& [language, text] : texts.entries()) {
            answer[language.scalar()] = text.text().value_or("");
        }
    }
}

static void read_settlements(YamlValue value, const Model& model, ResponseSet& set) {
    const AnswerReader reader(model);
    for (auto& [key, entry] : value.entries()) {
        const auto indicator = answered_indicator(key, model);
        if (indicator) {
            set.settlements.push_back(reader.settlement(entry, *indicator));
            set.settlements.back().response.position = key.position();
        }
    }
}

/// What belongs to one respondent: the keys of a file, or of one of the sets in it.
static void read_set(YamlMap& yaml, const Model& model, ResponseSet& set) {
    set.position = yaml.position();
    if (const auto date = yaml.require("date")) {
        set.date = read_date(*date).value_or(Date{});
    }
    if (const auto respondent = yaml.require("respondent")) {
        set.respondent = read_respondent(*respondent, model);
    }
    if (const auto marking = yaml.find("marking")) {
        set.marking = read_word(*marking, marking_words, "a TLP label")
                          .value_or(Marking::AmberStrict);
    }
    if (const auto type = yaml.find("assessor_type")) {
        set.assessor_type = read_word(*type, assessor_type_words, "an assessor type")
                                .value_or(AssessorType::Self);
    }
    if (const auto scope = yaml.find("scope")) {
        set.scope = read_scope(*scope, model);
    }
    if (const auto answers = yaml.require("answers")) {
        read_answers(*answers, model, set);
    }
    if (const auto open = yaml.find("open_answers")) {
        read_open_answers(*open, set);
    }
    if (const auto settlements = yaml.find("settlements")) {
        read_settlements(*settlements, model, set);
    }
    if (const auto forms = yaml.find("forms")) {
        set.forms = read_answered_forms(*forms);
    }
    yaml.reject_unknown_keys();
}

std::vector<ResponseSet> read_responses(const YamlNode& root, const Model& model,
                                        Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    YamlMap yaml = root_map(root, diagnostics);
    if (!yaml.usable()) {
        return {};
    }
    require_format(yaml, "responses", 1);
    require_model(yaml, model);
    ResponseSet common;
    common.model = model.reference;
    read_country(yaml, common.country, common.name);
    common.round = yaml.text("round");
    std::vector<ResponseSet> sets;
    if (const auto merged = yaml.find("sets")) {
        for (const YamlValue& item : YamlValue(*merged).list()) {
            YamlMap map(item);
            read_set(map, model, sets.emplace_back(common));
        }
        yaml.reject_unknown_keys();
    } else {
        read_set(yaml, model, sets.emplace_back(common));
    }
    return diagnostics.error_count() == errors_before ? sets : std::vector<ResponseSet>{};
}

} // namespace capmat
