// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace capmat {

/// The bytes of one input file. `name` is what messages call it.
struct SourceFile {
    std::string name;
    std::string text;
    int first_line = 1; ///< more for a line taken out of a larger file (JSON Lines)
};

} // namespace capmat
