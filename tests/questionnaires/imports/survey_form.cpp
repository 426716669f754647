// SPDX-License-Identifier: Apache-2.0
#include "tests/questionnaires/imports/survey_form.h"

#include "tests/support/questions.h"
#include "tests/support/reading.h"

#include <fmt/format.h>

namespace capmat::test {

static constexpr const char* survey_model = R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [factor]
stages: [{id: 1, name: Start-up}, {id: 2, name: Formative}, {id: 3, name: Established}]
scoring: {factor: {rule: none}}
evidence: {kinds: {law: A law or decree, field-report: A report}}
roles: {lead_body: The lead body, cert-team: The national CERT}
nodes:
  - id: F
    title: F
    indicators:
      - {id: STR-1.1, statement: A body leads., evidence: {kinds: [law]}}
      - {id: F-2, statement: s}
      - {id: F-3, statement: s}
  - {id: G, title: G, indicators: [{id: F-4, statement: s, answer: stage}]}
)";

static constexpr const char* survey_questions = R"(capmat: questionnaire/1
id: small
edition: "2026.1"
model: tiny@1
title: A small survey
about: For tests.
language: en
licence: CC0-1.0
asks: part
sections:
  - id: mandate
    title: Who leads
    intro: We begin with the mandate.
    questions:
      - {id: STR-1.1, text: "Has one body been named to lead?", type: yes_partly_no, sets: STR-1.1, help: By decree.}
      - id: hours
        text: When can the team be reached?
        type: choice
        options:
          - {id: day, text: Day and night, sets: {F-2: yes}}
          - {id: office, text: In office hours, sets: {F-2: partly}}
          - {id: never, text: Never, sets: {F-2: no}}
        ask_if: {STR-1.1: [yes, partly]}
      - id: contents
        text: What does the strategy contain?
        type: choices
        options:
          - {id: goals, text: Goals with dates, sets: {F-3: yes}}
          - {id: costs, text: Costs}
          - {id: none, text: None of these, exclusive: true}
  - id: team
    title: The team
    questions:
      - {id: staff, text: "How many people work there?", type: number, whole: true, max: 500, bands: [{from: 0, sets: {F-2: no}}], ask_if: {hours: [day, office]}, evidence: true}
      - {id: last-exercise, text: "When was the last exercise?", type: date}
      - {id: maturity, text: "Which stage is it?", type: level, sets: F-4}
      - {id: remarks, text: "What else?", type: text}
)";

static Language language_called(const std::string& code) {
    Translation words;
    words.header["Language"] = code;
    const std::vector<std::pair<std::string, std::pair<std::string, std::string>>> texts{
        {"answer/yes", {"Yes", "Oui"}},
        {"answer/no", {"No", "Non"}},
        {"form/survey/note", {"Note", "Remarque"}},
        {"form/survey/country", {"Country", "Pays"}}};
    for (const auto& [id, text] : texts) {
        words.texts[id] = {text.first, {}, {text.second}, false, {}};
    }
    return Language(words);
}

static FormLanguage in_french(FormLanguage made) {
    made.language = language_called("fr");
    std::vector<Question>& questions = made.questionnaire.questions;
    questions[0].text = "Un organisme a-t-il été désigné\u00A0?";
    questions[1].text = "Quand peut-on joindre l'équipe ?";
    questions[1].options[0].text = "Jour et nuit";
    questions[2].text = "Que contient la stratégie ?";
    questions[2].options[1].text = "Les coûts";
    made.questionnaire.sections[0].title = "Qui dirige";
    made.model.stages[1].name = "En formation";
    return made;
}

std::vector<FormLanguage> survey_languages() {
    const Model model = model_of(survey_model);
    FormLanguage english{Language(), model, questionnaire_of(survey_questions, model),
                         true};
    FormLanguage french = in_french(english);
    return {std::move(english), std::move(french)};
}

Form survey_form() {
    Form form;
    form.languages = survey_languages();
    form.header = {"XMV", "Maravenca", "2026", "cert-team", "CERT.mv"};
    form.given.resize(7);
    form.recheck.resize(7, false);
    form.documents.resize(7);
    for (FormLanguage& in : form.languages) {
        in.shown.resize(7);
    }
    form.hash = "0123456789abcdef";
    return form;
}

static std::string role_name(const FormCell& cell) {
    switch (cell.role) {
    case CellRole::Answer:
        return "";
    case CellRole::Ticked:
        return " tick " + cell.option;
    case CellRole::Reason:
        return " reason";
    case CellRole::Note:
        return " note";
    case CellRole::Confidence:
        return " confidence";
    case CellRole::EvidenceKind:
        return fmt::format(" kind {}", cell.item);
    case CellRole::EvidenceTitle:
        return fmt::format(" title {}", cell.item);
    case CellRole::EvidenceDate:
        return fmt::format(" date {}", cell.item);
    case CellRole::EvidenceLink:
        return fmt::format(" link {}", cell.item);
    case CellRole::SettledBy:
        return " by";
    case CellRole::SettledOn:
        return " on";
    case CellRole::SettledWhy:
        return " why";
    case CellRole::Unchecked:
        return " unchecked";
    }
    return "";
}

static std::string place_text(const SourcePosition& position) {
    return position.cell.empty() ? fmt::format("{}:{}", position.line, position.column)
                                 : position.cell;
}

std::string told(const std::vector<ReturnedForm>& forms, const ImportAccount& account,
                 const Diagnostics& diagnostics) {
    std::string text =
        fmt::format("rows {}, tool columns {}\n", account.rows, account.tool_columns);
    for (const AsideNote& note : account.aside) {
        text += fmt::format("aside {} {}\n", place_text(note.position), note.message);
    }
    for (const Diagnostic& problem : diagnostics.all()) {
        text +=
            fmt::format("problem {} {}\n", place_text(problem.position), problem.message);
    }
    for (const ReturnedForm& form : forms) {
        text += fmt::format("form {}\n", place_text(form.position));
        for (const auto& [key, value] : form.header) {
            text += fmt::format("  {} = {}\n", key, value);
        }
        for (const FormCell& cell : form.cells) {
            text += fmt::format("  {}{}: {}{} [{}]\n", cell.question, role_name(cell),
                                cell.text, cell.is_formula ? " (formula)" : "",
                                place_text(cell.position));
        }
    }
    return text;
}

std::string read_by(SurveyReaderFunction reader, std::string text) {
    ImportAccount account;
    Diagnostics diagnostics;
    const auto forms =
        reader({"export", std::move(text)}, survey_languages(), account, diagnostics);
    return "\n" + told(forms, account, diagnostics);
}

std::string fixture(const std::string& name) {
    return source_text("tests/questionnaires/imports/fixtures/" + name);
}

std::string fixture_read_by(SurveyReaderFunction reader, const std::string& name) {
    return read_by(reader, fixture(name));
}

} // namespace capmat::test
