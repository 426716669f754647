// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "reports/document/document.h"

#include <vector>

namespace capmat {

/// Many assessments of one model on one page: a row each, by country and round, with the
/// result of every node of the first level. For machines, in English whatever the model
/// speaks, a row per assessment and node.
[[nodiscard]] Document describe_portfolio(const Model& model,
                                          const std::vector<Assessment>& assessments);
[[nodiscard]] Document
describe_portfolio_data(const Model& model, const std::vector<Assessment>& assessments);

} // namespace capmat
