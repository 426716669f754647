// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/workbook_parts.h"

#include <cstdint>
#include <string>

namespace capmat {

/// Writes the first sheet of a form from top to bottom.
class StartSheetPen {
public:
    static constexpr std::uint32_t key_column = 1; ///< hidden: what a field holds
    static constexpr std::uint32_t label_column = 3;
    static constexpr std::uint32_t value_column = 4;

    StartSheetPen(const WorkbookParts& parts, PlannedSheet& sheet)
        : parts_(&parts), sheet_(&sheet) {}

    /// Columns, and the hidden row that tells an importer where the fields are.
    void set_up();

    [[nodiscard]] const WorkbookParts& parts() const { return *parts_; }

    [[nodiscard]] const Language& language() const { return parts_->in.language; }

    [[nodiscard]] PlannedSheet& sheet() const { return *sheet_; }

    [[nodiscard]] std::uint32_t row() const { return row_; }

    void next_row() { row_ += 1; }

    /// A cell of this row.
    PlannedCell& put(std::uint32_t column, const CellLook& look);

    /// A text over the whole width, in a row of its own.
    void line(const std::string& text, const CellLook& look);

    void heading(const std::string& text);

    /// A label and a text beside it.
    void pair(const std::string& label, const std::string& text);

    /// A label and a cell to fill in, which is found again by `key`.
    PlannedCell& field(const std::string& key, const std::string& label,
                       const CellLook& look);

    /// The cell of the field that was written last.
    [[nodiscard]] CellRange field_range() const;

private:
    const WorkbookParts* parts_;
    PlannedSheet* sheet_;
    std::uint32_t row_ = 1;
};

/// Who answers, when, and how far the answers may go.
void write_who_answers(StartSheetPen& pen);

} // namespace capmat
