// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog.h"

#include <span>

namespace capmat {

/// The translations of the program's own words: `fr.po`, ... Adding a language means
/// adding such a file; the build finds it.
[[nodiscard]] std::span<const CatalogFile> program_translation_files();

/// The translations of the built-in models: `national/fr.po`, ...
[[nodiscard]] std::span<const CatalogFile> model_translation_files();

} // namespace capmat
