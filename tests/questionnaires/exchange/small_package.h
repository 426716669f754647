// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/csv_reader.h"
#include "questionnaires/exchange/workbook.h"

#include <map>
#include <string>
#include <string_view>

namespace capmat::test {

/// The parts of a package by name.
using PackageParts = std::map<std::string, std::string>;

/// The parts of a small workbook: one sheet `Answers`, whose `sheetData` holds `rows`;
/// shared texts `yes`, `no`, empty; styles 0 plain, 1 date, 2 date and time, 3 percent.
[[nodiscard]] PackageParts small_parts(std::string_view rows);

/// The parts as a zip archive.
[[nodiscard]] std::string zipped(const PackageParts& parts);

/// The same for a sheet of these rows.
[[nodiscard]] std::string workbook_bytes(std::string_view rows);

/// A line for each sheet, each filled cell (`B2 number 4.5`, with ` (formula)` at its end
/// where there is one) and each merged range; or the problems, as printed.
[[nodiscard]] std::string described(const std::string& bytes);

/// `described` for a sheet of these rows, without the line of the sheet.
[[nodiscard]] std::string cells_of(std::string_view rows);

/// The name of a kind of cell as `described` prints it.
[[nodiscard]] std::string_view kind_word(CellKind kind);

/// Records a line each, fields in brackets with their places: `1:[1:1 id][1:4 name]`;
/// then warnings. Or the problems, as printed.
[[nodiscard]] std::string csv_described(const std::string& text);

/// `text` with every occurrence of `old` replaced; throws when there is none.
[[nodiscard]] std::string replaced(std::string text, std::string_view old,
                                   std::string_view replacement);

} // namespace capmat::test
