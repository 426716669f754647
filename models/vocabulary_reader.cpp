// SPDX-License-Identifier: Apache-2.0
#include "models/input/read_word.h"
#include "models/model_draft.h"
#include "models/model_words.h"

namespace capmat {

static std::vector<Term> read_terms(YamlValue value) {
    std::vector<Term> terms;
    for (auto& [key, text] : value.entries()) {
        (void)read_id(key);
        terms.push_back({key.scalar(), text.text().value_or("")});
    }
    return terms;
}

template <class Items>
static IdIndex index_of(const Items& items) {
    IdIndex index;
    for (std::size_t i = 0; i < items.size(); ++i) {
        index.emplace(items[i].id, i);
    }
    return index;
}

static std::vector<Framework> read_frameworks(YamlValue value) {
    std::vector<Framework> frameworks;
    for (auto& [key, entry] : value.entries()) {
        (void)read_id(key);
        YamlMap yaml(entry);
        frameworks.push_back(
            {key.scalar(), yaml.text("title"), yaml.optional_text("note")});
        yaml.reject_unknown_keys();
    }
    return frameworks;
}

static std::vector<Effort> read_efforts(YamlValue value) {
    std::vector<Effort> efforts;
    for (auto& [key, entry] : value.entries()) {
        (void)read_id(key);
        YamlMap yaml(entry);
        auto count = yaml.require("count");
        const double number = count ? count->number().value_or(1.0) : 1.0;
        if (number <= 0.0) {
            count->error("'count' must be more than 0");
        }
        efforts.push_back({key.scalar(), number, yaml.optional_text("meaning")});
        yaml.reject_unknown_keys();
    }
    return efforts;
}

static void read_evidence(YamlMap& yaml, Model& model) {
    const auto evidence = yaml.find("evidence");
    if (!evidence) {
        return;
    }
    YamlMap map(*evidence);
    if (const auto policy = map.find("policy")) {
        model.policy =
            read_word(*policy, reading_words, "a reading").value_or(Reading::Claimed);
    }
    if (const auto kinds = map.find("kinds")) {
        model.evidence_kinds = read_terms(*kinds);
    }
    if (auto uses = map.find("max_uses")) {
        model.max_uses = uses->whole_number().value_or(model.max_uses);
        if (model.max_uses < 1) {
            uses->error("'max_uses' must be at least 1");
        }
    }
    map.reject_unknown_keys();
}

void read_vocabulary(YamlMap& yaml, ModelDraft& draft) {
    Model& model = draft.model;
    read_evidence(yaml, model);
    if (const auto roles = yaml.find("roles")) {
        model.roles = read_terms(*roles);
    }
    if (const auto frameworks = yaml.find("frameworks")) {
        model.frameworks = read_frameworks(*frameworks);
    }
    const auto efforts = yaml.find("effort");
    model.efforts = efforts
                        ? read_efforts(*efforts)
                        : std::vector<Effort>{{"S", 1, ""}, {"M", 3, ""}, {"L", 9, ""}};
    if (const auto types = yaml.find("activity_types")) {
        model.activity_types = read_terms(*types);
    }
    draft.kinds = index_of(model.evidence_kinds);
    draft.roles = index_of(model.roles);
    draft.frameworks = index_of(model.frameworks);
    draft.efforts = index_of(model.efforts);
}

} // namespace capmat
