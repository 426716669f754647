// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

#include <vector>

namespace capmat {

/// All tables of a document, in reading order. They live as long as the document.
[[nodiscard]] std::vector<const Table*> tables_of(const Document& document);

} // namespace capmat
