// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_node.h"

#include <string>
#include <vector>

namespace capmat {

/// One `responses/1` tree that holds the response sets of all `documents` under `sets:`,
/// as they were written. Files of another country or round are left out; the files must
/// have been read without errors before.
[[nodiscard]] YamlNode merge_files(const std::vector<YamlDocumentPtr>& documents,
                                   const std::string& country, const std::string& round);

} // namespace capmat
