// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/xlsform.h"

#include "questionnaires/exchange/workbook_writer.h"
#include "questionnaires/forms/survey_header.h"
#include "questionnaires/forms/survey_words.h"
#include "questionnaires/forms/xlsform_questions.h"

#include <algorithm>
#include <array>

namespace capmat {

/// The list of choices of a field of the head.
static std::string header_list(const std::string& key) {
    return key == "country" ? "countries" : key + "s";
}

/// What the form says of itself, where no respondent sees it.
static void add_identity(const Form& form, std::vector<XlsFormRow>& rows) {
    rows.push_back({.type = "start", .name = "form_start"});
    rows.push_back({.type = "end", .name = "form_end"});
    for (const auto& [key, value] : header_identity(form)) {
        rows.push_back({.type = "calculate",
                        .name = survey_identity_name(key),
                        .calculation = xpath_literal(value)});
    }
}

static XlsFormRow header_row(const Form& form, const std::string& key) {
    XlsFormRow row{.type = "text",
                   .name = survey_header_name(key),
                   .label = header_words(form.languages, key),
                   .hint = header_hint(form.languages, key)};
    const std::string known = known_header(form, key);
    if (!header_choices(form, key).empty()) {
        row.type = "select_one " + header_list(key);
        row.appearance = key == "country" ? "minimal autocomplete" : "minimal";
        row.filled_in = known;
    } else if (key == "date") {
        row.type = "date";
        row.filled_in = "today()";
    } else {
        row.filled_in = xlsform_default(known);
    }
    return row;
}

static void add_head(const Form& form, std::vector<XlsFormRow>& rows) {
    rows.push_back({.type = "begin_group",
                    .name = "form_header",
                    .label = phrase_words(form.languages, SurveyPhrase::Head),
                    .appearance = "field-list"});
    rows.push_back({.type = "note",
                    .name = "header_imprint",
                    .label = survey_imprint(form.languages)});
    for (const std::string& key : asked_header_keys(form)) {
        rows.push_back(header_row(form, key));
    }
    rows.push_back({.type = "end_group"});
}

static void add_sections(const Form& form, XlsFormQuestions& questions,
                         std::vector<XlsFormRow>& rows) {
    const auto& sections = form.languages.front().questionnaire.sections;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const std::string name = "section_" + std::to_string(i + 1);
        rows.push_back({.type = "begin_group",
                        .name = name,
                        .label = local_text(form.languages, [&](const FormLanguage& in) {
                            return in.questionnaire.sections[i].title;
                        })});
        if (!sections[i].intro.empty()) {
            rows.push_back(
                {.type = "note",
                 .name = name + "_intro",
                 .label = local_text(form.languages, [&](const FormLanguage& in) {
                     return in.questionnaire.sections[i].intro;
                 })});
        }
        for (std::size_t q = sections[i].first_question; q < sections[i].end_question;
             ++q) {
            questions.add_question(q, rows);
        }
        rows.push_back({.type = "end_group"});
    }
}

static std::string more_name(CellRole role) {
    for (const char* const name : {"more_kind", "more_title", "more_date", "more_link"}) {
        if (more_evidence_role(name) == role) {
            return name;
        }
    }
    return "";
}

static void add_more_evidence(const Form& form, std::vector<XlsFormRow>& rows) {
    rows.push_back({.type = "begin_repeat",
                    .name = std::string(more_evidence_name),
                    .label = phrase_words(form.languages, SurveyPhrase::MoreEvidence),
                    .appearance = "field-list"});
    rows.push_back({.type = "select_one evidence_questions",
                    .name = std::string(more_question_name),
                    .label = phrase_words(form.languages, SurveyPhrase::WhichQuestion),
                    .appearance = "minimal autocomplete"});
    const std::vector<XlsFormRow> document = evidence_rows(form, more_name);
    rows.insert(rows.end(), document.begin(), document.end());
    rows.push_back({.type = "end_repeat"});
}

static std::string identifier_of(const QuestionnaireReference& reference) {
    std::string id = "capmat_" + reference.id;
    std::ranges::replace_if(
        id, [](char letter) { return letter == '.' || letter == '-'; }, '_');
    return id;
}

/// What a list of answers calls one of them.
static constexpr std::string_view instance_name =
    "concat(${header_country}, ' ', ${header_round}, ' ', ${header_organisation})";

static SurveyTable settings_of(const Form& form) {
    const FormLanguage& first = form.languages.front();
    // A changed form of one edition has another version too.
    const std::string version =
        first.questionnaire.reference.edition + "-" + form.hash.substr(0, 8);
    return {{"form_title", "form_id", "version", "default_language", "instance_name",
             "style", "namespaces"},
            {first.questionnaire.title, identifier_of(first.questionnaire.reference),
             version, xlsform_language(first), std::string(instance_name), "pages",
             "capmat=\"urn:capmat:form:1\""}};
}

static bool asks_for_evidence(const Form& form) {
    const FormLanguage& first = form.languages.front();
    return !first.model.evidence_kinds.empty() &&
           std::ranges::any_of(first.questionnaire.questions, &Question::evidence);
}

SurveySheets survey_sheets(const Form& form) {
    std::vector<XlsFormRow> rows;
    XlsFormQuestions questions(form);
    add_identity(form, rows);
    add_head(form, rows);
    add_sections(form, questions, rows);
    std::vector<XlsFormList> lists;
    for (const std::string& key : asked_header_keys(form)) {
        lists.push_back({header_list(key), header_choices(form, key)});
    }
    if (asks_for_evidence(form)) {
        add_more_evidence(form, rows);
        lists.push_back({"evidence_kinds", evidence_kind_choices(form.languages)});
        lists.push_back(
            {"evidence_questions", evidence_question_choices(form.languages)});
    }
    lists.insert(lists.end(), questions.lists().begin(), questions.lists().end());
    return {xlsform_survey(form, rows), xlsform_choices(form, lists), settings_of(form)};
}

std::string write_xlsform(const Form& form) {
    const SurveySheets sheets = survey_sheets(form);
    const std::array workbook{TextSheet{"survey", sheets.survey},
                              TextSheet{"choices", sheets.choices},
                              TextSheet{"settings", sheets.settings}};
    return write_text_workbook(workbook);
}

} // namespace capmat
