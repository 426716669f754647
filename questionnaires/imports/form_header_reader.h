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
/// marking. The form's own word counts first, then the user's; neither is an error. Of
/// two markings the stricter counts. All arguments must outlive it.
class FormHeaderReader {
public:
    FormHeaderReader(const FormLanguage& in, const FormVocabulary& words,
                     const ImportChoices& choices)
        : in_(&in), words_(&words), choices_(&choices) {}

    /// Reports a form of another questionnaire, edition or model.
    void check_identity(const ReturnedForm& form, Diagnostics& diagnostics) const;

    /// Reports a form that is marked more strictly than the user says: whose answers they
    /// are decides.
    void check_marking(const ReturnedForm& form, Diagnostics& diagnostics) const;

    /// Reports what is missing or not understood.
    void read(const ReturnedForm& form, ResponseSet& set, Diagnostics& diagnostics);

private:
    std::string header_text(const ReturnedForm& form, const std::string& key,
                            const std::string& fallback);
    void read_country(const ReturnedForm& form, ResponseSet& set);
    void read_role(const ReturnedForm& form, ResponseSet& set);
    void read_date(const ReturnedForm& form, ResponseSet& set);
    void read_marking(const ReturnedForm& form, ResponseSet& set);

    const FormLanguage* in_;
    const FormVocabulary* words_;
    const ImportChoices* choices_;
    Diagnostics* diagnostics_ = nullptr; ///< of the form that is read
};

} // namespace capmat
