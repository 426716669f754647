// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "models/input/yaml_node.h"

#include <vector>

namespace capmat {

/// The documents of a JSON Lines file: one a line, empty lines left out. A line that
/// cannot be read is reported and left out.
[[nodiscard]] std::vector<YamlDocumentPtr> parse_lines(const SourceFile& file,
                                                       Diagnostics& diagnostics);

} // namespace capmat
