// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/xlsform_questions.h"

#include "questionnaires/forms/survey_words.h"

#include <algorithm>
#include <array>

namespace capmat {

XlsFormQuestions::XlsFormQuestions(const Form& form)
    : form_(form), questionnaire_(form.languages.front().questionnaire),
      names_(questionnaire_), dialect_(questionnaire_, names_),
      asked_(asked_texts(questionnaire_, dialect_)) {}

static bool same_choices(const std::vector<SurveyChoice>& a,
                         const std::vector<SurveyChoice>& b) {
    return std::ranges::equal(a, b, [](const SurveyChoice& x, const SurveyChoice& y) {
        return x.code == y.code && x.label == y.label;
    });
}

/// Questions with the same answers share a list, named after the first of them.
std::string XlsFormQuestions::list_of(std::size_t question) {
    std::vector<SurveyChoice> choices = survey_choices(form_.languages, question);
    for (const XlsFormList& list : lists_) {
        if (same_choices(list.choices, choices)) {
            return list.name;
        }
    }
    const Question& asked = questionnaire_.questions[question];
    std::string name = "answers_" + asked.name;
    if (has_other_field(asked)) {
        name = "answers_other";
    } else if (asked.type == QuestionType::YesPartlyNo) {
        name = "answers_yes_partly_no";
    }
    lists_.push_back({name, std::move(choices)});
    return name;
}

/// Of several exclusive answers each alone.
static std::string alone_constraint(const std::vector<SurveyChoice>& choices) {
    std::string constraint;
    for (const SurveyChoice& choice : choices) {
        if (choice.exclusive) {
            constraint += constraint.empty() ? "" : " and ";
            constraint +=
                "not(selected(., '" + choice.code + "') and count-selected(.) > 1)";
        }
    }
    return constraint;
}

static std::string bounds_constraint(const Question& question) {
    const std::string lowest = ". >= " + number_in_full(question.lowest);
    return question.highest ? lowest + " and . <= " + number_in_full(*question.highest)
                            : lowest;
}

static std::string joined_codes(const std::vector<std::string>& codes) {
    std::string text;
    for (const std::string& code : codes) {
        text += (text.empty() ? "" : " ") + code;
    }
    return text;
}

/// Type, constraint and message of the answer itself.
static void set_type(const Form& form, const Question& question, const std::string& list,
                     XlsFormRow& row) {
    switch (question.type) {
    case QuestionType::YesPartlyNo:
    case QuestionType::Choice:
    case QuestionType::Level:
        row.type = "select_one " + list;
        break;
    case QuestionType::Choices:
        row.type = "select_multiple " + list;
        row.constraint_message = phrase_words(form.languages, SurveyPhrase::NotTogether);
        break;
    case QuestionType::Number:
        row.type = question.whole ? "integer" : "decimal";
        row.constraint = bounds_constraint(question);
        row.constraint_message = bounds_words(form.languages, question);
        break;
    case QuestionType::Date:
        row.type = "date";
        break;
    case QuestionType::Text:
        row.type = "text";
        row.appearance = "multiline";
        break;
    }
}

XlsFormRow XlsFormQuestions::answer_row(std::size_t question) {
    const Question& asked = questionnaire_.questions[question];
    const bool has_list = !has_other_field(asked) && asked.type != QuestionType::Text;
    XlsFormRow row{.type = "", .name = names_.name({question, CellRole::Answer})};
    set_type(form_, asked, has_list ? list_of(question) : "", row);
    if (asked.type == QuestionType::Choices) {
        row.constraint = alone_constraint(survey_choices(form_.languages, question));
    }
    row.label = local_text(form_.languages, [&](const FormLanguage& in) {
        return in.questionnaire.questions[question].text;
    });
    row.hint = survey_hint(form_, question);
    row.guidance = survey_guidance(form_.languages, question);
    row.filled_in = joined_codes(given_codes(form_, question));
    if (asked.type == QuestionType::Text) {
        row.filled_in = xlsform_default(row.filled_in);
    }
    row.question = asked.id;
    return row;
}

XlsFormRow XlsFormQuestions::other_row(std::size_t question) {
    return {.type = "select_one " + list_of(question),
            .name = names_.other_name(question),
            .label = other_words(form_.languages, question),
            .relevant = "${" + names_.name({question, CellRole::Answer}) + "} = ''",
            .filled_in = given_other(form_, question),
            .question = questionnaire_.questions[question].id};
}

XlsFormRow XlsFormQuestions::text_row(const SurveyField& field) const {
    return {.type = "text",
            .name = names_.name(field),
            .label = field_words(form_.languages, field),
            .appearance = "multiline"};
}

void XlsFormQuestions::add_reason(std::size_t question,
                                  std::vector<XlsFormRow>& rows) const {
    XlsFormRow row = text_row({question, CellRole::Reason});
    row.relevant = dialect_.is(question, "not_applicable");
    row.required = true;
    row.required_message = phrase_words(form_.languages, SurveyPhrase::ReasonMissing);
    if (form_.given[question]) {
        row.filled_in = xlsform_default(form_.given[question]->reason);
    }
    rows.push_back(std::move(row));
}

std::vector<XlsFormRow>
evidence_rows(const Form& form, const std::function<std::string(CellRole)>& name_of) {
    std::vector<XlsFormRow> rows;
    const auto add = [&](CellRole role) -> XlsFormRow& {
        return rows.emplace_back(XlsFormRow{.type = "text",
                                            .name = name_of(role),
                                            .label = role_words(form.languages, role)});
    };
    XlsFormRow& kind = add(CellRole::EvidenceKind);
    kind.type = "select_one evidence_kinds";
    kind.appearance = "minimal";
    add(CellRole::EvidenceTitle);
    XlsFormRow& date = add(CellRole::EvidenceDate);
    date.constraint = "regex(., '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')";
    date.constraint_message = phrase_words(form.languages, SurveyPhrase::DateForm);
    add(CellRole::EvidenceLink);
    return rows;
}

/// What is known of the first document.
static void fill_in(const Evidence& evidence, const Model& model,
                    std::vector<XlsFormRow>& rows) {
    rows[0].filled_in = survey_term_codes(model.evidence_kinds).at(evidence.kind);
    rows[1].filled_in = xlsform_default(evidence.title);
    rows[2].filled_in =
        evidence.date ? xlsform_default(to_string(*evidence.date)) : std::string();
    rows[3].filled_in = xlsform_default(evidence.url);
}

void XlsFormQuestions::add_evidence(std::size_t question,
                                    std::vector<XlsFormRow>& rows) const {
    const Model& model = form_.languages.front().model;
    rows.push_back(
        {.type = "begin_group",
         .name = names_.name({question, CellRole::Answer}) + "_evidence",
         .label = phrase_words(form_.languages, SurveyPhrase::Evidence),
         .relevant = positive_text(questionnaire_, question, model, dialect_)});
    std::vector<XlsFormRow> document = evidence_rows(form_, [&](CellRole role) {
        return names_.name({question, role});
    });
    const std::vector<Evidence>& known = known_documents(form_, question);
    if (!known.empty()) {
        fill_in(known.front(), model, document);
    }
    rows.insert(rows.end(), document.begin(), document.end());
    rows.push_back({.type = "end_group"});
}

void XlsFormQuestions::add_settlement(std::size_t question,
                                      std::vector<XlsFormRow>& rows) const {
    for (const CellRole role :
         {CellRole::SettledBy, CellRole::SettledOn, CellRole::SettledWhy}) {
        rows.push_back(text_row({question, role}));
        if (role == CellRole::SettledOn) {
            rows.back().type = "date";
            rows.back().appearance.clear();
        }
    }
}

void XlsFormQuestions::add_question(std::size_t question, std::vector<XlsFormRow>& rows) {
    const Question& asked = questionnaire_.questions[question];
    rows.push_back({.type = "begin_group",
                    .name = names_.name({question, CellRole::Answer}) + "_group",
                    .label = local_text(form_.languages,
                                        [&](const FormLanguage&) { return asked.id; }),
                    .relevant = asked_[question],
                    .appearance = "field-list"});
    rows.push_back(answer_row(question));
    if (has_other_field(asked)) {
        rows.push_back(other_row(question));
    }
    if (asked.type != QuestionType::Text) {
        add_reason(question, rows);
        rows.push_back(text_row({question, CellRole::Note}));
        rows.back().filled_in = xlsform_default(given_note(form_, question));
    }
    if (asked.evidence && !form_.languages.front().model.evidence_kinds.empty()) {
        add_evidence(question, rows);
    }
    if (form_.settles) {
        add_settlement(question, rows);
    }
    rows.push_back({.type = "end_group"});
}

} // namespace capmat
