// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/workbook_entries.h"
#include "questionnaires/forms/workbook_lists.h"
#include "questionnaires/forms/workbook_parts.h"
#include "questionnaires/forms/workbook_section_columns.h"
#include "questionnaires/question_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

/// Puts one section together, row by row.
class SectionSheetWriter {
public:
    SectionSheetWriter(const WorkbookParts& parts, std::size_t section)
        : section_(section), sheet_(parts.sheet(parts.layout.sections[section])),
          pen_(parts, sheet_) {}

    PlannedSheet write() {
        const QuestionSection& section = pen_.questionnaire().sections[section_];
        set_up();
        write_top(section);
        for (std::size_t i = section.first_question; i < section.end_question; ++i) {
            write_question(i);
        }
        add_looks();
        return std::move(sheet_);
    }

private:
    void set_up() {
        pen_.sheet().rows.push_back({WorkbookLayout::code_row, 15.0, true});
        for (const BookColumn column : pen_.layout().columns) {
            pen_.sheet().columns.push_back(
                {width_of(column, pen_.parts().form), column <= BookColumn::State});
            pen_.put(WorkbookLayout::code_row, column, pen_.looks().small).value =
                std::string(code_of(column));
        }
        pen_.sheet().frozen_rows = WorkbookLayout::head_row;
        pen_.sheet().frozen_columns = pen_.layout().column(BookColumn::Question);
        pen_.sheet().repeated_row = WorkbookLayout::head_row;
    }

    /// Everything that is seen, as wide as it is.
    [[nodiscard]] double seen_width() const {
        double width = 0.0;
        for (const PlannedColumn& column : pen_.sheet().columns) {
            width += column.hidden ? 0.0 : column.width;
        }
        return width;
    }

    void write_top(const QuestionSection& section) {
        const std::uint32_t first = pen_.layout().column(BookColumn::Number);
        const auto span =
            static_cast<std::uint32_t>(pen_.layout().columns.size()) - first + 1;
        for (const std::uint32_t row :
             {WorkbookLayout::title_row, WorkbookLayout::intro_row,
              WorkbookLayout::head_row}) {
            pen_.put(row, BookColumn::Kind, pen_.looks().small).value =
                std::string(book_head_kind);
        }
        PlannedCell& title =
            pen_.put(WorkbookLayout::title_row, BookColumn::Number, pen_.looks().title);
        title.value = section.title;
        title.span = 3;
        pen_.sheet().rows.push_back({WorkbookLayout::title_row, 27.0});
        PlannedCell& count =
            pen_.put(WorkbookLayout::title_row, BookColumn::Answer, pen_.looks().heading);
        count.value =
            answered_words(pen_.parts().in.language, done_formula(pen_.parts(), section_),
                           asked_formula(pen_.parts(), section_));
        count.span = 3;
        PlannedCell& intro =
            pen_.put(WorkbookLayout::intro_row, BookColumn::Number, pen_.looks().text);
        intro.value = section.intro;
        intro.span = span;
        pen_.sheet().rows.push_back(
            {WorkbookLayout::intro_row,
             height_for(section.intro, seen_width(), pen_.looks().text.size)});
        for (const BookColumn column : pen_.layout().columns) {
            if (column > BookColumn::State) {
                pen_.put(WorkbookLayout::head_row, column, pen_.looks().head).value =
                    title_of(column, pen_.parts().form);
            }
        }
        pen_.sheet().rows.push_back({WorkbookLayout::head_row, 32.0});
    }

    void write_question(std::size_t index) {
        const Question& question = pen_.questionnaire().questions[index];
        const QuestionPlace& place = pen_.layout().places[index];
        pen_.hidden_cells(index, place.row,
                          std::string(word_for(question_type_words, question.type)));
        pen_.put(place.row, BookColumn::Code, pen_.looks().small).value =
            pen_.parts().rules.code(index);
        pen_.put(place.row, BookColumn::Asking, pen_.looks().small).value =
            pen_.parts().rules.asking(index);
        pen_.put(place.row, BookColumn::State, pen_.looks().small).value =
            pen_.parts().rules.state(index);
        pen_.put(place.row, BookColumn::Number, pen_.looks().number).value = question.id;
        pen_.put(place.row, BookColumn::Question, pen_.looks().question).value =
            question.text;
        write_beside(index);
        write_status(index);
        write_entries(pen_, index);
    }

    void write_beside(std::size_t index) {
        const Question& question = pen_.questionnaire().questions[index];
        const std::uint32_t row = pen_.layout().places[index].row;
        const std::string guidance = question_guidance(pen_.parts().in, question);
        const std::string shown = shown_lines(pen_.parts().form, index);
        pen_.put(row, BookColumn::Guidance, pen_.looks().small).value = guidance;
        double height =
            pen_.height_in(question.text, BookColumn::Question, pen_.looks().question);
        height = std::max(
            height, pen_.height_in(guidance, BookColumn::Guidance, pen_.looks().small));
        if (pen_.layout().column(BookColumn::Shown) != 0) {
            CellLook look = pen_.looks().small;
            if (pen_.form().recheck[index]) {
                look.fill = recheck_tint;
            }
            pen_.put(row, BookColumn::Shown, look).value = shown;
            height = std::max(height, pen_.height_in(shown, BookColumn::Shown, look));
        }
        height = std::max(height, height_of_given(index));
        pen_.sheet().rows.push_back({row, std::max(height, 34.0)});
    }

    /// What is filled in already is to be seen as well.
    [[nodiscard]] double height_of_given(std::size_t index) const {
        const std::optional<GivenAnswer>& given = pen_.form().given[index];
        if (pen_.form().settles) {
            return 0.0;
        }
        const CellLook& look = pen_.looks().entry;
        double height = 0.0;
        if (given) {
            height = std::max(pen_.height_in(given->note, BookColumn::Note, look),
                              pen_.height_in(given->reason, BookColumn::Reason, look));
        }
        const auto answer = answer_in_cell(pen_.parts(), index);
        if (const auto* text = std::get_if<std::string>(&answer)) {
            height = std::max(height, pen_.height_in(*text, BookColumn::Answer, look));
        }
        const std::vector<Evidence>& known = known_documents(pen_.form(), index);
        if (!known.empty()) {
            height = std::max(
                {height,
                 pen_.height_in(known.front().title, BookColumn::EvidenceTitle, look),
                 pen_.height_in(known.front().url, BookColumn::EvidenceLink, look)});
        }
        return height;
    }

    void write_status(std::size_t index) {
        PlannedFormula status;
        status.text = fmt::format("=INDEX(cmm_states,{})",
                                  pen_.layout().cell(index, BookColumn::State));
        const auto state = static_cast<std::size_t>(pen_.parts().rules.state_now(index));
        status.gives =
            state_words(pen_.parts().in.language, pen_.form().settles)[state - 1];
        pen_.put(pen_.layout().places[index].row, BookColumn::Status, pen_.looks().status)
            .value = std::move(status);
    }

    /// Rows that are not asked fade; what is missing stands out.
    void add_looks() {
        const std::uint32_t last_row = pen_.layout().last_rows[section_];
        const CellRange seen{WorkbookLayout::first_row,
                             pen_.layout().column(BookColumn::Number), last_row,
                             static_cast<std::uint32_t>(pen_.layout().columns.size())};
        const std::string state =
            pen_.layout().cell_at(WorkbookLayout::first_row, BookColumn::State);
        const std::string asking =
            pen_.layout().cell_at(WorkbookLayout::first_row, BookColumn::Asking);
        pen_.sheet().looks.push_back(
            {seen, fmt::format("={}<1", asking), 0xA9B3BA, 0xFFFFFF});
        CellRange status = seen;
        status.first_column = pen_.layout().column(BookColumn::Status);
        status.last_column = status.first_column;
        pen_.sheet().looks.push_back({status, fmt::format("={}=1", state), 0x1E7B45, {}});
        pen_.sheet().looks.push_back(
            {status, fmt::format("=OR({0}=3,{0}=4)", state), 0xB3261E, 0xFDECEA});
        if (pen_.layout().column(BookColumn::Checked) != 0) {
            pen_.sheet().looks.push_back(
                {status, fmt::format("={}=7", state), 0x7A4B00, recheck_tint});
        }
    }

    std::size_t section_;
    PlannedSheet sheet_;
    SectionPen pen_; ///< writes into sheet_
};

PlannedSheet section_sheet(const WorkbookParts& parts, std::size_t section) {
    return SectionSheetWriter(parts, section).write();
}

} // namespace capmat
