// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"
#include "questionnaires/forms/workbook_columns.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace capmat {

/// The rows of a question: its own, one an option of Choices, and one for "I do not know"
/// where a figure, a date or ticks are asked for.
struct QuestionPlace {
    std::size_t section = 0;
    std::uint32_t row = 0;
    std::uint32_t options = 0; ///< the first row of options; 0: none
    std::uint32_t other = 0;   ///< 0: none
    std::uint32_t last = 0;
};

/// Where everything stands, known before anything is written, since formulas look at
/// sheets that come later.
class WorkbookLayout {
public:
    explicit WorkbookLayout(const Form& form);

    static constexpr std::uint32_t code_row = 1;
    static constexpr std::uint32_t title_row = 2;
    static constexpr std::uint32_t intro_row = 3;
    static constexpr std::uint32_t head_row = 4;
    static constexpr std::uint32_t first_row = 5;

    std::string instructions; ///< names of sheets
    std::vector<std::string> sections;
    std::string documents;
    std::vector<BookColumn> columns; ///< of the sheets with questions
    std::vector<QuestionPlace> places;
    std::vector<std::uint32_t> last_rows; ///< by section

    /// The column's number; 0 when this form has none.
    [[nodiscard]] std::uint32_t column(BookColumn wanted) const;

    /// `$D7`: for formulas of the same sheet.
    [[nodiscard]] std::string cell(std::size_t question, BookColumn wanted) const;
    [[nodiscard]] std::string cell_at(std::uint32_t row, BookColumn wanted) const;

    /// `'Sheet'!$D$7`, or short when it is on the sheet of `from`.
    [[nodiscard]] std::string cell_from(std::size_t from, std::size_t question,
                                        BookColumn wanted, std::uint32_t row) const;

    /// `'Sheet'!$F$5:$F$60`: a column of a section.
    [[nodiscard]] std::string whole(std::size_t section, BookColumn wanted) const;
};

} // namespace capmat
