// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace capmat {

/// A file that went into a result, and the SHA-256 of its bytes.
struct InputFile {
    std::string name;
    std::string sha256;
};

/// What a report says about where it came from.
struct Provenance {
    std::string program; ///< "capmat 0.1.0"
    std::string model_sha256;
    std::vector<InputFile> inputs; ///< by name
    std::string date;              ///< printed date, ISO 8601; empty when none was given
};

} // namespace capmat
