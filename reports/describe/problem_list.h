// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "reports/document/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace capmat {

enum class FileVerdict : std::uint8_t {
    Good,
    Wrong,
    PassedOver ///< not a file to be checked: a result of ours
};

/// A file that was looked at, and what it holds.
struct CheckedFile {
    std::string name;
    FileVerdict verdict = FileVerdict::Wrong;
    std::string says;
};

/// What `capmat check` found, for machines: files and problems.
[[nodiscard]] Document describe_problems(const std::vector<CheckedFile>& files,
                                         const std::vector<Diagnostic>& problems);

} // namespace capmat
