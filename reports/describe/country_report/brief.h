// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/describe/country_report/subject.h"
#include "reports/document/document.h"

namespace capmat {

/// The page for the minister, which also stands on its own as a brief: where the country
/// stands and moves, what to protect, what matters, what to decide, how sure we are.
[[nodiscard]] Section describe_brief(const Subject& subject);

/// "How sure we are" as sentences: answers, evidence, and the distance between what is
/// claimed and what was verified.
[[nodiscard]] std::vector<std::string> certainty_sentences(const Model& model,
                                                           const Assessment& assessment);

/// The decisions asked for, most important first. Answers and documents that only have
/// to be found, filed or settled are left to the chapters, unless there is nothing else.
[[nodiscard]] Table decision_table(const Model& model, const Assessment& assessment,
                                   const ReportExtras& extras);

} // namespace capmat
