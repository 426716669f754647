// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/describe/report_extras.h"
#include "reports/document/document.h"

namespace capmat {

/// The report as a workbook: each section is a sheet, in this order: brief, the two
/// levels of the model by their own names ("Dimensions", "Factors") with a chart of the
/// lower one, indicators, gaps, evidence, respondents, method, provenance. Cells hold
/// numbers where people would calculate, and the charts are figures that a spreadsheet
/// draws itself.
[[nodiscard]] Document describe_workbook(const Model& model, const Assessment& assessment,
                                         const ReportExtras& extras);

} // namespace capmat
