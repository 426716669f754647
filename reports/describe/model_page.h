// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"
#include "questionnaires/questionnaire.h"
#include "reports/document/document.h"

#include <string>
#include <vector>

namespace capmat {

/// The built-in models and questionnaires, one row each; in English, as the rest of the
/// command line.
[[nodiscard]] Document describe_models(const std::vector<Model>& models,
                                       const std::vector<Questionnaire>& questionnaires);

/// A model for reading: its scale and rules, then every node with its indicators, what
/// each asks, who is asked, which are gates, what lifts a cap; ready-made targets,
/// activities, and the frameworks it refers to with what of it is unverified.
[[nodiscard]] Document describe_model(const Model& model, const std::string& sha256);

} // namespace capmat
