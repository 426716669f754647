// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_map.h"

#include <string>
#include <string_view>

namespace capmat {

/// The word after `capmat:` without judging it; empty when there is none.
[[nodiscard]] std::string format_of(const YamlNode& root);

/// Checks that a file says `capmat: FORMAT/VERSION`. Earlier versions of a format are
/// read for ever; a later one is refused with the version that is needed.
void require_format(YamlMap& yaml, std::string_view format, int newest_version);

} // namespace capmat
