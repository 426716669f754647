// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "reports/document/document.h"

#include <optional>

namespace capmat {

/// Where a round of answers stands: who was asked and who answered, what is open or
/// contested and whom to ask, which accepted evidence runs out by `expires_before`.
[[nodiscard]] Document describe_status(const Model& model, const Assessment& assessment,
                                       const std::optional<Date>& expires_before);

} // namespace capmat
