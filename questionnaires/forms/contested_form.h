// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"
#include "questionnaires/round.h"

namespace capmat {

/// Makes a form the sheet of a validation workshop: with every question stands who
/// answered what, with note and evidence, and what comes back are settlements. The form
/// asks one question an indicator (`questionnaire_from_model`).
void show_contested(Form& form, const Round& round);

} // namespace capmat
