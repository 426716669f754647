// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/workbook_plan.h"

#include <cstdint>
#include <string_view>

namespace capmat {

/// How the cells of a form look: one accent colour, cells to fill in lightly tinted.
struct WorkbookLooks {
    explicit WorkbookLooks(bool right_to_left);

    CellLook title;
    CellLook heading;
    CellLook text;
    CellLook small; ///< help and what answers mean
    CellLook head;  ///< of a table
    CellLook question;
    CellLook option;
    CellLook entry;      ///< a cell to fill in
    CellLook text_entry; ///< the same, kept as text
    CellLook date_entry;
    CellLook closed; ///< a cell of the table that is not filled in
    CellLook number;
    CellLook status;
    CellLook warning;
    CellLook field;  ///< the name of a field
    CellLook link;   ///< to a section
    CellLook figure; ///< of a table

private:
    void add_entries();
    void add_fields();
};

constexpr std::uint32_t accent_colour = 0x1F5F7A;
constexpr std::uint32_t entry_tint = 0xFFF9E8;
constexpr std::uint32_t recheck_tint = 0xFFE9C2;

/// The points a row needs so that `text` is seen whole in a column of this width.
[[nodiscard]] double height_for(std::string_view text, double width, double size);

} // namespace capmat
