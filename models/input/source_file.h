#pragma once

#include <string>

namespace capmat {

/// The bytes of one input file. `name` is what messages call it.
struct SourceFile {
    std::string name;
    std::string text;
};

} // namespace capmat
