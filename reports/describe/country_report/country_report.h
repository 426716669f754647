// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "reports/describe/report_extras.h"
#include "reports/document/document.h"

namespace capmat {

/// The whole report on one country in one round: a page for the minister, a reading
/// guide, a chapter for each dimension with numbered recommendations, the gap analysis,
/// the consultation, findings, method and annexes. What each chapter holds, and why, is
/// told in the manual's chapter on reports.
///
/// There is no overall decimal anywhere: the profile is the result. What has no data is
/// left out.
[[nodiscard]] Document describe_country_report(const Model& model,
                                               const Assessment& assessment,
                                               const ReportExtras& extras);

} // namespace capmat
