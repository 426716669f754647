// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace capmat {

/// Typed values of documents, written in one line where a table is put together.

/// An empty text is nothing to say, so that a spreadsheet's cell is really empty.
[[nodiscard]] Cell text_cell(std::string text, Tone tone = Tone::Plain);
[[nodiscard]] Cell link_cell(std::string text, std::string section);
[[nodiscard]] Cell count_cell(std::size_t count, Tone tone = Tone::Plain);
[[nodiscard]] Cell number_cell(double number);
[[nodiscard]] Cell list_cell(std::vector<std::string> texts);

/// The same cell in another tone.
[[nodiscard]] Cell toned(Cell cell, Tone tone);

[[nodiscard]] Column text_column(std::string key, std::string title, double width = 0.0);
[[nodiscard]] Column number_column(std::string key, std::string title, int decimals = 0);

/// The table with some of its columns only, in the order of `keys`; unknown keys are
/// passed over.
[[nodiscard]] Table with_columns(const Table& table,
                                 const std::vector<std::string>& keys);

/// The table without columns that are empty in every row: for people, never for machines.
[[nodiscard]] Table without_empty_columns(const Table& table);

/// The same table under another key and title, which must be unique in a document.
[[nodiscard]] Table renamed(Table table, std::string key, std::string title);

[[nodiscard]] Fact text_fact(std::string key, std::string title, std::string text);

/// Paragraphs by what they are for.
[[nodiscard]] Paragraph body(std::string text);
[[nodiscard]] Paragraph lead(std::string text);
[[nodiscard]] Paragraph note(std::string text);
[[nodiscard]] Paragraph heading(std::string text);

} // namespace capmat
