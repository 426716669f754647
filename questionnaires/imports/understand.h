// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "questionnaires/forms/form.h"
#include "questionnaires/imports/form_cell.h"
#include "questionnaires/imports/form_vocabulary.h"
#include "questionnaires/imports/import_account.h"
#include "questionnaires/response_set.h"

#include <string>
#include <vector>

namespace capmat {

/// What the user says about forms that do not say it themselves; a form's own word counts
/// first. A marking may be stricter than the form's, never more open.
struct ImportChoices {
    FormHeader header;
    std::optional<Date> date;
    std::optional<Marking> marking;
};

/// What returned forms are understood with.
struct ReadWith {
    const FormVocabulary& words; ///< of the questionnaire, in every language of a label
    const ImportChoices& choices;
};

/// What one returned form says: a respondent's answers.
struct UnderstoodForm {
    ResponseSet responses;
    SourcePosition position;
};

/// Turns returned values into answers, and answers into responses.
///
/// Values are matched by code first, by label second; what is ambiguous or not understood
/// goes to `account` with its place, and so does everything else that is not used.
///
/// A form that names another questionnaire or edition is a diagnostic. One that does not
/// say whose answers it holds (country, round, role, organisation, date) is one too where
/// it is the only form; among several it is left out, and the account says so.
[[nodiscard]] std::vector<UnderstoodForm>
understand(const std::vector<ReturnedForm>& forms, const ReadWith& with,
           ImportAccount& account, Diagnostics& diagnostics);

} // namespace capmat
