// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/model_files.h"
#include "models/input/diagnostic.h"
#include "questionnaires/date.h"
#include "reports/describe/problem_list.h"

#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// What came of files of any of our formats.
struct CheckResult {
    std::vector<CheckedFile> files; ///< in the order given
    Diagnostics problems;
    bool all_readable = true; ///< the system let us read every one of them
};

/// Reads all files, models before what belongs to them, and looks at what only several of
/// them together can show. `model` is that of --model: all answers are held against it,
/// and overlays may extend it.
[[nodiscard]] CheckResult check_files(const std::vector<std::string>& paths,
                                      std::optional<FoundModel> model,
                                      const std::optional<Date>& as_of);

} // namespace capmat
