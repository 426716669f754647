// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "questionnaires/forms/form.h"
#include "questionnaires/imports/form_cell.h"
#include "questionnaires/imports/form_vocabulary.h"
#include "questionnaires/imports/understand.h"
#include "questionnaires/response_set.h"

#include <string>

namespace capmat {

/// What a form says under `key` of its header; empty when it says nothing.
[[nodiscard]] std::string header_text_of(const ReturnedForm& form,
                                         const std::string& key);

/// Reads whose answers a returned form holds: country, round, role, organisation, date,
/// marking. The form's own word counts first, then the user's; neither is an error, as is
/// a form of another questionnaire, edition or model. All arguments must outlive it.
class FormHeaderReader {
public:
    FormHeaderReader(const FormLanguage& in, const FormVocabulary& words,
                     const ImportChoices& choices, Diagnostics& diagnostics)
        : in_(&in), words_(&words), choices_(&choices), diagnostics_(&diagnostics) {}

    void read(const ReturnedForm& form, ResponseSet& set);

private:
    void check_identity(const ReturnedForm& form);
    std::string header_text(const ReturnedForm& form, const std::string& key,
                            const std::string& fallback);
    void read_country(const ReturnedForm& form, ResponseSet& set);
    void read_role(const ReturnedForm& form, ResponseSet& set);
    void read_date(const ReturnedForm& form, ResponseSet& set);
    void read_marking(const ReturnedForm& form, ResponseSet& set);

    const FormLanguage* in_;
    const FormVocabulary* words_;
    const ImportChoices* choices_;
    Diagnostics* diagnostics_;
};

} // namespace capmat
