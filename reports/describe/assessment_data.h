// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "reports/describe/provenance.h"
#include "reports/document/document.h"

namespace capmat {

/// The whole assessment for machines: `assessment/1`, as JSON or as CSV tables
/// (nodes, indicators, findings, agreement, inputs). What the model says is in the
/// model's language; every word of the program's own is English in all of them.
[[nodiscard]] Document describe_data(const Model& model, const Assessment& assessment,
                                     const Provenance& provenance);

} // namespace capmat
