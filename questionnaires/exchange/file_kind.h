// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/zip_archive.h"

#include <string>
#include <string_view>

namespace capmat {

/// Whether bytes begin as a zip archive does.
[[nodiscard]] bool begins_as_zip(std::string_view bytes);

/// Why bytes that are no zip are no workbook, and what to do: a password, the old .xls, a
/// web page, another kind of file.
[[nodiscard]] std::string why_no_zip(std::string_view bytes);

/// Why an archive without a workbook has none: another Office's format, a text document.
[[nodiscard]] std::string why_no_workbook(ZipArchive& archive);

} // namespace capmat
