// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace capmat {

/// A place in an input file. Lines and columns count from 1, columns in characters, as
/// editors do. A line of 0 means the file as a whole.
struct SourcePosition {
    std::string file;
    int line = 0;
    int column = 0;

    bool operator==(const SourcePosition&) const = default;
};

} // namespace capmat
