// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/yaml_node.h"
#include "models/model.h"
#include "questionnaires/response_set.h"

#include <string>
#include <string_view>
#include <vector>

namespace capmat::test {

/// What a user sees, without the excerpts: `3:5 unknown key 'x'`, a line each, in the
/// order in which they are printed. A problem of the whole file begins with `file`.
[[nodiscard]] std::string brief(const Diagnostics& diagnostics);

/// The brief messages about a text that need be no more than YAML.
[[nodiscard]] std::string yaml_messages(std::string text);

/// The same as printed, with excerpt and caret; the file is called `file.yaml`.
[[nodiscard]] std::string yaml_problems(std::string text);

/// The document of a text without problems; throws what is wrong with it.
[[nodiscard]] YamlDocumentPtr parsed(std::string text);

/// The brief messages about a `model/1` file.
[[nodiscard]] std::string model_messages(std::string text);

/// The same as printed; the file is called `model.yaml`.
[[nodiscard]] std::string model_problems(std::string text);

/// The model of a right file; throws what is wrong with it.
[[nodiscard]] Model model_of(std::string text);

/// The brief messages about a `responses/1` file.
[[nodiscard]] std::string response_messages(std::string text, const Model& model);

/// The response sets of a right file called `name`; throws what is wrong with it.
[[nodiscard]] std::vector<ResponseSet> sets_of(std::string text, const Model& model,
                                               std::string name = "responses.yaml");

/// `text` with its one occurrence of `old` replaced; throws unless there is exactly one.
[[nodiscard]] std::string edited(std::string text, std::string_view old,
                                 std::string_view replacement);

/// The bytes of a file below the source folder, such as `examples/x.yaml`.
[[nodiscard]] std::string source_text(std::string_view path);

} // namespace capmat::test
