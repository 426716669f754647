// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "models/input/yaml_node.h"

#include <cstddef>

namespace capmat {

/// What a file may hold at most. Generous for people, small for a machine.
struct YamlLimits {
    std::size_t bytes = 20'000'000;
    std::size_t nodes = 1'000'000;
    std::size_t depth = 64;
    std::size_t text = 32'767; ///< characters in one value
};

/// Reads one YAML 1.2 document (JSON is YAML); nothing when it cannot be read to its end.
///
/// A document that comes back may still have errors in `diagnostics`: the readers go on,
/// so that all mistakes of a file are listed in one run.
///
/// The only door to yaml-cpp, and a strict one. Refused: anything but valid UTF-8,
/// control characters, aliases, anchors, tags, a second document, keys given twice,
/// nesting beyond the limits. yaml-cpp's event interface is used because its tree keeps
/// aliases as shared nodes, accepts duplicate keys and needs forty times the file's size
/// in memory.
[[nodiscard]] YamlDocumentPtr parse_yaml(const SourceFile& file, Diagnostics& diagnostics,
                                         const YamlLimits& limits = {});

} // namespace capmat
