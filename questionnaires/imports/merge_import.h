// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"
#include "questionnaires/response_set.h"

#include <string>
#include <vector>

namespace capmat {

/// What an import changes in answers that were there before.
struct ImportChange {
    Respondent respondent;
    std::string what; ///< id of an indicator or open question, or "respondent"
    std::string from; ///< the answer before; empty: there was none
    std::string to;
};

/// Puts imported sets into existing ones of the same country and round. The answers of a
/// respondent who was there already are replaced one by one; what the import does not
/// mention stays. Returns what changes, in the order of the model.
[[nodiscard]] std::vector<ImportChange> merge_import(std::vector<ResponseSet>& existing,
                                                     const std::vector<ResponseSet>& sets,
                                                     const Model& model);

} // namespace capmat
