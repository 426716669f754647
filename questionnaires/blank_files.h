// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_file.h"
#include "models/model.h"

#include <string>
#include <vector>

namespace capmat {

/// What is known when a new assessment is started; empty texts are left for people.
struct BlankChoices {
    std::string country;
    std::string name; ///< of a user-assigned code
    std::string round;
    std::string role; ///< an id of Model::roles: only what this role is asked
    std::string date; ///< ISO 8601
};

/// The files of a new assessment: `responses.yaml` with every indicator's question and
/// room for the answer, `target.yaml`, `README.md`. Names have no folders.
[[nodiscard]] std::vector<SourceFile> blank_files(const Model& model,
                                                  const BlankChoices& choices);

} // namespace capmat
