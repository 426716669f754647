// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog.h"

#include <span>

namespace capmat {

/// The script and the style of the page, as they stand in questionnaires/forms/page, by
/// name. Defined in a source file that the build generates.
[[nodiscard]] std::span<const CatalogFile> page_files();

} // namespace capmat
