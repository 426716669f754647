// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "reports/document/document.h"

#include <string>
#include <vector>

namespace capmat {

/// A file that was checked, and what was found in it when it was good.
struct CheckedFile {
    std::string name;
    bool good = false;
    std::string says;
};

/// What `capmat check` found, for machines: files and problems.
[[nodiscard]] Document describe_problems(const std::vector<CheckedFile>& files,
                                         const std::vector<Diagnostic>& problems);

} // namespace capmat
