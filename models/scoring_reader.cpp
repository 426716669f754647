// SPDX-License-Identifier: Apache-2.0
#include "models/input/read_word.h"
#include "models/model_draft.h"
#include "models/model_words.h"

#include <fmt/format.h>

namespace capmat {

std::vector<Band> read_bands(YamlValue value) {
    std::vector<Band> bands;
    for (const YamlValue& item : value.list()) {
        YamlMap yaml(item);
        Band band;
        auto from = yaml.require("at_least");
        const std::optional<double> bound = from ? from->number() : std::nullopt;
        band.at_least = bound.value_or(0.0);
        band.name = yaml.text("name");
        yaml.reject_unknown_keys();
        if (bound && !bands.empty() && band.at_least <= bands.back().at_least) {
            from->error("bands must rise: this bound is not above the one before");
        }
        bands.push_back(std::move(band));
    }
    return bands;
}

static void refuse_unless_staged(std::optional<YamlValue>& value,
                                 const std::optional<Rule>& rule) {
    if (value && rule && rule != Rule::Staged) {
        value->error(fmt::format("'{}' belongs to the rule staged only", value->name()));
    }
}

Scoring read_scoring(YamlValue value) {
    YamlMap yaml(value);
    Scoring scoring;
    const auto rule = yaml.require("rule");
    auto share = yaml.find("share");
    auto gates = yaml.find("gates");
    const std::optional<Rule> known =
        rule ? read_word(*rule, rule_words, "a rule") : std::nullopt;
    scoring.rule = known.value_or(Rule::None);
    if (share) {
        scoring.share = share->number().value_or(1.0);
        if (scoring.share < 0.0 || scoring.share > 1.0) {
            share->error("'share' must be between 0 and 1");
        }
    }
    if (gates) {
        scoring.gates = gates->boolean().value_or(true);
    }
    if (const auto bands = yaml.find("bands")) {
        scoring.bands = read_bands(*bands);
    }
    refuse_unless_staged(share, known);
    refuse_unless_staged(gates, known);
    yaml.reject_unknown_keys();
    return scoring;
}

double read_weight(YamlMap& yaml) {
    auto value = yaml.find("weight");
    const double weight = value ? value->number().value_or(1.0) : 1.0;
    if (weight >= 0.0) {
        return weight;
    }
    value->error("'weight' must not be negative");
    return 1.0; // so that nothing is said of what the weights add up to
}

} // namespace capmat
