// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"
#include "questionnaires/questionnaire.h"

#include <string>

namespace capmat {

/// `model national@2026.1: dimension 4, factor 27, indicators 140`: what `check` says of
/// a good file.
[[nodiscard]] std::string model_summary(const Model& model);

/// The same of a questionnaire, with the indicators of the model it does not ask.
[[nodiscard]] std::string questionnaire_summary(const Questionnaire& questionnaire,
                                                const Model& model);

} // namespace capmat
