// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"

#include <string>
#include <utility>
#include <vector>

namespace capmat {

/// The levels or stages that answer a question, with what a person reads: `2: Formative`,
/// `Level 3`. Empty for other questions, and where there are too many to choose from.
[[nodiscard]] std::vector<std::pair<int, std::string>>
labelled_levels(const FormLanguage& in, const Question& question);

} // namespace capmat
