// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/workbook_plan.h"
#include "questionnaires/forms/form.h"

#include <string>

namespace capmat {

/// The form as a workbook (.xlsx) in its first language: a sheet that explains, one for
/// each section, one for further documents. Lists to choose from and what tells the form
/// apart stand on hidden sheets; `read_workbook_answers` reads it back.
[[nodiscard]] std::string write_workbook_form(const Form& form);

/// The same before it is written.
[[nodiscard]] WorkbookPlan plan_workbook_form(const Form& form);

} // namespace capmat
