// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/document/document.h"

#include <string>

namespace capmat {

/// A document about one assessment, without sections yet: title, marking, and the facts
/// every one of them needs (country, round, date, model, reading).
[[nodiscard]] Document document_about(const Model& model, const Assessment& assessment,
                                      const std::string& title);

} // namespace capmat
