// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

namespace capmat {

/// A sheet of texts, row by row. Empty texts are empty cells.
struct TextSheet {
    std::string name; ///< at most 31 characters, none of []:*?/\, unique in the workbook
    std::vector<std::vector<std::string>> rows;
};

/// A workbook (.xlsx) whose cells are all texts: `=1` is a text, `01` keeps its zero. The
/// only door to libxlsxwriter here. The same sheets give the same bytes.
///
/// What the library would write without a word and no program could read is taken care
/// of: characters that are no text are left out, `_x0041_` is written so that it is read
/// as such, and the finished workbook is read back and compared, since a full disk for
/// temporary files goes unnoticed otherwise. Throws std::runtime_error when that fails
/// and std::invalid_argument for a name that is none, or a text longer than a cell holds.
[[nodiscard]] std::string write_text_workbook(std::span<const TextSheet> sheets);

} // namespace capmat
