// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/level_words.h"
#include "questionnaires/forms/workbook_lists.h"
#include "questionnaires/forms/workbook_parts.h"
#include "questionnaires/forms/workbook_section_columns.h"
#include "questionnaires/question_words.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

/// Puts one section together, row by row.
class SectionSheetWriter {
public:
    SectionSheetWriter(const WorkbookParts& parts, std::size_t section)
        : parts_(&parts), section_(section),
          sheet_(parts.sheet(parts.layout.sections[section])) {}

    PlannedSheet write() {
        const QuestionSection& section = questionnaire().sections[section_];
        set_up();
        write_top(section);
        for (std::size_t i = section.first_question; i < section.end_question; ++i) {
            write_question(i);
        }
        add_looks();
        return std::move(sheet_);
    }

private:
    [[nodiscard]] const Questionnaire& questionnaire() const {
        return parts_->in.questionnaire;
    }

    [[nodiscard]] const WorkbookLayout& layout() const { return parts_->layout; }

    [[nodiscard]] const WorkbookLooks& looks() const { return parts_->looks; }

    PlannedCell& put(std::uint32_t row, BookColumn column, const CellLook& look) {
        PlannedCell& cell = sheet_.cells.emplace_back();
        cell.row = row;
        cell.column = layout().column(column);
        cell.look = look;
        return cell;
    }

    void set_up() {
        sheet_.rows.push_back({WorkbookLayout::code_row, 15.0, true});
        for (const BookColumn column : layout().columns) {
            sheet_.columns.push_back(
                {width_of(column, parts_->form), column <= BookColumn::State});
            put(WorkbookLayout::code_row, column, looks().small).value =
                std::string(code_of(column));
        }
        sheet_.frozen_rows = WorkbookLayout::head_row;
        sheet_.frozen_columns = layout().column(BookColumn::Question);
        sheet_.repeated_row = WorkbookLayout::head_row;
    }

    /// Everything that is seen, as wide as it is.
    [[nodiscard]] double seen_width() const {
        double width = 0.0;
        for (const PlannedColumn& column : sheet_.columns) {
            width += column.hidden ? 0.0 : column.width;
        }
        return width;
    }

    void write_top(const QuestionSection& section) {
        const std::uint32_t first = layout().column(BookColumn::Number);
        const auto span = static_cast<std::uint32_t>(layout().columns.size()) - first + 1;
        PlannedCell& title = put(WorkbookLayout::title_row, BookColumn::Number,
                                 looks().title);
        title.value = section.title;
        title.span = 3;
        sheet_.rows.push_back({WorkbookLayout::title_row, 27.0});
        PlannedCell& count =
            put(WorkbookLayout::title_row, BookColumn::Answer, looks().heading);
        count.value = answered_words(parts_->in.language, done_formula(*parts_, section_),
                                     asked_formula(*parts_, section_));
        count.span = 3;
        PlannedCell& intro =
            put(WorkbookLayout::intro_row, BookColumn::Number, looks().text);
        intro.value = section.intro;
        intro.span = span;
        sheet_.rows.push_back(
            {WorkbookLayout::intro_row,
             height_for(section.intro, seen_width(), looks().text.size)});
        for (const BookColumn column : layout().columns) {
            if (column > BookColumn::State) {
                put(WorkbookLayout::head_row, column, looks().head).value =
                    title_of(column, parts_->form);
            }
        }
        sheet_.rows.push_back({WorkbookLayout::head_row, 32.0});
    }

    void write_question(std::size_t index) {
        const Question& question = questionnaire().questions[index];
        const QuestionPlace& place = layout().places[index];
        hidden_cells(index, place.row,
                     std::string(word_for(question_type_words, question.type)));
        put(place.row, BookColumn::Code, looks().small).value =
            parts_->rules.code(index);
        put(place.row, BookColumn::Asking, looks().small).value =
            parts_->rules.asking(index);
        put(place.row, BookColumn::State, looks().small).value =
            parts_->rules.state(index);
        put(place.row, BookColumn::Number, looks().number).value = question.id;
        put(place.row, BookColumn::Question, looks().question).value = question.text;
        write_beside(index);
        write_status(index);
        write_answer(index);
        write_words(index);
        for (std::size_t i = 0; place.options != 0 && i < question.options.size(); ++i) {
            write_option(index, i);
        }
        if (place.other != 0) {
            write_other(index);
        }
    }

    void hidden_cells(std::size_t index, std::uint32_t row, std::string kind) {
        put(row, BookColumn::Id, looks().small).value =
            questionnaire().questions[index].id;
        put(row, BookColumn::Kind, looks().small).value = std::move(kind);
    }

    void write_beside(std::size_t index) {
        const Question& question = questionnaire().questions[index];
        const std::uint32_t row = layout().places[index].row;
        const std::string guidance = question_guidance(parts_->in, question);
        const std::string shown = shown_lines(parts_->form, index);
        put(row, BookColumn::Guidance, looks().small).value = guidance;
        double height = height_in(question.text, BookColumn::Question, looks().question);
        height = std::max(height, height_in(guidance, BookColumn::Guidance,
                                            looks().small));
        if (layout().column(BookColumn::Shown) != 0) {
            CellLook look = looks().small;
            if (parts_->form.recheck[index]) {
                look.fill = recheck_tint;
            }
            put(row, BookColumn::Shown, look).value = shown;
            height = std::max(height, height_in(shown, BookColumn::Shown, look));
        }
        sheet_.rows.push_back({row, std::max(height, 34.0)});
    }

    [[nodiscard]] double height_in(std::string_view text, BookColumn column,
                                   const CellLook& look) const {
        return height_for(text, width_of(column, parts_->form) - 2.0 * look.indent,
                          look.size);
    }

    void write_status(std::size_t index) {
        PlannedFormula status;
        status.text = fmt::format("=INDEX(cmm_states,{})",
                                  layout().cell(index, BookColumn::State));
        const auto state = static_cast<std::size_t>(parts_->rules.state_now(index));
        status.gives =
            state_words(parts_->in.language, parts_->form.settles)[state - 1];
        put(layout().places[index].row, BookColumn::Status, looks().status).value =
            std::move(status);
    }

    [[nodiscard]] CellRange at(std::uint32_t row, BookColumn column) const {
        const std::uint32_t number = layout().column(column);
        return {row, number, row, number};
    }

    /// A cell to fill in; tinted more strongly when it is of an earlier round.
    PlannedCell& entry(std::size_t index, std::uint32_t row, BookColumn column,
                       CellLook look) {
        if (parts_->form.recheck[index] && column == BookColumn::Answer) {
            look.fill = recheck_tint;
        }
        return put(row, column, look);
    }

    void write_answer(std::size_t index) {
        const Question& question = questionnaire().questions[index];
        const std::uint32_t row = layout().places[index].row;
        if (question.type == QuestionType::Choices) {
            put(row, BookColumn::Answer, looks().closed);
            return;
        }
        CellLook look = looks().entry;
        look.bold = question.type != QuestionType::Text;
        look.numbers = question.type == QuestionType::Text   ? "@"
                       : question.type == QuestionType::Date ? "yyyy-mm-dd"
                                                             : "General";
        entry(index, row, BookColumn::Answer, look).value = answer_now(index);
        add_answer_rule(index, at(row, BookColumn::Answer));
    }

    [[nodiscard]] std::variant<std::monostate, std::string, double, PlannedFormula>
    answer_now(std::size_t index) const {
        const Question& question = questionnaire().questions[index];
        const std::optional<GivenAnswer>& given = parts_->form.given[index];
        if (!given) {
            return {};
        }
        if (given->state != AnswerState::Value) {
            if (layout().places[index].other != 0) {
                return {}; // it stands in the row below
            }
            return answer_label(parts_->in.language,
                                to_string(Answer{given->state, 0.0}));
        }
        switch (question.type) {
        case QuestionType::Choice:
            return given->options.empty()
                       ? std::string()
                       : question.options[given->options.front()].text;
        case QuestionType::Level:
            for (const auto& [level, label] : labelled_levels(parts_->in, question)) {
                if (level == given->number) {
                    return label;
                }
            }
            return given->number;
        case QuestionType::YesPartlyNo:
        case QuestionType::Number:
            return given->number;
        case QuestionType::Date:
            return serial_day(given->date);
        case QuestionType::Text:
        case QuestionType::Choices:
            break;
        }
        return given->text;
    }

    void add_answer_rule(std::size_t index, const CellRange& cells) {
        const Question& question = questionnaire().questions[index];
        const Language& language = parts_->in.language;
        if (question.type == QuestionType::Text) {
            return;
        }
        if (layout().places[index].other == 0) {
            sheet_.rules.push_back(list_rule(
                *parts_, WorkbookLists::of_question(question, index), cells));
            return;
        }
        EntryRule rule;
        rule.cells = cells;
        rule.title = language.say("form/not_accepted", "Not accepted");
        rule.lowest = question.lowest;
        rule.highest = question.highest;
        if (question.type == QuestionType::Date) {
            rule.kind = EntryRule::Kind::Date;
            rule.lowest = 1.0;
            rule.highest = last_day;
            rule.message = language.say("form/expects_date",
                                        "Please enter a date, such as 2026-03-31.");
        } else {
            const bool whole = question.whole || question.type == QuestionType::Level;
            rule.kind = whole ? EntryRule::Kind::Whole : EntryRule::Kind::Decimal;
            rule.message =
                language.say("form/expects_figure",
                             "Please enter a figure that is possible here. If you do not "
                             "know it, choose so in the row below.");
        }
        sheet_.rules.push_back(std::move(rule));
    }

    /// Reason, note, confidence and the first document, or who decided.
    void write_words(std::size_t index) {
        const std::uint32_t row = layout().places[index].row;
        const std::optional<GivenAnswer>& given = parts_->form.given[index];
        const GivenAnswer words = given.value_or(GivenAnswer{});
        const auto text = [&](BookColumn column, const std::string& value) {
            put(row, column, looks().text_entry).value = value;
        };
        text(BookColumn::Reason, words.reason);
        if (parts_->form.settles) {
            text(BookColumn::SettledBy, "");
            text(BookColumn::SettledWhy, "");
            put(row, BookColumn::SettledOn, looks().date_entry);
            add_document_rules(*parts_, {}, at(row, BookColumn::SettledOn), sheet_);
            return;
        }
        text(BookColumn::Note, words.note);
        const std::string confidence =
            words.confidence == Confidence::Unstated
                ? ""
                : confidence_label(parts_->in.language,
                                   word_for(confidence_words, words.confidence));
        put(row, BookColumn::Confidence, looks().entry).value = confidence;
        sheet_.rules.push_back(
            list_rule(*parts_, "confidence", at(row, BookColumn::Confidence)));
        write_document(index, row, words);
    }

    void write_document(std::size_t index, std::uint32_t row, const GivenAnswer& words) {
        const bool asked = questionnaire().questions[index].evidence ||
                           !words.evidence.empty();
        const Evidence none;
        const Evidence& first = words.evidence.empty() ? none : words.evidence.front();
        const auto& kinds = parts_->in.model.evidence_kinds;
        const std::string kind = words.evidence.empty() ? "" : kinds[first.kind].text;
        const std::vector<std::pair<BookColumn, std::string>> texts{
            {BookColumn::EvidenceKind, kind},
            {BookColumn::EvidenceTitle, first.title},
            {BookColumn::EvidenceDate, first.date ? to_string(*first.date) : ""},
            {BookColumn::EvidenceLink, first.url}};
        for (const auto& [column, value] : texts) {
            put(row, column, asked ? looks().text_entry : looks().closed).value = value;
        }
        if (asked) {
            add_document_rules(*parts_, at(row, BookColumn::EvidenceKind),
                               at(row, BookColumn::EvidenceDate), sheet_);
        }
    }

    /// The columns of a row below a question that hold nothing.
    void close_row(std::uint32_t row) {
        for (const BookColumn column : layout().columns) {
            if (column > BookColumn::State && column != BookColumn::Question &&
                column != BookColumn::Answer) {
                put(row, column, looks().closed);
            }
        }
    }

    void write_option(std::size_t index, std::size_t option) {
        const AnswerOption& one = questionnaire().questions[index].options[option];
        const auto row =
            static_cast<std::uint32_t>(layout().places[index].options + option);
        hidden_cells(index, row, "option");
        put(row, BookColumn::Option, looks().small).value = one.id;
        PlannedFormula tick = parts_->rules.tick(index, option);
        const bool ticked = std::holds_alternative<double>(tick.gives);
        put(row, BookColumn::Code, looks().small).value = std::move(tick);
        close_row(row);
        put(row, BookColumn::Question, looks().option).value = one.text;
        PlannedCell& cell = entry(index, row, BookColumn::Answer, looks().entry);
        if (ticked) {
            cell.value = answer_label(parts_->in.language, "yes");
        }
        sheet_.rules.push_back(list_rule(*parts_, "ticks", at(row, BookColumn::Answer)));
        sheet_.rows.push_back(
            {row, height_in(one.text, BookColumn::Question, looks().option)});
    }

    void write_other(std::size_t index) {
        const std::uint32_t row = layout().places[index].other;
        hidden_cells(index, row, "other");
        close_row(row);
        CellLook look = looks().option;
        look.italic = true;
        const std::string text = parts_->in.language.say(
            "form/other_answer", "Or, if you cannot answer or it does not apply:");
        put(row, BookColumn::Question, look).value = text;
        PlannedCell& cell = entry(index, row, BookColumn::Answer, looks().entry);
        const std::optional<GivenAnswer>& given = parts_->form.given[index];
        if (given && given->state != AnswerState::Value) {
            cell.value = answer_label(parts_->in.language,
                                      to_string(Answer{given->state, 0.0}));
        }
        sheet_.rules.push_back(list_rule(*parts_, "other", at(row, BookColumn::Answer)));
        sheet_.rows.push_back({row, height_in(text, BookColumn::Question, look)});
    }

    /// Rows that are not asked fade; what is missing stands out.
    void add_looks() {
        const std::uint32_t last_row = layout().last_rows[section_];
        const CellRange seen{WorkbookLayout::first_row,
                             layout().column(BookColumn::Number), last_row,
                             static_cast<std::uint32_t>(layout().columns.size())};
        const std::string state =
            layout().cell_at(WorkbookLayout::first_row, BookColumn::State);
        sheet_.looks.push_back(
            {seen, fmt::format("={}>=5", state), 0xA9B3BA, 0xFFFFFF});
        CellRange status = seen;
        status.first_column = layout().column(BookColumn::Status);
        status.last_column = status.first_column;
        sheet_.looks.push_back({status, fmt::format("={}=1", state), 0x1E7B45, {}});
        sheet_.looks.push_back(
            {status, fmt::format("=OR({0}=3,{0}=4)", state), 0xB3261E, 0xFDECEA});
    }

    static constexpr double last_day = 73050.0; ///< 2099-12-31

    const WorkbookParts* parts_;
    std::size_t section_;
    PlannedSheet sheet_;
};

PlannedSheet section_sheet(const WorkbookParts& parts, std::size_t section) {
    return SectionSheetWriter(parts, section).write();
}

} // namespace capmat
