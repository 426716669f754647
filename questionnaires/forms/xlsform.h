// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"

#include <string>
#include <vector>

namespace capmat {

/// A sheet of an XLSForm: the first row holds the names of the columns.
using SurveyTable = std::vector<std::vector<std::string>>;

/// The three sheets of an XLSForm, every cell a text.
struct SurveySheets {
    SurveyTable survey;
    SurveyTable choices;
    SurveyTable settings;
};

/// A form for KoboToolbox, ODK and their like. Each section is a group, in it each
/// question with all that belongs to it a screen of its own; further evidence is one
/// repeat at the end. Names are those of `SurveyNames`; the id of each question stands in
/// the column `bind::capmat:id`.
[[nodiscard]] SurveySheets survey_sheets(const Form& form);

/// The same as a workbook.
[[nodiscard]] std::string write_xlsform(const Form& form);

} // namespace capmat
