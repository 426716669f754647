// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/describe/country_report/subject.h"
#include "reports/document/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace capmat {

/// The two lists on page one: the units to protect and those to work on, three of each.

/// "Skills (TEAM-2)".
[[nodiscard]] std::string name_and_id(const Node& node);

/// Units below their target, the widest gap first; without a target, the weakest.
[[nodiscard]] std::vector<std::size_t> gaps_that_matter(const Subject& subject);

/// The strongest units that are none of `gaps`, each with the first proof to renew.
[[nodiscard]] List strengths_of(const Subject& subject,
                                const std::vector<std::size_t>& gaps);

/// Those units with what is wanted and which recommendations lift them.
[[nodiscard]] List gaps_of(const Subject& subject, const std::vector<std::size_t>& gaps);

} // namespace capmat
