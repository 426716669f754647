// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/workbook_parts.h"
#include "questionnaires/forms/workbook_section_columns.h"

#include <string>
#include <string_view>
#include <utility>

namespace capmat {

/// Writes into the sheet of a section.
class SectionPen {
public:
    SectionPen(const WorkbookParts& parts, PlannedSheet& sheet)
        : parts_(&parts), sheet_(&sheet) {}

    [[nodiscard]] const Questionnaire& questionnaire() const {
        return parts_->in.questionnaire;
    }

    [[nodiscard]] const WorkbookLayout& layout() const { return parts_->layout; }

    [[nodiscard]] const WorkbookLooks& looks() const { return parts_->looks; }

    [[nodiscard]] const Form& form() const { return parts_->form; }

    [[nodiscard]] const WorkbookParts& parts() const { return *parts_; }

    [[nodiscard]] PlannedSheet& sheet() const { return *sheet_; }

    PlannedCell& put(std::uint32_t row, BookColumn column, const CellLook& look) {
        PlannedCell& cell = sheet_->cells.emplace_back();
        cell.row = row;
        cell.column = layout().column(column);
        cell.look = look;
        return cell;
    }

    void hidden_cells(std::size_t index, std::uint32_t row, std::string kind) {
        put(row, BookColumn::Id, looks().small).value =
            questionnaire().questions[index].id;
        put(row, BookColumn::Kind, looks().small).value = std::move(kind);
    }

    [[nodiscard]] CellRange at(std::uint32_t row, BookColumn column) const {
        const std::uint32_t number = layout().column(column);
        return {row, number, row, number};
    }

    [[nodiscard]] double height_in(std::string_view text, BookColumn column,
                                   const CellLook& look) const {
        return height_for(text, width_of(column, form()) - 2.0 * look.indent, look.size);
    }

private:
    const WorkbookParts* parts_;
    PlannedSheet* sheet_;
};

} // namespace capmat
