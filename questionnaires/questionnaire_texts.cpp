// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/questionnaire_texts.h"

namespace capmat {

static void visit_question(Question& question, const QuestionnaireVisitor& visit) {
    const std::string start = "question/" + question.id;
    visit(question.origin, start + "/text", question.text);
    if (!question.help.empty()) {
        visit(question.origin, start + "/help", question.help);
    }
    for (AnswerOption& option : question.options) {
        visit(question.origin, start + "/option/" + option.id, option.text);
    }
}

void visit_texts(Questionnaire& questionnaire, const QuestionnaireVisitor& visit) {
    const std::string own = questionnaire.reference.id;
    visit(own, "title", questionnaire.title);
    if (!questionnaire.about.empty()) {
        visit(own, "about", questionnaire.about);
    }
    for (QuestionSection& section : questionnaire.sections) {
        visit(own, "section/" + section.id + "/title", section.title);
        if (!section.intro.empty()) {
            visit(own, "section/" + section.id + "/intro", section.intro);
        }
        for (std::size_t i = section.first_question; i < section.end_question; ++i) {
            visit_question(questionnaire.questions[i], visit);
        }
    }
}

Questionnaire translated(Questionnaire questionnaire,
                         const std::map<std::string, Translation>& translations) {
    visit_texts(questionnaire,
                [&](const std::string& origin, const std::string& id, std::string& text) {
                    const auto found = translations.find(origin);
                    if (found != translations.end()) {
                        text = found->second.text(id, text);
                    }
                });
    return questionnaire;
}

} // namespace capmat
