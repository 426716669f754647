// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/surveyjs.h"

#include "questionnaires/forms/survey_header.h"
#include "questionnaires/forms/survey_words.h"
#include "questionnaires/forms/surveyjs_dialect.h"
#include "questionnaires/forms/surveyjs_elements.h"

namespace capmat {

namespace {

/// Writes the pages of a form.
class SurveyJsWriter {
public:
    explicit SurveyJsWriter(const Form& form)
        : form_(form), questionnaire_(form.languages.front().questionnaire),
          names_(questionnaire_), dialect_(questionnaire_, names_),
          asked_(asked_texts(questionnaire_, dialect_)) {}

    SurveyJson write();

private:
    [[nodiscard]] SurveyJson header_page();
    [[nodiscard]] SurveyJson section_page(std::size_t section);
    [[nodiscard]] SurveyJson answer(std::size_t question);
    [[nodiscard]] SurveyJson evidence(std::size_t question);
    [[nodiscard]] SurveyJson given_value(std::size_t question) const;
    [[nodiscard]] SurveyJson given_evidence(std::size_t question) const;
    void add_question(std::size_t question, SurveyJson& elements);
    void add_settlement(std::size_t question, SurveyJson& elements) const;

    const Form& form_;
    const Questionnaire& questionnaire_;
    SurveyNames names_;
    SurveyJsDialect dialect_;
    std::vector<std::string> asked_;
};

} // namespace

static std::string both_rules(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + " and " + b;
}

SurveyJson SurveyJsWriter::header_page() {
    SurveyJson elements = SurveyJson::array();
    for (const std::string& key : asked_header_keys(form_)) {
        const std::vector<SurveyChoice> choices = header_choices(form_, key);
        SurveyJson json = survey_json_element(
            form_.languages, choices.empty() ? "text" : "dropdown",
            survey_header_name(key), header_words(form_.languages, key));
        if (!choices.empty()) {
            json["choices"] = survey_json_choices(form_.languages, choices);
        }
        if (const LocalText hint = header_hint(form_.languages, key); !is_empty(hint)) {
            json["description"] = survey_json_text(form_.languages, hint);
        }
        if (key == "date") {
            json["inputType"] = "date";
        }
        fill_in(json, text_or_nothing(known_header(form_, key)));
        elements.push_back(std::move(json));
    }
    return {
        {"name", "form_header"},
        {"title", survey_json_text(form_.languages,
                                   phrase_words(form_.languages, SurveyPhrase::Head))},
        {"description",
         survey_json_text(form_.languages, survey_imprint(form_.languages))},
        {"elements", std::move(elements)}};
}

/// The earlier answer as the results of the survey would hold it.
SurveyJson SurveyJsWriter::given_value(std::size_t question) const {
    const QuestionType type = questionnaire_.questions[question].type;
    const std::vector<std::string> codes = given_codes(form_, question);
    if (codes.empty()) {
        return nullptr;
    }
    if (type == QuestionType::Choices) {
        return codes;
    }
    return type == QuestionType::Number ? SurveyJson(form_.given[question]->number)
                                        : SurveyJson(codes.front());
}

SurveyJson SurveyJsWriter::given_evidence(std::size_t question) const {
    const Model& model = form_.languages.front().model;
    SurveyJson documents;
    for (const Evidence& evidence : known_documents(form_, question)) {
        documents.push_back(
            {{"kind", survey_term_codes(model.evidence_kinds).at(evidence.kind)},
             {"title", evidence.title},
             {"date", evidence.date ? to_string(*evidence.date) : std::string()},
             {"link", evidence.url}});
    }
    return documents;
}

SurveyJson SurveyJsWriter::answer(std::size_t question) {
    const Question& asked = questionnaire_.questions[question];
    SurveyJson json =
        survey_json_element(form_.languages, "text", asked.name,
                            local_text(form_.languages, [&](const FormLanguage& in) {
                                return in.questionnaire.questions[question].text;
                            }));
    set_survey_json_type(asked, json);
    LocalText help = survey_hint(form_, question);
    const LocalText guidance = survey_guidance(form_.languages, question);
    for (std::size_t i = 0; i < help.size(); ++i) {
        help[i] += (help[i].empty() || guidance[i].empty() ? "" : "\n") + guidance[i];
    }
    if (!is_empty(help)) {
        json["description"] = survey_json_text(form_.languages, help);
    }
    const std::vector<SurveyChoice> all = survey_choices(form_.languages, question);
    if (asked.type != QuestionType::Text && !has_other_field(asked)) {
        json["choices"] = survey_json_choices(form_.languages, all);
    }
    if (asked.type == QuestionType::Choices) {
        json["validators"] = survey_json_alone_rules(
            asked.name, all,
            survey_json_text(form_.languages,
                             phrase_words(form_.languages, SurveyPhrase::NotTogether)));
    }
    show_if(json, asked_[question]);
    fill_in(json, given_value(question));
    return json;
}

SurveyJson SurveyJsWriter::evidence(std::size_t question) {
    SurveyJson json =
        survey_json_element(form_.languages, "paneldynamic",
                            questionnaire_.questions[question].name + "_evidence",
                            phrase_words(form_.languages, SurveyPhrase::Evidence));
    SurveyJson fields = SurveyJson::array();
    for (const char* const name : {"more_kind", "more_title", "more_date", "more_link"}) {
        const CellRole role = *more_evidence_role(name);
        const bool kind = role == CellRole::EvidenceKind;
        SurveyJson field = survey_json_element(
            form_.languages, kind ? "dropdown" : "text", std::string(name).substr(5),
            role_words(form_.languages, role));
        if (kind) {
            field["choices"] = survey_json_choices(
                form_.languages, evidence_kind_choices(form_.languages));
        }
        fields.push_back(std::move(field));
    }
    json["templateElements"] = std::move(fields);
    json["panelCount"] = 0;
    fill_in(json, given_evidence(question));
    show_if(json, both_rules(asked_[question],
                             positive_text(questionnaire_, question,
                                           form_.languages.front().model, dialect_)));
    return json;
}

void SurveyJsWriter::add_settlement(std::size_t question, SurveyJson& elements) const {
    for (const CellRole role :
         {CellRole::SettledBy, CellRole::SettledOn, CellRole::SettledWhy}) {
        SurveyJson json =
            survey_json_element(form_.languages, "text", names_.name({question, role}),
                                field_words(form_.languages, {question, role}));
        if (role == CellRole::SettledOn) {
            json["inputType"] = "date";
        }
        show_if(json, asked_[question]);
        elements.push_back(std::move(json));
    }
}

void SurveyJsWriter::add_question(std::size_t question, SurveyJson& elements) {
    const Question& asked = questionnaire_.questions[question];
    elements.push_back(answer(question));
    if (asked.type == QuestionType::Text) {
        return;
    }
    if (has_other_field(asked)) {
        SurveyJson other = survey_json_element(form_.languages, "radiogroup",
                                               names_.other_name(question),
                                               other_words(form_.languages, question));
        other["choices"] = survey_json_choices(form_.languages,
                                               survey_choices(form_.languages, question));
        show_if(other, both_rules(asked_[question], "{" + asked.name + "} empty"));
        fill_in(other, text_or_nothing(given_other(form_, question)));
        elements.push_back(std::move(other));
    }
    SurveyJson reason = survey_json_element(
        form_.languages, "comment", names_.name({question, CellRole::Reason}),
        field_words(form_.languages, {question, CellRole::Reason}));
    reason["isRequired"] = true;
    show_if(reason,
            both_rules(asked_[question], dialect_.is(question, "not_applicable")));
    SurveyJson note = survey_json_element(
        form_.languages, "comment", names_.name({question, CellRole::Note}),
        field_words(form_.languages, {question, CellRole::Note}));
    show_if(note, asked_[question]);
    fill_in(note, text_or_nothing(given_note(form_, question)));
    if (const auto& given = form_.given[question]) {
        fill_in(reason, text_or_nothing(given->reason));
    }
    elements.push_back(std::move(reason));
    elements.push_back(std::move(note));
    if (asked.evidence && !form_.languages.front().model.evidence_kinds.empty()) {
        elements.push_back(evidence(question));
    }
    if (form_.settles) {
        add_settlement(question, elements);
    }
}

SurveyJson SurveyJsWriter::section_page(std::size_t section) {
    const QuestionSection& asked = questionnaire_.sections[section];
    SurveyJson elements = SurveyJson::array();
    for (std::size_t i = asked.first_question; i < asked.end_question; ++i) {
        add_question(i, elements);
    }
    const auto text_of = [&](std::string QuestionSection::*member) {
        return survey_json_text(form_.languages,
                                local_text(form_.languages, [&](const FormLanguage& in) {
                                    return in.questionnaire.sections[section].*member;
                                }));
    };
    SurveyJson page{{"name", "section_" + std::to_string(section + 1)},
                    {"title", text_of(&QuestionSection::title)}};
    if (!asked.intro.empty()) {
        page["description"] = text_of(&QuestionSection::intro);
    }
    page["elements"] = std::move(elements);
    return page;
}

SurveyJson SurveyJsWriter::write() {
    SurveyJson identity = SurveyJson::array();
    for (const auto& [key, value] : header_identity(form_)) {
        identity.push_back({{"name", survey_identity_name(key)},
                            {"expression", survey_json_literal(value)},
                            {"includeIntoResult", true}});
    }
    SurveyJson pages = SurveyJson::array();
    pages.push_back(header_page());
    for (std::size_t i = 0; i < questionnaire_.sections.size(); ++i) {
        pages.push_back(section_page(i));
    }
    SurveyJson json{
        {"title",
         survey_json_text(form_.languages, local_text(form_.languages,
                                                      [](const FormLanguage& in) {
                                                          return in.questionnaire.title;
                                                      }))},
        {"locale", form_.languages.front().language.code()},
        {"showQuestionNumbers", false},
        {"clearInvisibleValues", "onComplete"},
        {"calculatedValues", std::move(identity)}};
    json["pages"] = std::move(pages);
    return json;
}

std::string write_surveyjs(const Form& form) {
    return SurveyJsWriter(form).write().dump(2, ' ', false,
                                             SurveyJson::error_handler_t::replace) +
           "\n";
}

} // namespace capmat
