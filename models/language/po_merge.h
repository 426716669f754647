// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_file.h"
#include "models/language/po_writer.h"
#include "models/language/translation.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// A PO file brought up to date, and what became of its texts.
struct MergedPo {
    std::string text;
    std::size_t kept = 0;
    std::vector<std::string> untranslated; ///< ids without a translation
    std::vector<std::string> changed;      ///< ids whose English is another now: the old
                                           ///< translation is kept, marked fuzzy
    std::vector<std::string> unused; ///< ids nothing asks for any more: kept as comments
};

/// Brings a translation up to date with the texts of today, in their order. Nothing a
/// translator wrote is lost: the header and the comments before it stay as they are but
/// for `Project-Id-Version`, which becomes `name`; a text whose English has changed keeps
/// its translation behind `#, fuzzy` and its old English behind `#|`; what is not used
/// any more goes to the end behind `#~`. `translation` is what `read_po` made of `file`.
[[nodiscard]] MergedPo merge_po(std::string_view name,
                                const std::vector<TextToTranslate>& texts,
                                const SourceFile& file, const Translation& translation);

} // namespace capmat
