// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/responses_file.h"

#include "models/input/yaml_build.h"
#include "questionnaires/answered_forms.h"
#include "questionnaires/response_words.h"

namespace capmat {

static YamlNode evidence_node(const Evidence& evidence, const Model& model) {
    YamlNode node = yaml_map();
    put(node, "kind", yaml_word(model.evidence_kinds[evidence.kind].id));
    put(node, "title", yaml_text(evidence.title));
    if (evidence.date) {
        put(node, "date", yaml_word(to_string(*evidence.date)));
    }
    put_text(node, "url", evidence.url);
    put_text(node, "sha256", evidence.sha256);
    if (evidence.verified) {
        YamlNode verified = yaml_map();
        put(verified, "by", yaml_text(evidence.verified->by));
        put(verified, "on", yaml_word(to_string(evidence.verified->on)));
        put(node, "verified", std::move(verified));
    }
    return node;
}

/// The keys an answer and a settlement have in common.
static YamlNode answer_node(const Response& response, const Model& model) {
    YamlNode node = yaml_map();
    put(node, "answer", yaml_word(to_string(response.answer)));
    put_text(node, "reason", response.reason);
    if (response.confidence != Confidence::Unstated) {
        put(node, "confidence",
            yaml_word(std::string(word_for(confidence_words, response.confidence))));
    }
    put_text(node, "note", response.note);
    put_text(node, "assessor_note", response.assessor_note);
    if (!response.evidence.empty()) {
        std::vector<YamlNode> items;
        for (const Evidence& evidence : response.evidence) {
            items.push_back(evidence_node(evidence, model));
        }
        put(node, "evidence", yaml_list(std::move(items)));
    }
    return node;
}

/// `STR-1.1: yes` where there is nothing more to say.
static YamlNode response_node(const Response& response, const Model& model) {
    YamlNode node = answer_node(response, model);
    return node.entries.size() == 1 ? node.entries.front().second : node;
}

static YamlNode settlement_node(const Settlement& settlement, const Model& model) {
    YamlNode node = answer_node(settlement.response, model);
    put(node, "by", yaml_text(settlement.by));
    put(node, "on", yaml_word(to_string(settlement.on)));
    put(node, "why", yaml_text(settlement.why));
    return node;
}

static YamlNode respondent_node(const Respondent& respondent) {
    YamlNode node = yaml_map();
    put(node, "role", yaml_text(respondent.role));
    put(node, "organisation", yaml_text(respondent.organisation));
    return node;
}

static void put_scope(YamlNode& node, const ResponseSet& set, const Model& model) {
    if (!set.scope) {
        return;
    }
    std::vector<YamlNode> ids;
    for (const std::size_t index : *set.scope) {
        ids.push_back(yaml_word(model.nodes[index].id.text));
    }
    put(node, "scope", yaml_list(std::move(ids)));
}

static void put_answers(YamlNode& node, const ResponseSet& set, const Model& model) {
    YamlNode answers = yaml_map();
    for (const Response& response : set.responses) {
        put(answers, model.indicators[response.indicator].id.text,
            response_node(response, model));
    }
    put(node, "answers", std::move(answers));
    if (!set.open_answers.empty()) {
        YamlNode open = yaml_map();
        for (const auto& [question, texts] : set.open_answers) {
            YamlNode answer = yaml_map();
            for (const auto& [language, text] : texts) {
                put(answer, language, yaml_text(text));
            }
            put(open, question, std::move(answer));
        }
        put(node, "open_answers", std::move(open));
    }
    if (!set.settlements.empty()) {
        YamlNode settlements = yaml_map();
        for (const Settlement& settlement : set.settlements) {
            put(settlements, model.indicators[settlement.response.indicator].id.text,
                settlement_node(settlement, model));
        }
        put(node, "settlements", std::move(settlements));
    }
}

/// What belongs to one respondent.
static void put_set(YamlNode& node, const ResponseSet& set, const Model& model) {
    put(node, "date", yaml_word(to_string(set.date)));
    put(node, "respondent", respondent_node(set.respondent));
    put(node, "marking", yaml_text(std::string(word_for(marking_words, set.marking))));
    if (set.assessor_type != AssessorType::Self) {
        put(node, "assessor_type",
            yaml_word(std::string(word_for(assessor_type_words, set.assessor_type))));
    }
    if (!set.forms.empty()) {
        put(node, "forms", answered_forms_node(set.forms));
    }
    put_scope(node, set, model);
    put_answers(node, set, model);
}

YamlNode responses_file(const std::vector<ResponseSet>& sets, const Model& model) {
    const ResponseSet& first = sets.front();
    YamlNode root = yaml_map();
    put(root, "capmat", yaml_word("responses/1"));
    put(root, "model", yaml_text(to_string(first.model)));
    put(root, "country", yaml_word(first.country));
    put_text(root, "name", first.name);
    put(root, "round", yaml_text(first.round));
    if (sets.size() == 1) {
        put_set(root, first, model);
        return root;
    }
    std::vector<YamlNode> items;
    for (const ResponseSet& set : sets) {
        YamlNode item = yaml_map();
        put_set(item, set, model);
        items.push_back(std::move(item));
    }
    put(root, "sets", yaml_list(std::move(items)));
    return root;
}

} // namespace capmat
