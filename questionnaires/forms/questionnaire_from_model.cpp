// SPDX-License-Identifier: Apache-2.0
#include "models/input/lower_case.h"
#include "questionnaires/forms/form.h"
#include "questionnaires/question_reader.h"

#include <algorithm>
#include <set>

namespace capmat {

static QuestionType type_for(LeafKind kind) {
    switch (kind) {
    case LeafKind::Met:
        return QuestionType::YesPartlyNo;
    case LeafKind::Level:
    case LeafKind::Stage:
        return QuestionType::Level;
    case LeafKind::Points:
    case LeafKind::Number:
        return QuestionType::Number;
    }
    return QuestionType::YesPartlyNo;
}

/// A name of letters and digits that no other question has, without regard to case.
static std::string free_name(const std::string& id, std::set<std::string>& used) {
    std::string start = survey_name(id).substr(0, 16);
    if (!is_survey_name(start)) {
        start = "Q" + start;
    }
    std::string name = start;
    for (int number = 2;; ++number) {
        if (used.insert(lower_case(name)).second) {
            return name;
        }
        name = start + "x" + std::to_string(number);
    }
}

static Question question_for(const Model& model, std::size_t index,
                             std::set<std::string>& names) {
    const Indicator& indicator = model.indicators[index];
    Question question;
    question.id = indicator.id.text;
    question.name = free_name(question.id, names);
    question.text = indicator.statement;
    question.type = type_for(indicator.scale.kind);
    question.ask = indicator.ask;
    question.sets = {index};
    question.lowest = std::min(indicator.scale.worst, indicator.scale.best);
    question.highest = std::max(indicator.scale.worst, indicator.scale.best);
    question.whole = indicator.scale.is_ordinal();
    question.evidence = indicator.evidence.has_value();
    question.origin = model.reference.id;
    return question;
}

Questionnaire questionnaire_from_model(const Model& model,
                                       const std::vector<bool>& keep) {
    Questionnaire questionnaire;
    questionnaire.reference = {model.reference.id, model.reference.edition};
    questionnaire.model = model.reference;
    questionnaire.title = model.title;
    questionnaire.language = model.language;
    questionnaire.licence = model.licence;
    questionnaire.asks_all = keep.empty();
    std::set<std::string> names;
    for (const Node& node : model.nodes) {
        if (!node.holds_indicators()) {
            continue;
        }
        QuestionSection section{node.id.text, node.title, node.about,
                                questionnaire.questions.size(), 0};
        for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
            Question question = question_for(model, i, names);
            if (keep.empty() || keep[i]) {
                questionnaire.question_by_id.emplace(question.id,
                                                     questionnaire.questions.size());
                questionnaire.questions.push_back(std::move(question));
            }
        }
        section.end_question = questionnaire.questions.size();
        if (section.first_question < section.end_question) {
            questionnaire.sections.push_back(std::move(section));
        }
    }
    return questionnaire;
}

} // namespace capmat
