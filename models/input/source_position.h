// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace capmat {

/// A place in an input file. Lines and columns count from 1, columns in characters, as
/// editors do. A line of 0 means the file as a whole, or, where there are no lines, the
/// place that `cell` names.
struct SourcePosition {
    std::string file;
    int line = 0;
    int column = 0;
    std::string cell = {}; ///< `Mandate!D7` of a workbook, `record 3, STR11` of a stream

    bool operator==(const SourcePosition&) const = default;
};

} // namespace capmat
