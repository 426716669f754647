// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_node.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// Where a scalar stands decides what it may look like: `a, b` needs quotes inside
/// `[...]`.
enum class YamlPlace : std::uint8_t { Block, Flow };

/// A scalar on one line: without quotes where every reader of YAML 1.1 and 1.2 takes it
/// for the same text, else in double quotes. A number, `true` or `false` that stood in
/// the file without quotes stays without.
[[nodiscard]] std::string scalar_line(const YamlNode& scalar, YamlPlace place);

/// Whether a scalar is a number, `true` or `false` by being written without quotes.
[[nodiscard]] bool is_value_word(const YamlNode& scalar);

/// `text` as the lines of a `>-` block, `width` characters wide where words allow. None
/// when folding could not give back the same text, or there is nowhere to fold a text
/// that is too wide.
[[nodiscard]] std::vector<std::string> folded_lines(std::string_view text,
                                                    std::size_t width);

} // namespace capmat
