// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog.h"

#include <span>

namespace capmat {

/// The files of every questionnaire the program carries inside, by their place in
/// questionnaires/catalog: `national-full/questionnaire.yaml`, `national-full/fr.po`, ...
/// The folder is the questionnaire's id.
[[nodiscard]] std::span<const CatalogFile> questionnaire_files();

} // namespace capmat
