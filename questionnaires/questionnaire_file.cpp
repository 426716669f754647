// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/questionnaire_file.h"

#include "models/input/yaml_build.h"
#include "questionnaires/question_reader.h"
#include "questionnaires/question_words.h"

namespace capmat {

static YamlNode words_node(const std::vector<std::string>& words) {
    std::vector<YamlNode> items;
    for (const std::string& word : words) {
        items.push_back(yaml_text(word));
    }
    return yaml_list(std::move(items));
}

static YamlNode question_node(const Question& question, const Model& model) {
    YamlNode node = yaml_map();
    put(node, "id", yaml_text(question.id));
    if (question.name != survey_name(question.id)) {
        put(node, "name", yaml_text(question.name));
    }
    put(node, "text", yaml_text(question.text));
    put_text(node, "help", question.help);
    put(node, "type",
        yaml_word(std::string(word_for(question_type_words, question.type))));
    std::vector<std::string> sets;
    for (const std::size_t indicator : question.sets) {
        sets.push_back(model.indicators[indicator].id.text);
    }
    put(node, "sets", sets.size() == 1 ? yaml_text(sets.front()) : words_node(sets));
    if (!question.ask.empty()) {
        std::vector<std::string> roles;
        for (const std::size_t role : question.ask) {
            roles.push_back(model.roles[role].id);
        }
        put(node, "ask", words_node(roles));
    }
    return node;
}

YamlNode questionnaire_file(const Questionnaire& questionnaire, const Model& model) {
    YamlNode root = yaml_map();
    put(root, "capmat", yaml_word("questionnaire/1"));
    put(root, "id", yaml_text(questionnaire.reference.id));
    put(root, "edition", yaml_text(questionnaire.reference.edition));
    put(root, "model", yaml_text(to_string(questionnaire.model)));
    put(root, "title", yaml_text(questionnaire.title));
    put_text(root, "about", questionnaire.about);
    put(root, "language", yaml_text(questionnaire.language));
    put_text(root, "licence", questionnaire.licence);
    put(root, "asks", yaml_word(questionnaire.asks_all ? "all" : "part"));
    std::vector<YamlNode> sections;
    for (const QuestionSection& section : questionnaire.sections) {
        YamlNode node = yaml_map();
        put(node, "id", yaml_text(section.id));
        put(node, "title", yaml_text(section.title));
        put_text(node, "intro", section.intro);
        std::vector<YamlNode> questions;
        for (std::size_t i = section.first_question; i < section.end_question; ++i) {
            questions.push_back(question_node(questionnaire.questions[i], model));
        }
        put(node, "questions", yaml_list(std::move(questions)));
        sections.push_back(std::move(node));
    }
    put(root, "sections", yaml_list(std::move(sections)));
    return root;
}

} // namespace capmat
