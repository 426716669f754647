// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "models/model.h"
#include "questionnaires/response_set.h"

#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// A body that was sent a form.
struct AskedBody {
    Respondent body;           ///< without organisation: any of that role
    std::string questionnaire; ///< as the list names it; empty: the usual one
    std::optional<Date> due;
    SourcePosition position;
};

/// The coordinator's list of bodies: a table with the columns `role`, `organisation`,
/// `questionnaire` and `due`, of which only `role` is required; CSV or a workbook's first
/// sheet. Columns of other names, such as contacts, are the coordinator's own; one that
/// is nearly called like these is an error, and so is a body that stands there twice.
[[nodiscard]] std::vector<AskedBody>
read_asked_bodies(const SourceFile& file, const Model& model, Diagnostics& diagnostics);

} // namespace capmat
