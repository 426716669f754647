// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "models/input/yaml_node.h"

#include <string_view>

namespace capmat {

/// The text behind a byte order mark of UTF-8, if there is one.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view text);

/// Where each line of `text` begins, in bytes.
[[nodiscard]] std::vector<std::size_t> line_starts(const std::string& text);

/// The line that messages call `number`, without its line end.
[[nodiscard]] std::string line_text(const YamlDocument& document, int number);

/// A diagnostic with the line it is about.
[[nodiscard]] Diagnostic error_in(const YamlDocument& document, int line, int column,
                                  std::string message);

/// Reports what makes the bytes of a file unfit to be read as text: wrong encoding,
/// control characters, too many bytes. Returns whether the file may be parsed.
[[nodiscard]] bool check_text(const YamlDocument& document, std::size_t most_bytes,
                              Diagnostics& diagnostics);

} // namespace capmat
