// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "models/language/translation.h"

#include <optional>

namespace capmat {

/// Reads a gettext PO file in UTF-8; nothing when it cannot be understood to its end.
///
/// Refused, each with its line: a text without `msgctxt` (other than the header), an id
/// given twice, a string that is not closed, an escape other than \n \t \" \\, anything
/// but valid UTF-8, a header without `Language`. Obsolete entries (`#~`) are passed over.
[[nodiscard]] std::optional<Translation> read_po(const SourceFile& file,
                                                 Diagnostics& diagnostics);

} // namespace capmat
