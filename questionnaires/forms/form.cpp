// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/form.h"

#include "models/input/sha256.h"
#include "models/language/model_texts.h"
#include "questionnaires/questionnaire_texts.h"

namespace capmat {

std::vector<std::pair<std::string, std::string>> form_identity(const Form& form) {
    const FormLanguage& first = form.languages.front();
    return {{"capmat", "form/1"},
            {"questionnaire", to_string(first.questionnaire.reference)},
            {"model", to_string(first.questionnaire.model)},
            {"language", first.language.code()},
            {"hash", form.hash},
            {"settles", form.settles ? "yes" : "no"}};
}

std::string hash_of_questions(Questionnaire questionnaire) {
    std::string all;
    visit_texts(questionnaire,
                [&](const std::string& origin, const std::string& id, std::string& text) {
                    all += origin + "\n" + id + "\n" + text + "\n";
                });
    return sha256_hex(all);
}

/// A questionnaire made from the model has the model's words.
static void take_words_of_model(const Model& model, Questionnaire& questionnaire) {
    if (questionnaire.reference.id != model.reference.id) {
        return;
    }
    questionnaire.title = model.title;
    for (QuestionSection& section : questionnaire.sections) {
        if (const auto node = model.find_node(section.id)) {
            section.title = model.nodes[*node].title;
            section.intro = model.nodes[*node].about;
        }
    }
    for (Question& question : questionnaire.questions) {
        question.text = model.indicators[question.sets.front()].statement;
    }
}

static FormLanguage in_language(const Questionnaire& questionnaire, const Model& model,
                                const Language& language,
                                const std::map<std::string, Translation>& translations) {
    FormLanguage made{language, model, translated(questionnaire, translations), true};
    const auto of_model = translations.find("model:" + model.reference.id);
    if (of_model != translations.end()) {
        made.model = translated(model, of_model->second);
        take_words_of_model(made.model, made.questionnaire);
    }
    made.reviewed = language.is_reviewed();
    for (const auto& [name, translation] : translations) {
        made.reviewed = made.reviewed && translation.is_reviewed();
    }
    return made;
}

Form make_form(const Questionnaire& questionnaire, const Model& model,
               const std::vector<Language>& languages,
               const std::vector<std::map<std::string, Translation>>& translations) {
    Form form;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        form.languages.push_back(
            in_language(questionnaire, model, languages[i], translations[i]));
    }
    const std::size_t questions = questionnaire.questions.size();
    form.given.resize(questions);
    form.recheck.resize(questions, false);
    form.documents.resize(questions);
    for (FormLanguage& in : form.languages) {
        in.shown.resize(questions);
    }
    form.hash = hash_of_questions(questionnaire);
    return form;
}

const std::vector<Evidence>& known_documents(const Form& form, std::size_t question) {
    const std::optional<GivenAnswer>& given = form.given[question];
    return given ? given->evidence : form.documents[question];
}

} // namespace capmat
