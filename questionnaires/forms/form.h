// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "models/model.h"
#include "questionnaires/given_answers.h"
#include "questionnaires/questionnaire.h"
#include "questionnaires/response_set.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// A form in one language: everything a respondent reads. Indices (questions, options,
/// indicators) are the same in every language.
struct FormLanguage {
    Language language;           ///< the program's own words
    Model model;                 ///< translated
    Questionnaire questionnaire; ///< translated
    bool reviewed = true;        ///< a native speaker has read every translation used
    std::vector<std::vector<std::string>> shown = {}; ///< by question: lines beside it
};

/// What is known about the respondent before the form is sent out; empty texts are
/// fields to fill in.
struct FormHeader {
    std::string country;      ///< ISO 3166-1 alpha-3 or XAA to XZZ
    std::string country_name; ///< of a user-assigned code
    std::string round;
    std::string role; ///< an id of Model::roles
    std::string organisation;
    std::optional<Marking> marking = {}; ///< suggested; who answers may choose another
};

/// A questionnaire ready to be filled in, before it becomes a workbook, a page or a
/// survey.
struct Form {
    std::vector<FormLanguage> languages; ///< at least one; it opens in the first
    FormHeader header;
    GivenAnswers given;        ///< filled in already, by question
    std::vector<bool> recheck; ///< by question: `given` is of an earlier round
    /// By question: documents known of its indicators, where the answer itself is open.
    std::vector<std::vector<Evidence>> documents;
    bool settles = false; ///< a sheet for contested answers: its answers are settlements
    std::string hash;     ///< of the questions in English: tells a changed form apart
};

/// What a form keeps in itself so that its answers find their way back, as texts by key:
/// `capmat` (`form/1`), `questionnaire` (`id@edition`), `model`, `language`, `hash`,
/// `settles` (`yes` or `no`).
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
form_identity(const Form& form);

/// Of the ids and English texts of every question: tells what a respondent was asked.
[[nodiscard]] std::string hash_of_questions(Questionnaire questionnaire);

/// A form of `questionnaire` in the languages asked for. `translations` are of the model
/// (by `model:ID`) and of questionnaires (by id), each in the language of the same index.
[[nodiscard]] Form
make_form(const Questionnaire& questionnaire, const Model& model,
          const std::vector<Language>& languages,
          const std::vector<std::map<std::string, Translation>>& translations);

/// What was answered before: what a form can start from.
struct EarlierAnswers {
    std::vector<Response> responses;
    std::map<std::string, OpenAnswer> open_answers; ///< by question id
};

/// Fills in what was answered before, with the documents of all indicators a question
/// sets. A question whose answer cannot be told from the indicators (a figure behind a
/// band, say) stays open, and the earlier answers are shown with it. So do words in
/// another language than the form's first. With `recheck` every answer filled in is
/// marked as one to look at again.
void prefill(Form& form, const EarlierAnswers& earlier, bool recheck);

/// The documents to start from: those of the answer filled in, else Form::documents.
[[nodiscard]] const std::vector<Evidence>& known_documents(const Form& form,
                                                           std::size_t question);

/// The questionnaire with one question per indicator, in sections by the nodes that hold
/// the indicators: what `form MODEL` asks. `keep` says by indicator which are asked;
/// empty means all.
[[nodiscard]] Questionnaire questionnaire_from_model(const Model& model,
                                                     const std::vector<bool>& keep = {});

} // namespace capmat
